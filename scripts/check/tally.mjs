/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 */

/** @returns {Tally} */
export const none = () => ({ passed: 0, failed: 0 });

/**
 * @param {...Tally} tallies
 * @returns {Tally}
 */
export function sum(...tallies) {
  const total = none();
  for (const { passed, failed } of tallies) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/**
 * The closing line of every command that tests something.
 * @param {Tally} tally
 * @returns {number} the exit code
 */
export function close(tally) {
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}
