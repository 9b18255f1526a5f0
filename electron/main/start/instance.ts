import type { App } from 'electron';

/**
 * Two processes on one user-data folder destroy each other's IndexedDB. The loser leaves before it touches a file; it
 * does not even say goodbye to listeners that might.
 */
export function takeInstanceLock(app: App, onSecond: () => void): void {
  if (!app.requestSingleInstanceLock()) process.exit(0);
  app.on('second-instance', onSecond);
}
