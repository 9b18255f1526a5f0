import { runSteps } from './check/runSteps.mjs';
import { steps } from './check/steps.mjs';
import { close, sum } from './check/tally.mjs';
import { runVitest } from './check/vitest.mjs';
import { runPlaywright } from './e2e/playwright.mjs';
import { prepare } from './setup/prepare.mjs';
import { main } from './setup/run.mjs';

/** @param {string} text */
const heading = (text) => console.log(`\n— ${text}`);

await main(async () => {
  heading('Getting ready');
  const runtime = await prepare({ withDisplay: true });
  console.log(`${runtime.label} is ready.`);

  heading('Types, format, lint, import rules, unit and property tests');
  const checks = await runSteps(steps);

  heading('Integration and fault tests');
  const integration = await runVitest(['integration', 'fault'], { stream: true });

  heading(`End to end, in ${runtime.label}`);
  const e2e = await runPlaywright(runtime, ['--project=e2e']);

  return close(sum(checks, integration, e2e));
});
