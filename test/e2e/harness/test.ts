import { test as base } from '@playwright/test';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch';
import { isRunning } from './processes';

/** Every test gets its own folders, and whatever it started ends with it. */
export const test = base.extend<{ launch: (options?: LaunchOptions) => Promise<LaunchedApp> }>({
  // Playwright reads the fixture's needs from the first parameter: an empty pattern means none.
  // oxlint-disable-next-line no-empty-pattern
  launch: async ({}, provide) => {
    const started: LaunchedApp[] = [];
    await provide((options) => launchApp(options, (launched) => started.push(launched)));
    for (const launched of started) if (isRunning(launched.pid)) await launched.kill();
  },
});

export { expect } from '@playwright/test';
