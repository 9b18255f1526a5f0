import type { SecurityPolicy } from './policy';

/** A dump would hold open records; `crashReporter` is never started, and Chromium's own collector is off. */
export const crashDumps: SecurityPolicy = {
  name: 'crashDumps',
  onApp(app) {
    app.commandLine.appendSwitch('disable-breakpad');
    app.commandLine.appendSwitch('disable-crash-reporter');
  },
};
