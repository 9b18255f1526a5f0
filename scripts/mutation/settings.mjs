import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The protocol and the evaluation: what decides whether somebody may be treated. */
const mutated = [
  'shared/protocol/**/*.ts',
  'shared/domain/{answer,finding,lab,labResults,screening,screeningBanner}.ts',
];

/**
 * Nothing is left out: no mutant is excluded, static ones are run, and what no test reaches counts as survived.
 * @param {readonly string[]} files instead of all
 * @returns {ConstructorParameters<typeof import('@stryker-mutator/core').Stryker>[0]}
 */
export function settings(files) {
  return {
    mutate: files.length > 0 ? [...files] : mutated,
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: false,
    concurrency: 2,
    timeoutMS: 20_000,
    // TypeScript 7 has no JavaScript API: Stryker must not look for a tsconfig.
    tsconfigFile: 'none.json',
    ignorePatterns: ['**', '!shared/**', '!test/**', '!renderer/**', '!{package,tsconfig.base}.json'],
    tempDirName: join(tmpdir(), 'plasmachart-mutation'),
    cleanTempDir: 'always',
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false, reportScoreTable: true },
    allowConsoleColors: false,
    allowEmpty: false,
    disableTypeChecks: true,
    checkers: [],
  };
}
