import type { Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { setSystemTheme, setWindowSize, takePicture } from './harness/look';
import { test } from './harness/test';
import type { LaunchedApp } from './harness/launch';
import { answerRecoveryCheck, expectToday, lock, readRecoveryWords, testPractice } from './pages/gatePage';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** One screen in both themes and both sizes. */
async function picture(launched: LaunchedApp, locale: Locale, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setSystemTheme(launched.app, theme);
    for (const { width, height } of sizes) {
      await setWindowSize(launched.app, width, height);
      await takePicture(launched.page, `${name}-${locale}-${theme}-${width}`);
    }
  }
}

async function fillPractice(page: Page, locale: Locale): Promise<void> {
  const t = messagesFor(locale).gate.practice;
  await page.getByLabel(t.practiceName).fill(testPractice.practiceName);
  await page.getByLabel(t.practitionerName).fill(testPractice.practitionerName);
  await page.getByLabel(t.credential).fill(testPractice.credential);
}

for (const locale of ['en', 'ru'] as const) {
  test(`gate, shell and settings in ${locale} @screens`, async ({ launch }) => {
    const t = messagesFor(locale);
    const launched = await launch({ locale });
    const { page } = launched;
    const next = page.getByRole('button', { name: t.common.next });
    const shoot = (name: string): Promise<void> => picture(launched, locale, name);

    await page.getByRole('button', { name: t.gate.welcome.create }).waitFor();
    await shoot('01-welcome');
    await page.getByRole('button', { name: t.gate.welcome.create }).click();
    await next.click();
    await shoot('02-practice-errors');
    await fillPractice(page, locale);
    await shoot('03-practice');
    await next.click();
    const passphrase = page.getByLabel(t.gate.passphrase.field, { exact: true });
    await passphrase.fill('password password');
    await shoot('04-passphrase-weak');
    await passphrase.fill(testPractice.passphrase);
    await page.getByLabel(t.gate.passphrase.repeat).fill(testPractice.passphrase);
    await shoot('05-passphrase');
    await page.getByRole('button', { name: t.gate.passphrase.create }).click();
    const words = await readRecoveryWords(page);
    await shoot('06-recovery-words');
    await page.emulateMedia({ media: 'print' });
    await takePicture(page, `06-recovery-print-${locale}`);
    await page.emulateMedia({ media: 'screen' });
    await page.getByText(t.gate.recovery.written).click();
    await next.click();
    await shoot('07-recovery-check');
    await answerRecoveryCheck(page, words, locale);
    await expectToday(page, locale);
    await shoot('10-today-empty');
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox').fill('a');
    await shoot('11-palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await shoot('12-shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: t.shell.settings }).click();
    await page.getByRole('heading', { name: t.settings.about.title }).waitFor();
    await shoot('13-settings');
    await page.getByRole('heading', { name: t.settings.about.title }).scrollIntoViewIfNeeded();
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await shoot('14-settings-end');
    await lock(launched, locale);
    await shoot('20-locked');
    const locked = launched.page;
    await locked.getByLabel(t.gate.unlock.passphrase, { exact: true }).fill('not the passphrase');
    await locked.keyboard.press('Enter');
    await locked.getByText(t.errors['vault.wrongPassphrase'].happened).waitFor();
    await shoot('21-wrong-passphrase');
    await locked.getByRole('button', { name: t.gate.unlock.forgotten }).click();
    await locked.getByLabel(t.gate.recover.words).fill(words.slice(0, 5).join(' ') + ' walnutt ');
    await shoot('22-recover');
  });
}
