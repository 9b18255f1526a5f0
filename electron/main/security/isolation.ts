import type { SecurityPolicy } from './policy';

/**
 * The renderer is a web page and nothing more. All of these are defaults by now; none is left to chance.
 * (`app.enableSandbox()` would say the same for windows that the other policies do not let come into being.)
 */
export const isolation: SecurityPolicy = {
  name: 'isolation',
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableWebSQL: false,
  },
};
