import { join } from 'node:path';
import { app } from 'electron';
import logger from 'electron-log/node';
import { watchChildren } from '../logging/childGone';
import { createLog } from '../logging/log';
import { watchUncaught } from '../logging/uncaught';
import { everyPolicy } from '../security/everyPolicy';
import { installPolicies } from '../security/installPolicies';
import type { SecurityPolicy } from '../security/policy';
import { composeApp, type ComposedApp } from './composeApp';
import { takeInstanceLock } from './instance';
import { registerAppScheme } from './appScheme';
import { cannotShow } from './lastWords';
import { firstLocale } from '../preferences/preferences';
import { defaultVaultFolder, placeUserData } from './userDataFolder';

/**
 * The order is a law (architecture.md §3): nothing is read or written before the instance lock, and every policy is
 * in place before the first session exists. `policies` is a parameter for the tests that show that each is needed.
 */
export function startApp(policies: readonly SecurityPolicy[] = everyPolicy): void {
  process.umask(0o077);
  const userDataFolder = placeUserData(app, process.env['PLASMACHART_USER_DATA']);
  let composed: ComposedApp | null = null;
  takeInstanceLock(app, () => composed?.focus());
  const log = createLog(logger, join(userDataFolder, 'logs'));
  watchUncaught(log);
  watchChildren(app, log);
  const security = installPolicies(app, policies);
  registerAppScheme();

  async function begin(): Promise<void> {
    await app.whenReady();
    composed = await composeApp({
      app,
      log,
      security,
      userDataFolder,
      defaultFolder: defaultVaultFolder(app, process.env['PLASMACHART_VAULT']),
      locale: firstLocale(process.env['PLASMACHART_LOCALE'], app.getLocale()),
    });
    log.write('app.started', { electronMajor: parseInt(process.versions.electron, 10) });
  }

  begin().catch((error: unknown) => {
    log.failure('app.startFailed', error);
    cannotShow(app, firstLocale(process.env['PLASMACHART_LOCALE'], app.getLocale()));
  });
}
