import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

export type Theme = 'light' | 'dark';

const screensFolder = resolve(import.meta.dirname, '../../../.screens');

/** The theme of the operating system, as the app sees it; a theme chosen in the app's settings wins over it. */
export async function setSystemTheme(app: ElectronApplication, theme: Theme): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
}

/** The inner size of the window, in CSS pixels. */
export async function setWindowSize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows().forEach((window) => window.setContentSize(size.width, size.height));
    },
    { width, height },
  );
}

/** .screens/<name>.png, for `npm run screens`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const path = join(screensFolder, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, animations: 'disabled' });
}
