import { rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { hashTree } from './hash.mjs';
import { withLock } from './lock.mjs';
import { inRoot, root } from './paths.mjs';
import { mustRun } from './run.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const sources = [
  'shared',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
].map((path) => inRoot(path));

/**
 * Builds the app when a source changed since the last build.
 * @param {{ unsealed?: boolean, force?: boolean }} [options] unsealed: the control build of the e2e suite
 * @returns {Promise<string>} the folder with main/, preload/ and renderer/
 */
export async function build(options = {}) {
  const unsealed = options.unsealed === true;
  const folder = inRoot(unsealed ? 'out-unsealed' : 'out');
  const inputs = unsealed ? [...sources, inRoot('test', 'e2e', 'unsealed')] : sources;
  await withLock('build', async () => {
    const wanted = await hashTree(root, inputs);
    const stamp = inRoot('.runtime', unsealed ? 'built-unsealed.json' : 'built.json');
    const last = await readStamp(stamp);
    const complete = existsSync(`${folder}/main/index.cjs`) && existsSync(`${folder}/renderer/index.html`);
    if (!options.force && complete && last?.['sources'] === wanted) return;
    console.log(unsealed ? 'Building the control without sealing …' : 'Building …');
    await rm(stamp, { force: true });
    await rm(folder, { recursive: true, force: true });
    const env = { ...process.env, PLASMACHART_BUILD_UNSEALED: unsealed ? '1' : '' };
    await mustRun(process.execPath, [inRoot('node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      env,
    });
    await writeStamp(stamp, { sources: wanted });
  });
  return folder;
}
