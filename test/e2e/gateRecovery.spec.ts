import { messagesFor } from '@shared/i18n/messages';
import { expectAccessible } from './harness/axe';
import { expect, test } from './harness/test';
import {
  answerRecoveryCheck,
  createPractice,
  expectToday,
  labelOf,
  lock,
  readRecoveryWords,
  testPassphrase,
  testPractice,
  unlock,
} from './pages/gatePage';

const t = messagesFor('en');

test('[U13] the printed words open the vault and set a new passphrase', async ({ launch }) => {
  const launched = await launch();
  const words = await createPractice(launched.page);
  const page = await lock(launched);
  const next = 'granite teapot under moonlight';
  await page.getByRole('button', { name: t.gate.unlock.forgotten }).click();
  await page.getByLabel(t.gate.recover.words).fill('abandonn');
  await page.getByLabel(t.gate.recover.newPassphrase).fill(next);
  await page.getByLabel(t.gate.passphrase.repeat).fill(next);
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.gate.recover.unknown('1'))).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(t.gate.recover.words).fill(words.map((word, at) => `${at + 1}. ${word}`).join('\n'));
  await page.getByRole('button', { name: t.gate.recover.recover }).click();
  await expectToday(page);

  const locked = await lock(launched);
  const field = locked.getByLabel(t.gate.unlock.passphrase, { exact: true });
  await field.fill(testPassphrase);
  await locked.keyboard.press('Enter');
  await expect(locked.getByText(t.errors['vault.wrongPassphrase'].happened)).toBeVisible({ timeout: 20_000 });
  await unlock(locked, next);
});

test('[U14] words that were never checked are asked for again', async ({ launch }) => {
  const launched = await launch();
  const { page } = launched;
  await page.getByRole('button', { name: t.gate.welcome.create }).click();
  await page.getByLabel(t.gate.practice.practiceName).fill(testPractice.practiceName);
  await page.getByLabel(t.gate.practice.practitionerName).fill(testPractice.practitionerName);
  await page.getByRole('button', { name: t.common.next }).click();
  await page.getByLabel(t.gate.passphrase.field, { exact: true }).fill(testPassphrase);
  await page.getByLabel(t.gate.passphrase.repeat).fill(testPassphrase);
  await page.keyboard.press('Enter');
  const words = await readRecoveryWords(page);

  const locked = await lock(launched);
  await locked.getByLabel(t.gate.unlock.passphrase, { exact: true }).fill(testPassphrase);
  await locked.keyboard.press('Enter');
  await expect(locked.getByRole('heading', { name: t.gate.recovery.pendingTitle })).toBeVisible({
    timeout: 20_000,
  });
  await expectAccessible(locked);
  await answerRecoveryCheck(locked, words);
  await expectToday(locked);
  const again = await lock(launched);
  await unlock(again);
  await expectToday(again);
});

test('[U18] the printed sheet holds the practice, all words and nothing to press', async ({ launch }) => {
  const launched = await launch();
  const { page } = launched;
  await page.getByRole('button', { name: t.gate.welcome.create }).click();
  await page.getByLabel(t.gate.practice.practiceName).fill(testPractice.practiceName);
  await page.getByLabel(t.gate.practice.practitionerName).fill(testPractice.practitionerName);
  await page.getByRole('button', { name: t.common.next }).click();
  await page.getByLabel(t.gate.passphrase.field, { exact: true }).fill(testPassphrase);
  await page.getByLabel(t.gate.passphrase.repeat).fill(testPassphrase);
  await page.keyboard.press('Enter');
  const words = await readRecoveryWords(page);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  expect(printed).toContain(testPractice.practiceName);
  expect(printed).toContain(t.gate.recovery.sheetAdvice);
  const numbered = printed.replace(/\s+/g, ' ');
  words.forEach((word, at) => expect(numbered).toMatch(new RegExp(`\\b${at + 1} ?${word}\\b`)));
  expect(printed).not.toContain(t.gate.recovery.print);
  expect(printed).not.toContain(t.common.next);
});

test('[U20] new recovery words: printed alone, checked, and the former ones no longer open', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  const former = await createPractice(page);
  await page.getByRole('link', { name: t.shell.settings }).click();
  await page.getByRole('button', { name: t.settings.recovery.issue }).click();
  const question = page.getByRole('alertdialog');
  const current = question.getByLabel(t.settings.passphrase.current);
  await expect(current).toBeFocused();
  await page.keyboard.type('a guess of somebody passing');
  await page.keyboard.press('Enter');
  await expect(question.getByText(t.errors['vault.wrongPassphrase'].happened)).toBeVisible();
  await expectAccessible(page);
  await current.fill(testPassphrase);
  await question.getByRole('button', { name: t.settings.recovery.issue }).click();
  const words = await readRecoveryWords(page);
  expect(words).not.toEqual(former);
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  expect(printed).toContain(testPractice.practiceName);
  expect(printed).not.toContain(t.settings.locking.title);
  await page.emulateMedia({ media: 'screen' });

  await page.keyboard.press('Escape');
  await page.getByText(t.gate.recovery.written).click();
  await page.getByRole('button', { name: t.common.next }).click();
  // What lies behind is inert, which Playwright's roles do not know: only the dialog is asked.
  const asked = page.getByRole('dialog').getByRole('textbox');
  await expect(asked).toHaveCount(3);
  for (const field of await asked.all()) {
    const place = Number(/\d+/.exec((await field.evaluate(labelOf)) ?? '')?.[0]);
    await field.fill(words[place - 1] ?? '');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.settings.recovery.issued)).toBeVisible();

  const locked = await lock(launched);
  await locked.getByRole('button', { name: t.gate.unlock.forgotten }).click();
  await locked.getByLabel(t.gate.recover.words).fill(former.join(' '));
  await locked.getByLabel(t.gate.recover.newPassphrase).fill(testPassphrase);
  await locked.getByLabel(t.gate.passphrase.repeat).fill(testPassphrase);
  await locked.getByRole('button', { name: t.gate.recover.recover }).click();
  await expect(locked.getByText(t.errors['vault.wrongRecoveryWords'].happened)).toBeVisible({
    timeout: 20_000,
  });
});
