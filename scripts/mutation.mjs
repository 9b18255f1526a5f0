import { Stryker } from '@stryker-mutator/core';
import { mutationScore } from './mutation/score.mjs';
import { settings } from './mutation/settings.mjs';
import { main } from './setup/run.mjs';

const lowestScore = 95;

/** `npm run mutation`, or `npm run mutation -- shared/protocol/evaluate.ts …` for a part. */
await main(async () => {
  const mutants = await new Stryker(settings(process.argv.slice(2))).runMutationTest();
  const { killed, survived, notRun, score } = mutationScore(mutants);
  for (const mutant of notRun) console.log(`not run: ${mutant.fileName} ${mutant.status}`);
  console.log(`${killed} mutants caught, ${survived} survived`);
  console.log(`mutation score: ${score.toFixed(1)}`);
  return score >= lowestScore && notRun.length === 0 ? 0 : 1;
});
