import { rm } from 'node:fs/promises';
import { runPlaywright } from './e2e/playwright.mjs';
import { inRoot } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  const runtime = await prepare({ withDisplay: true });
  const folder = inRoot('.screens');
  await rm(folder, { recursive: true, force: true });
  const { passed, failed } = await runPlaywright(runtime, ['--project=screens', ...process.argv.slice(2)]);
  console.log(`Pictures are in ${folder}.`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
