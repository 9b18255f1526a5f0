// Runs the import rules over a checkout, in the shape that TypeScript 7 leaves possible.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { folderRules } from './folderRules.mjs';
import { packageRules } from './packageRules.mjs';

/**
 * @typedef {object} Breach
 * @property {string} rule
 * @property {string} from
 * @property {string} to
 * @property {string} comment
 */

export const rules = [...folderRules, ...packageRules];

/**
 * dependency-cruiser needs swc because TypeScript 7 has no API to parse with, but it parses without
 * JSX. Its parser is therefore replaced with one that looks at the file's ending.
 */
function teachSwcJsx() {
  /** @type {{ parseFileSync: (file: string, options: object) => unknown }} */
  const swc = createRequire(import.meta.url)('@swc/core');
  const parse = swc.parseFileSync;
  swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('x') });
}

teachSwcJsx();

/** @type {import('dependency-cruiser').ICruiseOptions} */
const options = {
  ruleSet: { forbidden: rules },
  validate: true,
  // A type-only import is a dependency too.
  tsPreCompilationDeps: true,
  parser: 'swc',
  doNotFollow: { path: 'node_modules' },
  // The rules speak of node_modules/…, also where that is a link.
  preserveSymlinks: true,
  exclude: { path: '\\.(css|woff2|svg)$|\\?' },
};

/** @param {string} base */
const resolveOptions = (base) => ({
  alias: {
    '@shared': join(base, 'shared'),
    '@renderer': join(base, 'renderer'),
    '@main': join(base, 'electron', 'main'),
  },
  exportsFields: ['exports'],
  conditionNames: ['import', 'require', 'node', 'default', 'types'],
  symlinks: false,
  extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
});

/**
 * @param {string} base a checkout
 * @returns {Promise<{ modules: number, breaches: Breach[] }>}
 */
export async function cruiseFolder(base) {
  // Only now: it picks up its parser when it is loaded.
  const { cruise } = await import('dependency-cruiser');
  const folders = ['shared', 'electron', 'renderer'];
  const { output } = await cruise(folders, { ...options, baseDir: base }, resolveOptions(base));
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  const own = output.modules.filter(({ source }) => /^(shared|electron|renderer)\//.test(source));
  const breaches = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    comment: rules.find(({ name }) => name === rule.name)?.comment ?? '',
  }));
  return { modules: own.length, breaches };
}
