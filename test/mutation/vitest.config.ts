import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => resolve(import.meta.dirname, '../..', path);

/** The tests that speak of the protocol and the evaluation, and no others: they run once for every mutant. */
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@shared': at('shared'), '@renderer': at('renderer') } },
  test: {
    include: [
      'test/unit/protocol/**/*.test.ts',
      'test/unit/screening/**/*.test.ts',
      'test/unit/labs/**/*.test.ts',
      'test/property/screening/**/*.test.ts',
    ],
    environment: 'node',
    setupFiles: ['test/mutation/fewerRuns.ts'],
    testTimeout: 20_000,
  },
});
