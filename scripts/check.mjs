import { runSteps } from './check/runSteps.mjs';
import { steps } from './check/steps.mjs';
import { close } from './check/tally.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  await installDependencies();
  return close(await runSteps(steps));
});
