import manifest from '../../../package.json';
import { ok, type Result } from '@shared/kernel/result';
import type { Lock } from '../lock/lock';
import type { Log } from '../logging/log';
import type { PrintTarget } from '../print/printWindow';
import type { PreferencesHolder } from '../preferences/preferences';
import type { Records } from '../start/records';
import type { HandlersOf } from './handler';

export interface AppHandlerPorts {
  preferences: PreferencesHolder;
  records: Records;
  lock: Lock;
  print(as: PrintTarget): Promise<Result<{ printed: boolean }>>;
  quit(): Promise<void>;
  log: Log;
}

export function appHandlers(ports: AppHandlerPorts): HandlersOf<'app' | 'preferences' | 'print'> {
  const { preferences, records, lock, log } = ports;
  return {
    'app.about': () =>
      ok({
        version: manifest.version,
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        node: process.versions.node,
        declaredElectron: manifest.devDependencies.electron,
      }),
    'app.startFailure': () => ok({ failure: records.failure() }),
    'app.retryStart': async () => {
      await records.start();
      return ok({});
    },
    'app.quit': () => {
      setImmediate(() => void ports.quit());
      return ok({});
    },
    'preferences.get': () => ok(preferences.get()),
    'preferences.set': async (change) => {
      try {
        await preferences.set(change);
      } catch (error) {
        // In force until the app quits; only the next start will not know them.
        log.failure('preferences.notWritten', error);
      }
      lock.announce();
      return ok(preferences.get());
    },
    'print.window': ({ as }) => ports.print(as),
  };
}
