import { protocol } from 'electron';
import { appScheme } from './origin';

/** Before `ready`, or IndexedDB is denied to the origin. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
