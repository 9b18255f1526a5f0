import { close } from './check/tally.mjs';
import { runPlaywright } from './e2e/playwright.mjs';
import { prepare } from './setup/prepare.mjs';
import { main } from './setup/run.mjs';

await main(async () => {
  const runtime = await prepare({ withDisplay: true });
  return close(await runPlaywright(runtime, ['--project=e2e', ...process.argv.slice(2)]));
});
