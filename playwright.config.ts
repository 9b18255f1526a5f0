import { defineConfig } from '@playwright/test';

const results = process.env['PLASMACHART_E2E_RESULTS'];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // One of the two cores is busy with Electron; a second worker only makes timings unsteady.
  workers: 1,
  retries: 0,
  // A whole visit takes 20 s on an idle machine; on a busy one that is no failure.
  timeout: 120_000,
  forbidOnly: true,
  expect: { timeout: 15_000 },
  // No traces, videos or pictures of failures: they would hold what was typed.
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  reporter: results ? [['list'], ['json', { outputFile: results }]] : [['list']],
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts', grepInvert: /@screens/ },
    { name: 'screens', testMatch: '**/*.spec.ts', grep: /@screens/, timeout: 300_000 },
  ],
});
