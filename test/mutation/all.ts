import { expect, test } from 'vitest';

/**
 * The unit tests that speak of the protocol and the evaluation, in one file. Where a mutant keeps a file from loading
 * (a shipped pack that no longer parses), Stryker sees no test at all and would call the mutant survived: here the
 * loading itself is the test that fails.
 */
const files = import.meta.glob('../unit/{protocol,screening,labs}/**/*.test.ts');

for (const [path, load] of Object.entries(files)) {
  try {
    await load();
  } catch (error) {
    test(`${path} loads`, () => {
      expect(error).toBeUndefined();
    });
  }
}
