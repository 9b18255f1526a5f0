// Takes one rule, gate, laboratory group, threshold and course fact after another out of the packs that ship, and runs
// the tests that cite the rows. Each time a citing test has to fail; one that stays unnoticed is a rule nobody guards.
import { installDependencies } from './setup/dependencies.mjs';
import { main } from './setup/run.mjs';

/** Pack, its module, its tests, and whether its elements are cited by their row of the seeds. */
const packs = [
  {
    path: 'shared/protocol/shipped/plasmolifting/index.ts',
    name: 'plasmolifting',
    files: ['test/unit/seed/!(literature)*.test.ts'],
    citesRows: true,
  },
  {
    path: 'shared/protocol/shipped/literature/index.ts',
    name: 'prpLiterature',
    files: ['test/unit/seed/literature*.test.ts'],
    citesRows: false,
  },
];

await main(async () => {
  await installDependencies();
  // Vitest is a package: it is there only now.
  const { removeOneByOne } = await import('./seedRules/removeOneByOne.mjs');
  const tallies = await Promise.all(packs.map(removeOneByOne));
  const removed = tallies.reduce((sum, each) => sum + each.removed, 0);
  const noticed = tallies.reduce((sum, each) => sum + each.noticed, 0);
  console.log(`seed rules: ${removed} removed, ${noticed} noticed`);
  return removed > 0 && removed === noticed ? 0 : 1;
});
