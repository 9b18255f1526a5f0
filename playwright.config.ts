import { defineConfig } from '@playwright/test';

const results = process.env['PLASMACHART_E2E_RESULTS'];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // One of the two cores is busy with Electron; a second worker only makes timings unsteady.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  expect: { timeout: 10_000 },
  // No traces, videos or pictures of failures: they would hold what was typed.
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  reporter: results ? [['list'], ['json', { outputFile: results }]] : [['list']],
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts', grepInvert: /@screens/ },
    { name: 'screens', testMatch: '**/*.spec.ts', grep: /@screens/, timeout: 300_000 },
  ],
});
