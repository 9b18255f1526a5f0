import { none, sum } from './tally.mjs';

const sideBySide = 2;

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
async function runOne(step) {
  const start = Date.now();
  const result = await step.run();
  const good = result.failed === 0;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${good ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(26)} ${seconds.padStart(5)} s`);
  if (!good) console.log(result.output.trim().replace(/^/gm, '        '));
  return result;
}

/**
 * Runs every step, also after a failure; the output of a failed one stands under its line.
 * @param {import('./steps.mjs').Step[]} steps
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSteps(steps) {
  const waiting = [...steps];
  let total = none();
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const tally = await runOne(step);
      total = sum(total, tally);
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
  return total;
}
