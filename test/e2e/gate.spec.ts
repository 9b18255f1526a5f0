import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { expectAccessible } from './harness/axe';
import { setSystemTheme } from './harness/look';
import type { LaunchedApp } from './harness/launch';
import { expect, test } from './harness/test';
import {
  createPractice,
  expectToday,
  labelOf,
  lock,
  pressLockKey,
  readRecoveryWords,
  testPassphrase,
  testPractice,
  unlock,
} from './pages/gatePage';
import { expectChart, fillPatient, typedPatient } from './pages/patientPage';

const t = messagesFor('en');
const ru = messagesFor('ru');

async function accessibleInBothThemes({ app, page }: LaunchedApp): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setSystemTheme(app, theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectAccessible(page);
  }
}

/** What has the focus says its name. */
const focused = (page: Page) => page.locator(':focus');

test('[U9] [U10] the first run without a mouse, each screen accessible in both themes', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await page.getByRole('button', { name: t.gate.welcome.create }).waitFor();
  await accessibleInBothThemes(launched);

  await page.getByRole('button', { name: t.gate.welcome.create }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t.gate.practice.practiceName)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(t.gate.practice.practiceName)).toHaveAttribute('aria-invalid', 'true');
  await accessibleInBothThemes(launched);
  await page.keyboard.type(testPractice.practiceName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(testPractice.practitionerName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(testPractice.credential);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(t.gate.practice.label)).toHaveValue('Vera');
  await page.keyboard.press('Enter');

  await expect(page.getByLabel(t.gate.passphrase.field, { exact: true })).toBeFocused();
  await page.keyboard.type('password password');
  await expect(page.getByText(t.gate.passphrase.findings.common)).toBeVisible();
  await accessibleInBothThemes(launched);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(testPassphrase);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(testPassphrase);
  await page.keyboard.press('Enter');

  const words = await readRecoveryWords(page);
  await accessibleInBothThemes(launched);
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveAttribute('type', 'checkbox');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const asked = page.getByRole('textbox');
  await expect(asked).toHaveCount(3);
  await accessibleInBothThemes(launched);
  for (let field = 0; field < 3; field += 1) {
    const place = Number(/\d+/.exec((await focused(page).evaluate(labelOf)) ?? '')?.[0]);
    await page.keyboard.type(words[place - 1] ?? '');
    if (field < 2) await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expectToday(page);
});

test('[U10] [U17] shell, palette, shortcuts and settings are accessible and answer the keys', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await accessibleInBothThemes(launched);
  await expect(page.getByLabel(t.shell.statusLabel)).toContainText(/Locks in 0[45]:/);

  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox')).toBeFocused();
  await accessibleInBothThemes(launched);
  await page.keyboard.type(t.shell.palette.goSettings);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t.settings.title })).toBeVisible();
  await expect(page.getByLabel(t.gate.practice.practiceName)).toHaveValue(testPractice.practiceName);
  await accessibleInBothThemes(launched);

  await page.getByLabel(t.gate.practice.practiceName).fill('Room Eight');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(t.settings.practice.saved)).toBeVisible();

  await page.getByRole('main').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: t.shell.shortcuts.title })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: t.shell.runtimeFallback }).click();
  await expect(page.getByRole('dialog', { name: t.settings.about.title })).toContainText('Electron');
  await expectAccessible(page);
});

