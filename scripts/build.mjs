import { build } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  await installDependencies();
  console.log(`Built: ${await build({ force: true })}`);
  return 0;
});
