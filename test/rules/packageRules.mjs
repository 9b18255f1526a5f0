// Which npm packages and which of Node's modules a folder may use.
import { never } from './folderRules.mjs';

/** @param {...string} names */
const packages = (...names) => `^node_modules/(${names.join('|')})/`;
const anyPackage = '^node_modules/';
const reactFamily = packages('react', 'react-[^/]+', '@react-[^/]+', 'lucide-react', '@tanstack/react-[^/]+');

/**
 * @param {string} name
 * @param {string} comment
 * @param {string} from
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const noCore = (name, comment, from) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { dependencyTypes: ['core'] },
});

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const packageRules = [
  never(
    'shared-uses-zod-and-nothing-else',
    'shared/ uses no npm package but zod: crypto, clocks, ids and text coding come in through ports.',
    '^shared/',
    anyPackage,
    packages('zod'),
  ),
  noCore(
    'shared-has-no-node',
    "shared/ runs in the renderer too: it uses none of Node's modules.",
    '^shared/',
  ),
  noCore('renderer-has-no-node', "The renderer is sandboxed: it has none of Node's modules.", '^renderer/'),
  never(
    'main-has-no-react-and-no-dexie',
    'electron/ draws nothing and keeps no IndexedDB.',
    '^electron/',
    `${reactFamily}|${packages('dexie[^/]*')}`,
  ),
  never(
    'only-the-store-uses-dexie',
    'Dexie is a detail of renderer/store: nobody else in the product imports it.',
    '^(shared|electron|renderer)/(?!store/)',
    packages('dexie[^/]*'),
  ),
  never(
    'data-layers-have-no-react',
    'renderer/store, journalClient and repositories work without React.',
    '^renderer/(store|journalClient|repositories)/',
    reactFamily,
  ),
  never(
    'renderer-imports-no-electron',
    'The renderer is an ordinary page: it never imports electron.',
    '^renderer/',
    '^(node_modules/electron/|electron$)',
  ),
  {
    name: 'product-uses-no-test-code',
    comment: 'What ships imports neither tests nor scripts.',
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/' },
    to: { path: '^(test|scripts)/' },
  },
  {
    name: 'product-uses-declared-packages',
    comment: 'What ships imports only packages that package.json declares as dependencies (electron apart).',
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/' },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      pathNot: '^node_modules/(electron|@types/[^/]+)/',
    },
  },
  {
    name: 'every-import-exists',
    comment: 'Every import can be resolved.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];
