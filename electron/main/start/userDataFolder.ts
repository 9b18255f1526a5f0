import { join } from 'node:path';
import type { App } from 'electron';

/** Another place for tests and trials; nothing in it weakens anything. */
export function placeUserData(app: App, wish: string | undefined): string {
  if (wish !== undefined && wish !== '') app.setPath('userData', wish);
  const folder = app.getPath('userData');
  app.setPath('sessionData', folder);
  app.setAppLogsPath(join(folder, 'logs'));
  return folder;
}

export function defaultVaultFolder(app: App, wish: string | undefined): string {
  return wish !== undefined && wish !== '' ? wish : join(app.getPath('documents'), 'PlasmaChart');
}
