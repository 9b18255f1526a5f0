/** @typedef {Awaited<ReturnType<import('@stryker-mutator/core').Stryker['runMutationTest']>>[number]} MutantResult */

const caught = new Set(['Killed', 'Timeout']);

/** Mutants that were never run: a comment or a setting left them out, or they could not be started. */
const notRun = new Set(['Ignored', 'Pending', 'CompileError', 'RuntimeError']);

/**
 * How many of a hundred mutants the tests catch. What no test reaches survived; what was not run counts against it.
 * @param {readonly MutantResult[]} mutants
 */
export function mutationScore(mutants) {
  const killed = mutants.filter((mutant) => caught.has(mutant.status)).length;
  return {
    killed,
    survived: mutants.length - killed,
    notRun: mutants.filter((mutant) => notRun.has(mutant.status)),
    /** Rounded down: 94.96 is not 95. */
    score: mutants.length === 0 ? 0 : Math.floor((killed / mutants.length) * 1000) / 10,
  };
}
