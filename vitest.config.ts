import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => resolve(import.meta.dirname, path);

const project = (name: string, folders: string[], testTimeout: number) => ({
  extends: true as const,
  test: {
    name,
    include: folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
    environment: 'node',
    testTimeout,
    hookTimeout: testTimeout,
  },
});

export default defineConfig({
  resolve: {
    alias: {
      '@shared': at('shared'),
      '@renderer': at('renderer'),
      '@main': at('electron/main'),
    },
  },
  test: {
    // A test that was skipped or left alone with .only would count as passed.
    allowOnly: false,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      project('unit', ['unit'], 5_000),
      project('property', ['property'], 30_000),
      project('integration', ['integration'], 60_000),
      project('fault', ['fault'], 60_000),
    ],
  },
});
