import { expect, type Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { LaunchedApp } from '../harness/launch';

/** Long, uncommon, and part of no test's searched words unless it says so. */
export const testPassphrase = 'walnut harbour quietly seventeen';

export interface Practice {
  practiceName: string;
  practitionerName: string;
  credential: string;
  label: string;
  passphrase: string;
}

export const testPractice: Practice = {
  practiceName: 'Room Seven',
  practitionerName: 'Vera Lindqvist',
  credential: 'Dermatologist 4711',
  label: 'Vera',
  passphrase: testPassphrase,
};

/** First run to Today. Returns the 24 recovery words. */
export async function createPractice(
  page: Page,
  practice = testPractice,
  locale: Locale = 'en',
): Promise<string[]> {
  const t = messagesFor(locale);
  await page.getByRole('button', { name: t.gate.welcome.create }).click();
  await page.getByLabel(t.gate.practice.practiceName).fill(practice.practiceName);
  await page.getByLabel(t.gate.practice.practitionerName).fill(practice.practitionerName);
  await page.getByLabel(t.gate.practice.credential).fill(practice.credential);
  await page.getByLabel(t.gate.practice.label).fill(practice.label);
  await page.getByRole('button', { name: t.common.next }).click();
  await page.getByLabel(t.gate.passphrase.field, { exact: true }).fill(practice.passphrase);
  await page.getByLabel(t.gate.passphrase.repeat).fill(practice.passphrase);
  await page.getByRole('button', { name: t.gate.passphrase.create }).click();
  const words = await readRecoveryWords(page);
  await page.getByText(t.gate.recovery.written).click();
  await page.getByRole('button', { name: t.common.next }).click();
  await answerRecoveryCheck(page, words, locale);
  await expectToday(page, locale);
  return words;
}

export async function readRecoveryWords(page: Page): Promise<string[]> {
  const shown = page.locator('[data-recovery-word]');
  await expect(shown).toHaveCount(24, { timeout: 30_000 });
  return (await shown.allTextContents()).map((word) => word.trim());
}

/** Types the three words that are asked for. */
export async function answerRecoveryCheck(page: Page, words: string[], locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  const asked = page.getByRole('textbox');
  await expect(asked).toHaveCount(3);
  for (const [index, word] of words.entries()) {
    const field = page.getByLabel(t.gate.recovery.word(index + 1), { exact: true });
    if ((await field.count()) > 0) await field.fill(word);
  }
  await page.getByRole('button', { name: t.gate.recovery.check }).click();
}

/** From the lock screen to wherever the app goes on. */
export async function unlock(page: Page, passphrase = testPassphrase, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  await page.getByLabel(t.gate.unlock.passphrase, { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
}

/** Ctrl+L as a keyboard sends it: Playwright's own key presses do not pass through main. */
export async function pressLockKey(launched: LaunchedApp): Promise<void> {
  await launched.app.evaluate(({ BrowserWindow }) => {
    const event = { keyCode: 'L', modifiers: ['control' as const] };
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', ...event });
  });
}

/** Ctrl+L, and the lock screen of the new process. */
export async function lock(launched: LaunchedApp, locale: Locale = 'en'): Promise<Page> {
  const t = messagesFor(locale);
  const opened = launched.app.waitForEvent('window');
  await pressLockKey(launched);
  const page = await opened;
  await expect(page.getByLabel(t.gate.unlock.passphrase, { exact: true })).toBeVisible({ timeout: 20_000 });
  return page;
}

export async function expectToday(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  await expect(page.getByRole('heading', { level: 1, name: t.today.title })).toBeVisible({ timeout: 20_000 });
}

/** The status bar says "saved": the journal has acknowledged everything. */
export async function expectSaved(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).shell;
  await expect(page.getByLabel(t.statusLabel)).toContainText(t.save.saved);
}

/** For `evaluate`: runs in the page. */
export const labelOf = (field: Element): string | null | undefined =>
  field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : null;
