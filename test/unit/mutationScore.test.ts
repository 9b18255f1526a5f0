import { expect, test } from 'vitest';
import { mutationScore } from '../../scripts/mutation/score.mjs';

type Mutant = Parameters<typeof mutationScore>[0][number];

const mutants = (counts: Partial<Record<Mutant['status'], number>>): Mutant[] =>
  Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, () => ({ status, fileName: 'evaluate.ts' }) as Mutant),
  );

test('[N37] what no test reaches survived; what was not run counts against the score and is named', () => {
  const some = mutants({ Killed: 90, Timeout: 5, Survived: 2, NoCoverage: 1, Ignored: 1, RuntimeError: 1 });
  const { killed, survived, notRun, score } = mutationScore(some);
  expect({ killed, survived, score }).toEqual({ killed: 95, survived: 5, score: 95 });
  expect(notRun.map((mutant) => mutant.status)).toEqual(['Ignored', 'RuntimeError']);
});

test('[N37] is rounded down, and nothing is no score', () => {
  expect(mutationScore(mutants({ Killed: 9499, Survived: 501 })).score).toBe(94.9);
  expect(mutationScore(mutants({ Killed: 1 })).score).toBe(100);
  expect(mutationScore([]).score).toBe(0);
});
