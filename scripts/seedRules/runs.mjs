import { createVitest } from 'vitest/node';
import { inRoot, root } from '../setup/paths.mjs';
import { removalPlugin } from './removalPlugin.mjs';

/**
 * One vitest that runs the same files again and again, each time with another element taken out of the packs. One
 * worker in which the files share their modules; it is a new one for every run.
 * @param {string[]} files globs
 */
export async function openRuns(files) {
  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: true,
      include: files,
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      reporters: [{}],
      provide: { removedElement: '' },
    },
    {
      resolve: { alias: { '@shared': inRoot('shared'), '@renderer': inRoot('renderer') } },
      plugins: [removalPlugin()],
      server: { watch: null },
    },
  );
  const specifications = await vitest.globTestSpecifications();

  return {
    /** A module of the app for the script itself, with nothing taken out. @param {string} path from the root */
    load: (path) => vitest.import(`${inRoot(path)}?whole`),

    /**
     * The titles that fail with this element taken out; with '' nothing is. A file that does not even load is
     * nobody's citing test: it throws.
     * @param {string} removed
     */
    async failures(removed) {
      vitest.getRootProject().provide('removedElement', removed);
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true);
      const broken = [...testModules.flatMap((module) => module.errors()), ...unhandledErrors.map(asError)];
      if (testModules.length === 0) throw new Error('no test was found');
      if (broken[0] !== undefined) throw new Error(`${removed}: a test file broke: ${broken[0].message}`);
      const tests = testModules.flatMap((module) => [...module.children.allTests()]);
      return tests.filter((test) => test.result().state !== 'passed').map((test) => test.fullName);
    },

    close: () => vitest.close(),
  };
}

const asError = (/** @type {unknown} */ thrown) =>
  thrown instanceof Error ? thrown : new Error(String(thrown));
