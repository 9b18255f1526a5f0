import fc from 'fast-check';

/** The same examples for every mutant, so that a score can be repeated; and fewer, because there are many mutants. */
fc.configureGlobal({ seed: 20261122, numRuns: 60 });
