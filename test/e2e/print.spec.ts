import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freshFolder } from './harness/folders';
import type { LaunchedApp } from './harness/launch';
import { expect, test } from './harness/test';

type Answer = { ok: boolean; value?: { printed: boolean }; error?: { code: string } };

const print = (page: Page): Promise<Answer> =>
  page.evaluate(() => {
    const { calls } = Reflect.get(window, 'plasmachart') as {
      calls: Record<string, (input: unknown) => Promise<Answer>>;
    };
    return calls['print.window']?.({}) ?? { ok: false };
  });

/** Answers the next save dialog; the computer has no printer. */
const answerDialog = ({ app }: LaunchedApp, filePath: string): Promise<void> =>
  app.evaluate(({ dialog, BrowserWindow }, path) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents) contents.getPrintersAsync = () => Promise.resolve([]);
    dialog.showSaveDialog = (...input: unknown[]) => {
      Reflect.set(globalThis, 'asked', input.at(-1));
      return Promise.resolve({ canceled: path === '', filePath: path });
    };
  }, filePath);

test('[X25] without a printer the window is saved as a PDF where the user says, for this user alone', async ({
  launch,
}) => {
  const started = await launch();
  const file = join(await freshFolder('printed'), 'Aftercare.pdf');
  await answerDialog(started, file);
  expect(await print(started.page)).toEqual({ ok: true, value: { printed: true } });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(statSync(file).mode & 0o077).toBe(0);
  const asked = await started.app.evaluate(() => Reflect.get(globalThis, 'asked') as { defaultPath: string });
  expect(asked.defaultPath).toBe('PlasmaChart.pdf');
});

test('[X25] a cancelled dialog is no failure; a place that cannot be written is', async ({ launch }) => {
  const started = await launch();
  await answerDialog(started, '');
  expect(await print(started.page)).toEqual({ ok: true, value: { printed: false } });
  const nowhere = join(await freshFolder('printed'), 'missing', 'x.pdf');
  await answerDialog(started, nowhere);
  expect(await print(started.page)).toEqual({ ok: false, error: { code: 'print.failed' } });
  expect(existsSync(nowhere)).toBe(false);
});
