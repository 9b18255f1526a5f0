import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { expect, test } from './harness/test';
import { createPractice, expectSaved, expectToday, pressLockKey, readRecoveryWords } from './pages/gatePage';
import { testPassphrase, testPractice } from './pages/gatePage';
import { expectFocusSeen, focusIsSeen, press, tabTo, typeDay } from './pages/lookKeys';
import { neededLabs } from './pages/labPage';
import { addPatient, expectChart } from './pages/patientPage';
import { makePicture } from './pages/photoPage';
import { askedRules, question } from './pages/screeningPage';
import { localToday } from './pages/visit';

const t = messagesFor('en');
const patient = { family: 'Lindqvist', given: 'Astrid', middle: '' };

// Nothing here is clicked, filled or focused: only keys, and the file chooser, which is the system's own.
test.setTimeout(240_000);

async function firstRun(page: Page): Promise<void> {
  const welcome = page.getByRole('button', { name: t.gate.welcome.create });
  await tabTo(page, welcome);
  await expectFocusSeen(page);
  await press(page, 'Enter');
  await expect(page.getByLabel(t.gate.practice.practiceName)).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.type(testPractice.practiceName);
  await press(page, 'Tab');
  await page.keyboard.type(testPractice.practitionerName);
  await press(page, 'Tab');
  await page.keyboard.type(testPractice.credential);
  await press(page, 'Enter');
  await expect(page.getByLabel(t.gate.passphrase.field, { exact: true })).toBeFocused();
  await page.keyboard.type(testPassphrase);
  await tabTo(page, page.getByLabel(t.gate.passphrase.repeat));
  await page.keyboard.type(testPassphrase);
  await press(page, 'Enter');
  const words = await readRecoveryWords(page);
  await tabTo(page, page.getByRole('checkbox'));
  await expectFocusSeen(page);
  await press(page, 'Space');
  await tabTo(page, page.getByRole('button', { name: t.common.next }));
  await press(page, 'Enter');
  const asked = page.getByRole('textbox');
  await expect(asked).toHaveCount(3);
  for (let at = 0; at < 3; at += 1) {
    await tabTo(page, asked.nth(at));
    const label = await asked.nth(at).evaluate((field: HTMLInputElement) => field.labels?.[0]?.textContent);
    const place = Number(/\d+/.exec(label ?? '')?.[0]);
    await page.keyboard.type(words[place - 1] ?? '');
  }
  await press(page, 'Enter');
  await expectToday(page);
}

/** From the empty Today, whose button has the keyboard. */
async function enterPatient(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: t.today.addPatient })).toBeFocused();
  await expectFocusSeen(page);
  await press(page, 'Enter');
  const form = t.patients.form;
  await expect(page.getByLabel(form.family)).toBeFocused();
  await page.keyboard.type(patient.family);
  await press(page, 'Tab');
  await page.keyboard.type(patient.given);
  await tabTo(page, page.getByRole('group', { name: form.birthDate }));
  await expectFocusSeen(page);
  await typeDay(page, '1988-11-19');
  await tabTo(page, page.getByLabel(form.number));
  await page.keyboard.type('K-1');
  await press(page, 'Tab', '1');
  await expect(page.getByRole('radio', { name: form.sexes.female })).toBeChecked();
  await expectFocusSeen(page);
  for (const list of [form.allergies, form.medication, form.conditions]) {
    const group = page.getByRole('radiogroup', { name: list });
    await tabTo(page, group);
    await press(page, 'ArrowRight');
    await expect(group.getByRole('radio', { name: form.listStates.noneKnown })).toBeChecked();
  }
  await press(page, 'Control+S');
  await expectChart(page, patient);
  await expectSaved(page);
}

/** A report from the paper: day, laboratory, one digit per group. */
async function enterReport(page: Page): Promise<void> {
  const words = t.labs;
  const collected = page.getByRole('group', { name: words.collectedOn }).getByRole('spinbutton').first();
  await expect(collected).toBeFocused();
  await typeDay(page, localToday());
  await tabTo(page, page.getByRole('textbox', { name: words.laboratory }));
  await page.keyboard.type('Central Lab');
  for (const { group } of neededLabs()) {
    const assessment = page.locator(`[data-lab-group="${group}"]`).getByRole('radiogroup').first();
    await tabTo(page, assessment);
    await press(page, '1');
  }
  await press(page, 'Control+S');
}

