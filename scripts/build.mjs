import { runSteps } from './check/runSteps.mjs';
import { productTypes } from './check/steps.mjs';
import { build } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  await installDependencies();
  // Vite drops types unread: a missing translation would only show on the screen.
  const { failed } = await runSteps(productTypes);
  if (failed > 0) return 1;
  console.log(`Built: ${await build({ force: true })}`);
  return 0;
});
