import { join } from 'node:path';
import { runtimeFolder } from '../setup/paths.mjs';
import { SetupError } from '../setup/run.mjs';
import { writeStamp } from '../setup/stamp.mjs';
import { fallbackRuntime } from './fallback.mjs';
import { officialRuntime } from './official.mjs';

/**
 * @typedef {object} Runtime
 * @property {'official' | 'fallback'} kind
 * @property {string} version
 * @property {string} folder holds everything the executable needs
 * @property {string} executable
 * @property {string} label what the About box may say
 */

/**
 * PLASMACHART_RUNTIME=official insists on Electron's own build, =fallback on the test runtime.
 * @returns {Promise<Runtime>}
 */
export async function prepareRuntime() {
  const wish = process.env['PLASMACHART_RUNTIME'] ?? '';
  if (!['', 'official', 'fallback'].includes(wish)) {
    throw new SetupError(`PLASMACHART_RUNTIME is "${wish}": it may be official, fallback or empty.`);
  }
  const official = wish === 'fallback' ? undefined : await officialRuntime(wish === 'official');
  const runtime = official ?? (await fallbackRuntime());
  const { kind, version, label } = runtime;
  await writeStamp(join(runtimeFolder, 'runtime.json'), { kind, version, label });
  return runtime;
}
