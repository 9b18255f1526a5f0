import type { Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { LaunchedApp } from '../harness/launch';
import { answerRecoveryCheck, expectToday, lock, readRecoveryWords, testPractice, unlock } from './gatePage';
import type { AtScreen } from './lookCamera';

/** First run, step by step, to the empty Today. Returns the recovery words. */
export async function tourFirstRun(page: Page, locale: Locale, at: AtScreen): Promise<string[]> {
  const t = messagesFor(locale);
  const next = page.getByRole('button', { name: t.common.next });
  const practice = t.gate.practice;
  await page.getByRole('button', { name: t.gate.welcome.create }).waitFor();
  await at('01-welcome');
  await page.getByRole('button', { name: t.gate.welcome.create }).click();
  await next.click();
  await at('02-practice-errors');
  await page.getByLabel(practice.practiceName).fill(testPractice.practiceName);
  await page.getByLabel(practice.practitionerName).fill(testPractice.practitionerName);
  await page.getByLabel(practice.credential).fill(testPractice.credential);
  await at('03-practice');
  await next.click();
  const passphrase = page.getByLabel(t.gate.passphrase.field, { exact: true });
  await passphrase.fill('password password');
  await page.getByText(t.gate.passphrase.findings.common).waitFor();
  await at('04-passphrase-weak');
  await passphrase.fill(testPractice.passphrase);
  await page.getByLabel(t.gate.passphrase.repeat).fill(testPractice.passphrase);
  await at('05-passphrase');
  await page.getByRole('button', { name: t.gate.passphrase.create }).click();
  const words = await readRecoveryWords(page);
  await at('06-recovery-words');
  await page.getByText(t.gate.recovery.written).click();
  await next.click();
  await page.getByRole('textbox').first().waitFor();
  await at('07-recovery-check');
  await answerRecoveryCheck(page, words, locale);
  await expectToday(page, locale);
  await at('10-today-empty');
  return words;
}

/** What can be called up from anywhere, and the settings. Ends on the settings. */
export async function tourShell(page: Page, locale: Locale, at: AtScreen): Promise<void> {
  const t = messagesFor(locale);
  await page.getByRole('main').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await at('12-shortcuts');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: t.shell.settings }).click();
  await page.getByRole('heading', { name: t.settings.about.title }).waitFor();
  await at('13-settings');
  await page.getByRole('heading', { name: t.settings.about.title }).scrollIntoViewIfNeeded();
  await at('14-settings-end');
  await page.getByRole('button', { name: t.shell.runtimeFallback }).click();
  await page.getByRole('dialog').waitFor();
  await at('15-about');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Locked, a wrong passphrase, the way by recovery words; unlocked again at the end. */
export async function tourLock(
  launched: LaunchedApp,
  locale: Locale,
  words: readonly string[],
  at: AtScreen,
): Promise<void> {
  const t = messagesFor(locale);
  const page = await lock(launched, locale);
  await at('80-locked');
  await page.getByLabel(t.gate.unlock.passphrase, { exact: true }).fill('not the passphrase');
  await page.keyboard.press('Enter');
  await page.getByText(t.errors['vault.wrongPassphrase'].happened).waitFor();
  await at('81-wrong-passphrase');
  await page.getByRole('button', { name: t.gate.unlock.forgotten }).click();
  await page.getByLabel(t.gate.recover.words).fill(`${words.slice(0, 5).join(' ')} walnutt `);
  await at('82-recover');
  await page.getByRole('button', { name: t.common.back }).click();
  await unlock(page, undefined, locale);
}
