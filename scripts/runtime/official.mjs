import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, runtimeFolder } from '../setup/paths.mjs';
import { withLock } from '../setup/lock.mjs';
import { mustRun, SetupError } from '../setup/run.mjs';
import { readStamp, writeStamp } from '../setup/stamp.mjs';

const stalledAfterMs = 10_000;
const askAgainAfterMs = 24 * 60 * 60 * 1000;
const memory = join(runtimeFolder, 'official-unreachable.json');
const folder = inRoot('node_modules', 'electron');

/** @returns {Promise<import('./runtime.mjs').Runtime | undefined>} */
async function installed() {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  // electron's installer writes path.txt last.
  if (!existsSync(join(folder, 'path.txt'))) return undefined;
  const dist = join(folder, 'dist');
  const executable = join(dist, await readFile(join(folder, 'path.txt'), 'utf8'));
  if (!existsSync(executable)) return undefined;
  return { kind: 'official', version, folder: dist, executable, label: `Electron ${version}` };
}

/** Fetches the archive into electron's own cache; it is checked against the hashes in the package. */
async function download() {
  const require = createRequire(join(folder, 'package.json'));
  const read = async (/** @type {string} */ name) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const { version } = await read('package.json');
  const get = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const stalled = new AbortController();
  const stop = () => stalled.abort(new Error(`nothing came for ${stalledAfterMs / 1000} s`));
  let timer = setTimeout(stop, stalledAfterMs);
  try {
    await get.downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: await read('checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: stalled.signal,
        getProgressCallback: async () => {
          clearTimeout(timer);
          timer = setTimeout(stop, stalledAfterMs);
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/**
 * The Electron that package.json declares, downloaded when it has to be.
 * @param {boolean} insist ask again although a recent attempt failed, and fail instead of doing without
 * @returns {Promise<import('./runtime.mjs').Runtime | undefined>} undefined when it cannot be reached
 */
export async function officialRuntime(insist) {
  const present = await installed();
  if (present) return present;
  const last = await readStamp(memory);
  if (!insist && Date.now() - Number(last?.['at'] ?? 0) < askAgainAfterMs) return undefined;
  return withLock('runtime', async () => {
    console.log("Fetching Electron's own build …");
    try {
      await download();
    } catch (error) {
      const reason = reasonOf(error);
      if (/checksum/i.test(reason)) throw new SetupError(`Wrong hash in Electron's own download: ${reason}`);
      if (insist) throw new SetupError(`Electron's own download cannot be reached: ${reason}`);
      console.log(`It cannot be reached (${reason}); not tried again for a day.`);
      await writeStamp(memory, { at: Date.now(), reason });
      return undefined;
    }
    await mustRun(process.execPath, [join(folder, 'install.js')], { cwd: dirname(folder) });
    return installed();
  });
}