test('[U11] the language is switched on the first screen and on the lock screen', async ({ launch }) => {
  const launched = await launch({ locale: 'en' });
  const { page } = launched;
  await page.getByRole('radio', { name: 'Русский' }).click();
  await expect(page.getByRole('button', { name: ru.gate.welcome.create })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await createPractice(page, testPractice, 'ru');
  const locked = await lock(launched, 'ru');
  await accessibleInBothThemes(launched);
  await locked.getByRole('radio', { name: 'English' }).click();
  await expect(locked.getByRole('button', { name: t.gate.unlock.unlock })).toBeVisible();
  await unlock(locked);
  await expectToday(locked);
});

test('[U12] a wrong passphrase: one sentence, then a wait that counts down', async ({ launch }) => {
  const launched = await launch();
  await createPractice(launched.page);
  const page = await lock(launched);
  const field = page.getByLabel(t.gate.unlock.passphrase, { exact: true });
  const wait = page.getByRole('timer');
  for (let attempt = 0; attempt < 6 && (await wait.count()) === 0; attempt += 1) {
    await field.fill('something else entirely');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('', { timeout: 20_000 });
    await expect(page.getByText(t.errors['vault.wrongPassphrase'].happened)).toHaveCount(1);
  }
  await expect(wait).toBeVisible();
  await expectAccessible(page);
  // During the wait or after it: what was typed is tried as soon as it may be.
  await unlock(page);
});

test('[U15] a PIN opens after a lock, until it is removed', async ({ launch }) => {
  const launched = await launch();
  const { page } = launched;
  const pin = '739104';
  await createPractice(page);
  await page.getByRole('link', { name: t.shell.settings }).click();
  await page.getByLabel(t.settings.pin.pin, { exact: true }).fill('123456');
  await expect(page.getByText(t.settings.pin.findings.sequence)).toBeVisible();
  await page.getByLabel(t.settings.pin.pin, { exact: true }).fill(pin);
  await page.getByLabel(t.settings.pin.repeat).fill(pin);
  await page.getByRole('button', { name: t.settings.pin.set }).click();
  await expect(page.getByText(t.settings.pin.isSet)).toBeVisible();

  const opened = launched.app.waitForEvent('window');
  await pressLockKey(launched);
  const locked = await opened;
  await locked.getByLabel(t.gate.unlock.pin, { exact: true }).fill(pin);
  await expectAccessible(locked);
  await locked.keyboard.press('Enter');
  await expect(locked.getByRole('heading', { level: 1, name: t.settings.title })).toBeVisible();
  await locked.getByRole('button', { name: t.settings.pin.clear }).click();
  await expect(locked.getByText(t.settings.pin.notSet)).toBeVisible();
  await unlock(await lock(launched));
});

test('[U16] what was set holds after a restart', async ({ launch }) => {
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await page.getByRole('link', { name: t.shell.settings }).click();
  await page.getByText(t.settings.look.themes.dark, { exact: true }).click();
  await page.getByLabel(t.settings.locking.labelField).fill('Dr V');
  await page.getByRole('button', { name: t.settings.locking.saveLabel }).click();
  await expect(page.getByText(t.settings.locking.labelSaved)).toBeVisible();
  await page.getByRole('main').getByText('Русский').click();
  await expect(page.getByRole('heading', { level: 1, name: ru.settings.title })).toBeVisible();
  await launched.close();

  const again = await launched.relaunch();
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.getByRole('heading', { name: 'Dr V' })).toBeVisible();
  await unlock(again.page, testPassphrase, 'ru');
});

test('[U19] a vault that is gone: what happened, what is safe, what to do; and on when it is back', async ({
  launch,
}) => {
  const launched = await launch();
  await createPractice(launched.page);
  await launched.close();
  const vault = join(launched.vaultParentDir, 'PlasmaChart');
  await rename(vault, `${vault} moved`);

  const again = await launched.relaunch();
  const { page } = again;
  const text = t.errors['vault.folderMissing'];
  await expect(page.getByRole('heading', { name: t.gate.start.stoppedTitle })).toBeVisible();
  for (const sentence of [text.happened, text.safe, text.next]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await expect(page.getByRole('button', { name: t.gate.welcome.create })).toHaveCount(0);
  await accessibleInBothThemes(again);

  await rename(`${vault} moved`, vault);
  await page.getByRole('button', { name: t.common.retry }).click();
  await unlock(page);
});

test('[U17] Ctrl+K finds a patient by a part of the name, Alt and a digit choose the tab', async ({
  launch,
}) => {
  const { page } = await launch();
  await createPractice(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type(t.shell.palette.newPatient);
  await page.keyboard.press('Enter');
  await fillPatient(page, typedPatient);
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('tab').first()).toBeVisible();

  await page.getByRole('link', { name: t.shell.today }).click();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('ivanov');
  await expect(page.getByRole('option').first()).toContainText(typedPatient.family);
  await page.keyboard.press('Enter');
  await expectChart(page, typedPatient);
  for (const place of [3, 1, 4]) {
    await page.keyboard.press(`Alt+${place}`);
    await expect(page.getByRole('tab').nth(place - 1)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel')).toBeVisible();
  }
});
