import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../setup/build.mjs';
import { startDisplay } from '../setup/display.mjs';
import { inRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { createStage, stageApp } from '../setup/stage.mjs';
import { readStamp } from '../setup/stamp.mjs';
import { isRoot, unprivilegedId } from '../setup/unprivileged.mjs';

/**
 * @param {Record<string, unknown> | undefined} report of Playwright's json reporter
 * @param {number} code
 * @returns {import('../check/tally.mjs').Tally}
 */
function countReport(report, code) {
  const stats = /** @type {Record<string, number> | undefined} */ (report?.['stats']);
  const passed = stats?.['expected'] ?? 0;
  const failed = (stats?.['unexpected'] ?? 0) + (stats?.['flaky'] ?? 0) + (stats?.['skipped'] ?? 0);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} folder */
async function stageApps(folder) {
  const app = join(folder, 'app');
  await stageApp(await build(), app);
  if (!existsSync(inRoot('test', 'e2e', 'unsealed', 'aead.ts'))) return { app };
  const unsealed = join(folder, 'app-unsealed');
  await stageApp(await build({ unsealed: true }), unsealed);
  return { app, unsealed };
}

/**
 * Builds, stages the app where an unprivileged user can read it, and runs Playwright on a display of its own.
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 * @param {string[]} args for `playwright test`
 * @returns {Promise<import('../check/tally.mjs').Tally>}
 */
export async function runPlaywright(runtime, args) {
  const display = await startDisplay('1600x1000');
  try {
    const stage = await createStage(runtime, { authorityFile: display.authorityFile });
    try {
      const apps = await stageApps(stage.folder);
      const results = join(stage.folder, 'results.json');
      const env = {
        ...process.env,
        ...display.env,
        PLASMACHART_E2E_COMMAND: stage.command,
        PLASMACHART_E2E_APP: apps.app,
        PLASMACHART_E2E_UNSEALED_APP: apps.unsealed ?? '',
        PLASMACHART_E2E_FOLDER: stage.folder,
        PLASMACHART_E2E_UID: isRoot() ? String(unprivilegedId) : '',
        PLASMACHART_E2E_RESULTS: results,
        PLASMACHART_RUNTIME_LABEL: runtime.label,
      };
      const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js');
      const { code } = await run(process.execPath, [cli, 'test', ...args], { env, stream: true });
      return countReport(await readStamp(results), code);
    } finally {
      await stage.remove();
    }
  } finally {
    await display.stop();
  }
}
