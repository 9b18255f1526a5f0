import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => resolve(import.meta.dirname, '../..', path);

/**
 * The unit tests that speak of the protocol and the evaluation, and no others: they run once for every mutant, in one
 * worker that is kept. The laws of test/property stand beside them and are not counted on here.
 */
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@shared': at('shared'), '@renderer': at('renderer') } },
  test: {
    include: ['test/unit/{protocol,screening,labs}/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 20_000,
  },
});
