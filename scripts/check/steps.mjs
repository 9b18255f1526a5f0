import { inRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { runVitest } from './vitest.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<import('./tally.mjs').Tally & { output: string }>} run
 */

/**
 * A program that passes when its exit code is 0; it counts as one.
 * @param {string} name
 * @param {string} file run by Node
 * @param {...string} args
 * @returns {Step}
 */
const program = (name, file, ...args) => ({
  name,
  run: async () => {
    const { code, output } = await run(process.execPath, [inRoot(file), ...args]);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  },
});

/**
 * @param {string} name
 * @param {string} project
 */
const types = (name, project) =>
  program(`types: ${name}`, 'node_modules/typescript/bin/tsc', '-p', project, '--pretty', 'false');

/** What ships; a message that one language lacks is an error of these. */
export const productTypes = [
  types('renderer', 'renderer'),
  types('electron', 'electron'),
  types('shared', 'shared'),
];

const prettierArgs = ['--check', '--log-level=warn', '--cache', '--cache-location', '.runtime/prettier', '.'];

/** The longest first: two run side by side. @type {Step[]} */
export const steps = [
  { name: 'unit and property tests', run: () => runVitest(['unit', 'property']) },
  program('format', 'node_modules/prettier/bin/prettier.cjs', ...prettierArgs),
  program('lint', 'node_modules/oxlint/bin/oxlint'),
  program('unused code', 'node_modules/knip/bin/knip.js', '--no-progress'),
  program('import rules', 'scripts/check/boundaries.mjs'),
  types('test', 'test'),
  ...productTypes,
  types('scripts', 'scripts'),
  types('configuration', '.'),
  program('style sheets', 'scripts/check/cssFeatures.mjs'),
  program('file sizes', 'scripts/check/fileSizes.mjs'),
];
