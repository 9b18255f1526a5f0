import { join } from 'node:path';
import { build } from './setup/build.mjs';
import { mustHaveDisplay } from './setup/display.mjs';
import { root } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { main, run } from './setup/run.mjs';
import { createStage, stageApp } from './setup/stage.mjs';
import { isRoot, unprivilegedId } from './setup/unprivileged.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} label
 * @returns {Promise<number>}
 */
async function open(command, args, label) {
  const env = { ...process.env, PLASMACHART_RUNTIME_LABEL: label };
  return (await run(command, args, { env, stream: true })).code;
}

await main(async () => {
  mustHaveDisplay('npm start');
  const runtime = await prepare({ withDisplay: false });
  const built = await build();
  console.log(`Opening PlasmaChart on ${runtime.label}.`);
  const args = process.argv.slice(2);
  if (!isRoot()) return open(runtime.executable, [root, ...args], runtime.label);

  // Root cannot have Chromium's sandbox, and the app does not run without it.
  const home = join('/var/tmp', `plasmachart-${unprivilegedId}`);
  console.log(`You are root: the app runs as user id ${unprivilegedId} and keeps its data in ${home}.`);
  const stage = await createStage(runtime, { home });
  try {
    const app = join(stage.folder, 'app');
    await stageApp(built, app);
    return await open(stage.command, [app, ...args], runtime.label);
  } finally {
    await stage.remove();
  }
});