/** On the chart: tabs by Alt and a digit, then a whole screening. */
async function screen(page: Page): Promise<void> {
  const words = t.screening;
  await press(page, 'Alt+2');
  const tab = page.getByRole('tab', { name: t.chart.tab.screening });
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(tab).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: words.begin }));
  await press(page, 'Enter');
  await page.getByRole('group', { name: words.zones }).waitFor();
  await tabTo(page, page.getByRole('checkbox', { name: t.domain.zones.groups.face }));
  await press(page, 'Space');

  const rules = askedRules(['face']);
  await tabTo(page, question(page, rules[0]?.id ?? ''));
  await expectFocusSeen(page);
  for (const rule of rules) {
    await expect(question(page, rule.id).locator(':focus')).toHaveCount(1);
    await press(page, '2');
  }
  // After the last question the keyboard is at the results.
  await expect(page.getByRole('button', { name: words.enterResults })).toBeFocused();
  await press(page, 'Enter');
  await enterReport(page);
  await page.getByRole('group', { name: words.zones }).waitFor();
  await tabTo(page, page.getByRole('textbox', { name: words.complaint }));
  await page.keyboard.type('tired skin');
  const face = words.examinationOf(t.domain.zones.groups.face);
  await tabTo(page, page.getByRole('textbox', { name: face }));
  await page.keyboard.type('dry');
  await tabTo(page, page.getByRole('button', { name: words.giveNow }));
  await press(page, 'Enter');
  const give = page.getByRole('dialog').getByRole('button', { name: t.documents.sheets.give, exact: true });
  await tabTo(page, give);
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', { name: words.exception }));
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: words.outsideWhat })).toBeFocused();
  await page.keyboard.type('letter of the other clinic');
  await tabTo(page, page.getByRole('textbox', { name: words.proceedReason }));
  await page.keyboard.type('first visit, outside record reviewed');
  await tabTo(page, page.getByRole('button', { name: words.signWithReason, exact: true }));
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: words.again })).toBeVisible();
}

/** From anywhere: the palette, a few letters, the chart. */
async function openByPalette(page: Page, query: string): Promise<void> {
  await press(page, 'Control+K');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(query);
  await expect(page.getByRole('option').first()).toContainText(patient.family);
  await press(page, 'Enter');
  await expectChart(page, patient);
}

async function takePhotoIn(page: Page): Promise<void> {
  const words = t.photos;
  await press(page, 'Alt+5');
  await expect(page.getByRole('tab', { name: t.chart.tab.photos })).toHaveAttribute('aria-selected', 'true');
  const picture = await makePicture(page, 'image/jpeg');
  await tabTo(page, page.getByRole('button', { name: words.chooseFiles }));
  await expectFocusSeen(page);
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Enter');
  await (await chooser).setFiles([picture]);
  await tabTo(page, page.getByRole('radiogroup', { name: words.phase }));
  await press(page, '3');
  await tabTo(page, page.getByRole('textbox', { name: words.note }));
  await page.keyboard.type('by the window');
  await tabTo(page, page.getByRole('button', { name: words.saveAll(1) }));
  await press(page, 'Enter');
  const gallery = page.getByRole('list', { name: words.count(1) });
  await tabTo(page, gallery.getByRole('button'));
  await expectFocusSeen(page);
  await press(page, 'Enter');
  await expect(page.getByRole('radio', { name: words.phases.followUp })).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: words.note }));
  await page.keyboard.type(', curtain drawn');
  await press(page, 'Control+S');
  await expect(page.getByText(t.patients.form.draftKept)).toHaveCount(0);
  await expectSaved(page);
  await tabTo(page, page.getByRole('button', { name: words.back }), 'back');
  await press(page, 'Enter');
  await expect(gallery).toContainText('curtain drawn');
}

async function changeSettings(page: Page): Promise<void> {
  await press(page, 'Control+K');
  await page.keyboard.type(t.shell.palette.goSettings);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: t.settings.title })).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: t.settings.look.themes.system }));
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectFocusSeen(page);
  await press(page, '?');
  await expect(page.getByRole('dialog', { name: t.shell.shortcuts.title })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('[U23] first run, patient, screening, photo, settings, lock and unlock by keys alone @keyboard', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await firstRun(page);
  await enterPatient(page);
  await screen(page);
  await openByPalette(page, 'lindq');
  await press(page, 'Alt+1');
  await expect(page.getByRole('tab', { name: t.chart.tab.overview })).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(page.getByRole('tab', { name: t.chart.tab.screening })).toBeFocused();
  await takePhotoIn(page);
  await changeSettings(page);

  const opened = launched.app.waitForEvent('window');
  await pressLockKey(launched);
  const locked = await opened;
  await expect(locked.getByLabel(t.gate.unlock.passphrase, { exact: true })).toBeFocused({ timeout: 20_000 });
  await locked.keyboard.type(testPassphrase);
  await press(locked, 'Enter');
  await expect(locked.getByRole('navigation')).toBeVisible({ timeout: 30_000 });
  await openByPalette(locked, 'K-1');
});

test('[U23] the list, the chart and every control reached show where the keyboard is @keyboard', async ({
  launch,
}) => {
  const { page } = await launch();
  await createPractice(page);
  await addPatient(page);
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: t.patients.title }), 'back');
  await expectFocusSeen(page);
  await press(page, 'Enter');
  await expect(page.getByLabel(t.patients.search)).toBeFocused();
  await expectFocusSeen(page);
  await tabTo(page, page.getByRole('row').nth(1));
  await expectFocusSeen(page);
  await press(page, 'Enter');
  await page.getByRole('tab').first().waitFor();
  // Once around the whole chart: rail, tabs, actions, timeline, facts, status bar.
  for (let stop = 0; stop < 16; stop += 1) {
    await press(page, 'Tab');
    if (await page.evaluate(() => document.activeElement !== document.body)) await expectFocusSeen(page);
  }
});

test('[U23] control: a ring that is taken away is missed @keyboard', async ({ launch }) => {
  const { page } = await launch();
  await tabTo(page, page.getByRole('button', { name: t.gate.welcome.create }));
  await expectFocusSeen(page);
  await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement) {
      focused.style.outline = 'none';
      focused.style.boxShadow = 'none';
    }
  });
  expect(await focusIsSeen(page)).toBe(false);
});
