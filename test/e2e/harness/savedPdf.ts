import { readFileSync } from 'node:fs';
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
  return pdfText(readFileSync(file));
}
