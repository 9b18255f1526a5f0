import { basename } from 'node:path';
import { runSteps } from './check/runSteps.mjs';
import { productTypes } from './check/steps.mjs';
import { prepareRuntime } from './runtime/runtime.mjs';
import { build } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { inRoot } from './setup/paths.mjs';
import { main, SetupError } from './setup/run.mjs';

await main(async () => {
  if (process.platform !== 'linux')
    throw new SetupError('npm run package makes a folder for Linux only, so far.');
  await installDependencies();
  const runtime = await prepareRuntime();
  if (runtime.kind !== 'official') {
    throw new SetupError("Only Electron's own build is ever packaged, and it cannot be reached from here.");
  }
  if ((await runSteps(productTypes)).failed > 0) return 1;
  // Not before npm ci: it needs packages.
  const { assemble } = await import('./package/assemble.mjs');
  const program = await assemble({
    runtime: runtime.folder,
    executable: basename(runtime.executable),
    built: await build({ force: true }),
    target: inRoot('out-package', `plasmachart-linux-${process.arch}`),
  });
  console.log(`Packaged: ${program}`);
  return 0;
});
