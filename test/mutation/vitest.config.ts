import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => resolve(import.meta.dirname, '../..', path);

/** What runs for every mutant, in one worker that is kept. The laws of test/property are not counted on here. */
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@shared': at('shared'), '@renderer': at('renderer') } },
  test: {
    include: ['test/mutation/all.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 20_000,
  },
});
