import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { join } from 'node:path';
import { appFolder, command, unsealedAppFolder } from './environment';
import { freshFolder } from './folders';
import { killTree } from './processes';

const closeTimeoutMs = 20_000;

export interface LaunchOptions {
  /** Default: a new, empty folder. */
  userDataDir?: string;
  /** The app suggests the folder `PlasmaChart` in it; default: a new, empty folder. */
  vaultParentDir?: string;
  /** Language at the first start, as the operating system would set it. */
  locale?: 'en' | 'ru';
  env?: Record<string, string>;
  /** More switches for Electron, for example a fake camera. */
  args?: string[];
  /** The control build that seals nothing. */
  unsealed?: boolean;
  /** Another built app: a control that lacks one safeguard. */
  appDir?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The window in use: after a lock this is the new one. */
  readonly page: Page;
  readonly pid: number;
  readonly userDataDir: string;
  readonly vaultParentDir: string;
  /** What the processes printed since Playwright was connected; earlier lines are lost. */
  output(): string;
  /** Waits for a window that is neither closed nor crashed. */
  waitForPage(): Promise<Page>;
  /** Quits as the user would; an app that does not quit in time is an error. */
  close(): Promise<void>;
  /** SIGKILL for the whole process tree. */
  kill(): Promise<void>;
  /** Starts the app again on the same folders; it must have been closed or killed before. */
  relaunch(changes?: LaunchOptions): Promise<LaunchedApp>;
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
    ),
  );

async function within(promise: Promise<unknown>, what: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took over ${closeTimeoutMs / 1000} s`)),
      closeTimeoutMs,
    );
  });
  await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** `onStarted` hears of every start, relaunches too. */
export async function launchApp(
  options: LaunchOptions = {},
  onStarted: (launched: LaunchedApp) => void = () => undefined,
): Promise<LaunchedApp> {
  const userDataDir = options.userDataDir ?? (await freshFolder('user-data'));
  const vaultParentDir = options.vaultParentDir ?? (await freshFolder('vaults'));
  const language = options.locale ?? 'en';
  const app = await _electron.launch({
    executablePath: command(),
    args: [
      options.appDir ?? (options.unsealed ? unsealedAppFolder() : appFolder()),
      `--lang=${language}`,
      ...(options.args ?? []),
    ],
    // Playwright would add --no-sandbox; what ships runs with its sandbox on.
    chromiumSandbox: true,
    // Playwright would pretend a light system; the theme comes from Electron.
    colorScheme: null,
    env: {
      ...inherited(),
      LANGUAGE: language,
      PLASMACHART_USER_DATA: userDataDir,
      PLASMACHART_VAULT: join(vaultParentDir, 'PlasmaChart'),
      PLASMACHART_LOCALE: language,
      ...options.env,
    },
  });
  const child = app.process();
  const pid = child.pid;
  if (pid === undefined) throw new Error('Electron did not start');
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));

  const crashed = new WeakSet<Page>();
  const watch = (page: Page): void => void page.on('crash', () => crashed.add(page));
  app.windows().forEach(watch);
  app.on('window', watch);
  const usable = (): Page | undefined =>
    app.windows().findLast((page) => !page.isClosed() && !crashed.has(page));
  const waitForPage = async (): Promise<Page> => usable() ?? (await app.waitForEvent('window'));

  const launched: LaunchedApp = {
    app,
    pid,
    userDataDir,
    vaultParentDir,
    waitForPage,
    get page() {
      const page = usable();
      if (!page) throw new Error('no window is open; use waitForPage()');
      return page;
    },
    output: () => printed,
    close: () => within(app.close(), 'quitting'),
    kill: () => killTree(pid),
    relaunch: (changes = {}) => launchApp({ ...options, userDataDir, vaultParentDir, ...changes }, onStarted),
  };
  onStarted(launched);
  await waitForPage();
  return launched;
}
