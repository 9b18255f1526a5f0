import { expect } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './folders';
import type { LaunchedApp } from './launch';
import { pdfText } from './pdfText';

/** Presses what saves a PDF and reads every word of it, without spaces. The dialog of the system is answered. */
export async function savedPdf({ app }: LaunchedApp, press: () => Promise<void>): Promise<string> {
  const file = join(await freshFolder('pdf'), 'sheet.pdf');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
  await press();
  // Written whole or not at all: once it is there, it is complete.
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  return pdfText(readFileSync(file));
}
