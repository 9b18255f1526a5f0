import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session, type WebContents, type WebPreferences } from 'electron';
import type { EventName, EventPayload } from '@shared/ipc/events';
import type { Preferences } from '@shared/ipc/appChannels';
import type { Log } from '../logging/log';
import { isTrustedAddress, windowEntry } from '../start/origin';
import { isLockKey } from './keys';
import { endRenderer } from './endRenderer';
import { smallestWindow, type WindowState } from './windowState';

// `paper` of renderer/ui/tokens.css: what is seen before the page is.
const paper = { light: '#f3f6f5', dark: '#0f1514' } as const;

export interface WindowPorts {
  webPreferences: WebPreferences;
  preload: string;
  /** The session the window has to live in now. */
  session(): Session;
  /** Before a new renderer starts. */
  beforeLoad(): void;
  state: { get(): WindowState; set(state: WindowState): void };
  onLockKey(): void;
  onClose(): void;
  /** The renderer died without being asked to. */
  onCrash(): void;
  /** The page could not be loaded at all. */
  onLoadFailed(): void;
  log: Log;
}

export type AppWindow = ReturnType<typeof createAppWindow>;

export function preloadPath(mainFolder: string): string {
  return join(mainFolder, '..', 'preload', 'index.cjs');
}

/** The one window. Its BrowserWindow is replaced when the partition changes; its renderer at every lock. */
export function createAppWindow(ports: WindowPorts) {
  let window: BrowserWindow | null = null;
  let closing = false;
  let ending = false;

  const colour = (): string => (nativeTheme.shouldUseDarkColors ? paper.dark : paper.light);

  function watch(contents: WebContents): void {
    contents.on('render-process-gone', (_event, { reason }) => {
      ports.log.write('renderer.gone', { reason });
      if (!ending && !closing && contents === window?.webContents) ports.onCrash();
    });
    contents.on('did-fail-load', (_event, code, _description, address, isMainFrame) => {
      // -3: superseded by another load.
      if (!isMainFrame || code === -3 || !isTrustedAddress(address)) return;
      ports.log.write('renderer.loadFailed', { net: code });
      ports.onLoadFailed();
    });
    contents.on('did-navigate', (_event, address, status) => {
      if (!isTrustedAddress(address) || status < 400) return;
      ports.log.write('renderer.loadFailed', { status });
      ports.onLoadFailed();
    });
    contents.on('before-input-event', (event, input) => {
      if (!isLockKey(input)) return;
      event.preventDefault();
      ports.onLockKey();
    });
  }

  function make(session: Session, former: BrowserWindow | null): BrowserWindow {
    const { width, height, maximized } = ports.state.get();
    const place = former === null || former.isMaximized() ? { width, height } : former.getBounds();
    const made = new BrowserWindow({
      ...place,
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      title: 'PlasmaChart',
      show: false,
      autoHideMenuBar: true,
      backgroundColor: colour(),
      webPreferences: { ...ports.webPreferences, session, preload: ports.preload },
    });
    // Titles stand in task bars and screen recordings: the app's name, whatever the page asks for.
    made.on('page-title-updated', (event) => event.preventDefault());
    if (former?.isMaximized() ?? maximized) made.maximize();
    made.on('close', (event) => {
      const { width: wide, height: high } = made.getNormalBounds();
      ports.state.set({ width: wide, height: high, maximized: made.isMaximized() });
      if (closing) return;
      event.preventDefault();
      ports.onClose();
    });
    watch(made.webContents);
    return made;
  }

  /** The new window takes the former one's place, and does not push itself in front of another program. */
  function takeOver(made: BrowserWindow, former: BrowserWindow | null): void {
    if (former === null || former.isDestroyed() || former.isFocused()) made.show();
    else if (former.isMinimized()) made.minimize();
    else made.showInactive();
    if (former?.isDestroyed() === false) former.destroy();
  }

  return {
    contents: (): WebContents | null => (window === null || window.isDestroyed() ? null : window.webContents),
    /** False when there is nobody to hear it. */
    send<N extends EventName>(event: N, payload: EventPayload<N>): boolean {
      const contents = this.contents();
      if (contents === null || contents.isCrashed() || contents.isLoadingMainFrame()) return false;
      contents.send(event, payload);
      return true;
    },
    /** Opens the window, or a fresh one in its place, in the session that is the right one now. */
    async open(): Promise<void> {
      const former = window?.isDestroyed() === false ? window : null;
      const made = make(ports.session(), former);
      window = made;
      made.once('ready-to-show', () => takeOver(made, former));
      ports.beforeLoad();
      // A failure is heard through did-fail-load.
      await made.loadURL(windowEntry).catch(() => undefined);
    },
    /**
     * A reload would keep the process, and all it remembers. A page in a new process gets a window of its own, too:
     * nothing that belonged to the old one is carried over.
     */
    async restartRenderer(): Promise<void> {
      const contents = this.contents();
      if (contents === null || ending) return;
      ending = true;
      if (!(await endRenderer(contents))) window?.destroy();
      ending = false;
      if (!closing) await this.open();
    },
    focus(): void {
      if (window === null) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    applyTheme(theme: Preferences['theme']): void {
      nativeTheme.themeSource = theme;
      window?.setBackgroundColor(colour());
    },
    close(): void {
      closing = true;
      window?.destroy();
      window = null;
    },
  };
}
