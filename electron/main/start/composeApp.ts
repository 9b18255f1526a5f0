import { join } from 'node:path';
import { ipcMain, powerMonitor, type App } from 'electron';
import type { Locale } from '@shared/i18n/messages';
import { ok } from '@shared/kernel/result';
import { openFile, saveFile, type FileDialogPorts } from '../exchange/fileDialogs';
import { composeHandlers } from '../ipc/composeHandlers';
import { askFolder } from '../ipc/folderDialog';
import { oneDialog } from '../ipc/oneDialog';
import { registerContract } from '../ipc/registerContract';
import { createLock, type Lock } from '../lock/lock';
import { followSystem } from '../lock/systemLock';
import type { Log } from '../logging/log';
import { defaultPreferences, loadPreferences } from '../preferences/preferences';
import { printWindow, type PrintTarget } from '../print/printWindow';
import type { InstalledPolicies } from '../security/installPolicies';
import { createAppWindow, preloadPath, type AppWindow } from '../window/appWindow';
import { createCrashLoop } from '../window/crashLoop';
import { setMenu } from '../window/menu';
import { serveAppFiles } from './appFiles';
import { createFirstCallWatch } from './firstCall';
import { cannotShow } from './lastWords';
import { createRecordSessions } from './openSession';
import { openVault } from './openVault';
import { createQuit } from './quit';
import { createRecords } from './records';
import { openPartitions, openWindowState, preferencesFile, writeDurable } from './shellFiles';
import { systemClock } from './systemClock';

export interface AppPorts {
  app: App;
  log: Log;
  security: InstalledPolicies;
  userDataFolder: string;
  defaultFolder: string;
  locale: Locale;
}

export interface ComposedApp {
  focus(): void;
}

/** Everything in its place, in order: preferences, partitions, vault and journal, then the window. */
export async function composeApp(ports: AppPorts): Promise<ComposedApp> {
  const { app, log, security, userDataFolder } = ports;
  const preferences = await loadPreferences(
    preferencesFile(userDataFolder),
    defaultPreferences(ports.locale),
    log,
  );
  const windowState = await openWindowState(userDataFolder, log);
  const partitions = await openPartitions(userDataFolder, log);
  const vault = openVault(userDataFolder, ports.defaultFolder, log);
  const records = createRecords(vault, systemClock, log);
  await records.start();

  const serve = serveAppFiles(join(__dirname, '..', 'renderer'), security.headers);
  const sessions = createRecordSessions(userDataFolder, serve, log);
  const sayCannotShow = (): void => cannotShow(app, preferences.get().locale);
  const firstCall = createFirstCallWatch(() => {
    log.write('renderer.silent');
    sayCannotShow();
  });

  const crashesAgain = createCrashLoop(systemClock.monotonicMs);

  const window: AppWindow = createAppWindow({
    webPreferences: security.webPreferences,
    preload: preloadPath(__dirname),
    session: () => sessions.of(partitions.windowPartition()),
    beforeLoad: () => {
      sessions.sweep(partitions.windowPartition());
      firstCall.expect();
    },
    state: windowState,
    onLockKey: () => void lock.lock('asked'),
    onClose: () => void quit(),
    onCrash: () => {
      if (crashesAgain()) sayCannotShow();
      else void lock.lock('crash');
    },
    onLoadFailed: sayCannotShow,
    log,
  });
  const lock: Lock = createLock({
    clock: systemClock,
    limits: preferences.get,
    isUnlocked: () => vault.state().status === 'unlocked',
    forgetKeys: () => vault.lock(),
    endPin: () => vault.endPin(),
    settleJournal: () => records.settle(),
    send: (event, payload) => window.send(event, payload),
    restartRenderer: () => window.restartRenderer(),
    onLocked: () => partitions.told(),
    log,
  });
  const stopFollowing = followSystem(powerMonitor, lock);
  const quit = createQuit({
    app,
    lock,
    records,
    window,
    sweep: () => {
      stopFollowing();
      sessions.sweep(partitions.windowPartition());
    },
    log,
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    void quit();
  });
  // Linux and macOS; Windows closes the window.
  powerMonitor.on('shutdown', () => void quit());
  // The windows come and go with partitions; leaving is decided in quit.ts alone.
  app.on('window-all-closed', () => undefined);

  const showPreferences = (): void => {
    const { locale, theme } = preferences.get();
    window.applyTheme(theme);
    setMenu(locale, {
      command: (command) => window.send('app.command', { command }),
      lock: () => void lock.lock('asked'),
      quit: () => void quit(),
    });
  };
  preferences.onChange(showPreferences);
  showPreferences();

  const files: FileDialogPorts = {
    contents: () => window.contents(),
    locale: () => preferences.get().locale,
    writeDurable,
    log,
  };

  registerContract(
    ipcMain,
    composeHandlers({
      vault,
      records,
      lock,
      partitions,
      preferences,
      quit,
      log,
      print: oneDialog(
        (as: PrintTarget) => printWindow(window.contents(), as, preferences.get().locale, writeDurable, log),
        ok({ printed: false }),
      ),
      askFolder: oneDialog(
        (purpose: 'create' | 'open') => askFolder(window.contents(), purpose, ports.defaultFolder),
        null,
      ),
      saveFile: oneDialog((file) => saveFile(files, file), ok({ saved: false })),
      openFile: oneDialog((kind) => openFile(files, kind), ok({ bytes: null })),
      reopenWindow: async () => {
        await lock.letGo('asked');
        await window.open();
      },
    }),
    {
      admitsSender: (event) => {
        const admitted = security.admitsSender(event, window.contents());
        if (admitted) firstCall.heard();
        return admitted;
      },
      isUnlocked: () => vault.state().status === 'unlocked',
    },
    log,
  );
  await window.open();
  return { focus: () => window.focus() };
}
