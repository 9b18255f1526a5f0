import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { readStamp } from '../setup/stamp.mjs';

/** @typedef {import('./tally.mjs').Tally & { output: string }} TestRun */

/**
 * Runs projects of vitest.config.ts and counts what its report says. A skipped test counts as failed, and
 * so does a file that could not be loaded.
 * @param {string[]} projects
 * @param {{ stream?: boolean }} [options]
 * @returns {Promise<TestRun>}
 */
export async function runVitest(projects, options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'plasmachart-vitest-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await run(
      process.execPath,
      [
        inRoot('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        '--passWithNoTests',
      ],
      { stream: options.stream === true },
    );
    const report = await readStamp(file);
    const count = (/** @type {string} */ name) => Number(report?.[name] ?? 0);
    const skipped = count('numPendingTests') + count('numTodoTests');
    const failed = count('numFailedTests') + skipped;
    const note = skipped > 0 ? `\n${skipped} skipped tests: they count as failed.` : '';
    return {
      passed: count('numPassedTests'),
      failed: code !== 0 && failed === 0 ? 1 : failed,
      output: output + note,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
