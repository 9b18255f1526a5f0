import type { SecurityPolicy } from '@main/security/policy';
import { everyPolicy } from '@main/security/everyPolicy';
import { startApp } from '@main/start/startApp';

// The entry of a control build: the app without the policies named, to show that each is what stops its attack.
// Only this file reads these variables, and it is never part of out/.
const without = new Set((process.env['PLASMACHART_CONTROL_WITHOUT'] ?? '').split(',').filter(Boolean));
for (const name of without) {
  if (!everyPolicy.some((policy) => policy.name === name)) throw new Error(`no such policy: ${name}`);
}
const loosened: SecurityPolicy = {
  name: 'loosened',
  webPreferences: { nodeIntegrationInSubFrames: process.env['PLASMACHART_CONTROL_SUBFRAMES'] === '1' },
};

startApp([...everyPolicy.filter(({ name }) => !without.has(name)), loosened]);
