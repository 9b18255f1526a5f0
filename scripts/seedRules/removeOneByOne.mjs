import { elementsOf } from './removal.mjs';
import { noticing } from './noticed.mjs';
import { openRuns } from './runs.mjs';

/** @typedef {import('./removal.mjs').ProtocolPack} ProtocolPack */

/**
 * Prints a line for each element: what was taken out, and the test that noticed.
 * @param {{ path: string, name: string, files: string[], citesRows: boolean }} of
 * @returns {Promise<{ removed: number, noticed: number }>}
 */
export async function removeOneByOne({ path, name, files, citesRows }) {
  const runs = await openRuns(files);
  try {
    /** @type {{ [name: string]: ProtocolPack }} */
    const module = await runs.load(path);
    const pack = module[name];
    if (pack === undefined) throw new Error(`${path} has no ${name}`);
    const before = await runs.failures('');
    if (before.length > 0) throw new Error(`${pack.id}: fails with nothing taken out: ${before[0] ?? ''}`);
    const elements = elementsOf(pack);
    let noticed = 0;
    for (const [at, element] of elements.entries()) {
      const by = noticing(await runs.failures(`${pack.id}/${at}`), element, citesRows);
      const row = citesRows && element.seedRow !== null ? ` (S-${element.seedRow})` : '';
      console.log(
        `${pack.id} ${element.name}${row}: ${by === undefined ? 'NOT NOTICED' : `noticed by ${by}`}`,
      );
      if (by !== undefined) noticed += 1;
    }
    return { removed: elements.length, noticed };
  } finally {
    await runs.close();
  }
}
