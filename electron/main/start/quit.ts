import type { App } from 'electron';
import type { Lock } from '../lock/lock';
import type { Log } from '../logging/log';
import type { AppWindow } from '../window/appWindow';
import type { Records } from './records';

export interface QuitPorts {
  app: App;
  lock: Lock;
  records: Records;
  window: AppWindow;
  /** Timers, and what the session may have left on disk. */
  sweep: () => void;
  log: Log;
}

/** For a share that hangs: longer than the renderer's flush, shorter than a user waits before pulling the plug. */
const limitMs = 15_000;

/** As a lock, then the journal's anchor, the vault's lock file, and out. However often it is asked for, once. */
export function createQuit({ app, lock, records, window, sweep, log }: QuitPorts): () => Promise<void> {
  let quitting: Promise<void> | null = null;

  async function orderly(): Promise<void> {
    await lock.letGo('quit');
    await records.close();
  }

  function late(): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(() => {
        log.write('app.closedLate');
        resolve();
      }, limitMs).unref();
    });
  }

  async function quit(): Promise<void> {
    try {
      await Promise.race([orderly(), late()]);
    } catch (error) {
      // Everything acknowledged is on disk already; staying open would only keep the keys longer.
      log.failure('app.notClosed', error);
    }
    window.close();
    sweep();
    log.write('app.quit');
    app.exit(0);
  }

  return () => {
    quitting ??= quit();
    return quitting;
  };
}
