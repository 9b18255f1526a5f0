import type { App } from 'electron';
import type { Log } from './log';

/** GPU, network and key-derivation processes; Chromium starts its own anew, a derivation answers with its error. */
export function watchChildren(app: App, log: Log): void {
  app.on('child-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write('child.gone', { reason, exitCode });
  });
}
