import type { Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { expect, test } from './harness/test';
import { createPractice, expectSaved, testPractice, unlock } from './pages/gatePage';
import { haveConsent } from './pages/consentPage';
import { findPatient, openTab, typedPatient } from './pages/patientPage';
import {
  expectSessionRecord,
  fillDraw,
  fillSession,
  goToStep,
  nextStep,
  signSession,
  startSession,
  stepForm,
  stopSession,
} from './pages/sessionPage';
import { screenedForFace } from './pages/visit';

const t = messagesFor('en');
// First run, patient and screening come before each session.
test.setTimeout(180_000);

/** A new practice with a patient screened today for the face; ends on the chart. */
async function screenedPatient(page: Page, locale: Locale = 'en'): Promise<void> {
  await createPractice(page, undefined, locale);
  await screenedForFace(page, typedPatient, locale);
}

test('[V20] a whole session is signed, and comes back after quitting; the next one waits 7 days', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await screenedPatient(page);
  await startSession(page);
  await fillSession(page);
  await expect(page.getByText(t.session.sign.nothingMissing)).toBeVisible();
  await signSession(page, testPractice.practitionerName);
  await expectSaved(page);
  await launched.close();

  const again = await launched.relaunch();
  await unlock(again.page);
  await findPatient(again.page, typedPatient.family);
  await openTab(again.page, 'sessions');
  await again.page.getByRole('button', { name: t.session.tab.start }).click();
  const dialog = again.page.getByRole('dialog');
  await expect(dialog.getByText(t.session.start.stoppedTitle)).toBeVisible();
  await expect(dialog.getByRole('button', { name: t.session.start.go, exact: true })).toHaveCount(0);
  await again.page.keyboard.press('Escape');
  await again.page.getByRole('list', { name: t.session.tab.title }).getByRole('button').first().click();
  await expectSessionRecord(again.page);
  await again.page.getByRole('textbox', { name: t.session.addenda.reason }).fill('typing error');
  await again.page
    .getByRole('textbox', { name: t.session.addenda.text, exact: true })
    .fill('It was the right forearm.');
  await again.page.getByRole('button', { name: t.session.addenda.add }).click();
  await expect(again.page.getByRole('article')).toContainText('It was the right forearm.');
});

test('[V21] [V23] killed while a step is typed: saved steps are there, the rest is offered, and signing waits', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await screenedPatient(page);
  await startSession(page);
  await goToStep(page, 'draw');
  await fillDraw(page, '36', 'kept in the record');
  await nextStep(page);
  await stepForm(page, 'spin').getByRole('textbox', { name: t.session.fields.force }).fill('3100');
  await expect(page.getByText(/Draft kept/)).toBeVisible();
  await expectSaved(page);
  await launched.kill();

  const again = await launched.relaunch();
  await unlock(again.page);
  await findPatient(again.page, typedPatient.family);
  await openTab(again.page, 'sessions');
  await again.page.getByRole('list', { name: t.session.tab.title }).getByRole('button').first().click();
  await goToStep(again.page, 'draw');
  await expect(
    stepForm(again.page, 'draw').getByRole('textbox', { name: t.session.fields.bloodDrawnMl }),
  ).toHaveValue('36');
  await goToStep(again.page, 'spin');
  await again.page.getByRole('button', { name: t.patients.form.draftContinue }).click();
  await expect(
    stepForm(again.page, 'spin').getByRole('textbox', { name: t.session.fields.force }),
  ).toHaveValue('3100');
  await goToStep(again.page, 'sign');
  const { steps } = t.domain.session;
  await expect(again.page.getByText(t.session.sign.unsaved(steps.spin))).toBeVisible();
  await expect(again.page.getByText(t.session.sign.unsaved(steps.draw))).toHaveCount(0);
});

test('[V7] [V9] 15 ml is not completed; stopped as a failed draw it is signed as what it was', async ({
  launch,
}) => {
  const { page } = await launch();
  await screenedPatient(page);
  await startSession(page);
  await goToStep(page, 'draw');
  await fillDraw(page, '150', '');
  await nextStep(page);
  await expect(page.getByText(t.session.screen.outOfRange('150', '1', '120', 'ml'))).toBeVisible();
  await fillDraw(page, '15', 'vein collapsed');
  await expect(page.getByText(t.session.hints.bloodOutside('15', '20', '60'))).toBeVisible();
  await nextStep(page);
  await stopSession(page, 'drawFailed', 'no second vein found');
  await goToStep(page, 'sign');
  const steps = page.getByRole('navigation', { name: t.session.screen.steps });
  await expect(steps.getByText(t.session.screen.stepNotDone)).toHaveCount(7);
  await signSession(page, testPractice.practitionerName);
  const record = page.getByRole('main');
  await expect(record).toContainText(t.domain.session.outcomes.drawFailed);
  await expect(record).toContainText('15 ml');
  await expect(record).toContainText('no second vein found');
  await expect(record).toContainText(t.session.record.notDone);
});

test('[V22] a session from the first check to the signature with the keyboard alone', async ({ launch }) => {
  const { page } = await launch();
  await screenedPatient(page);
  await haveConsent(page);
  await openTab(page, 'sessions');
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const onStep = (step: Parameters<typeof stepForm>[1]) => expect(stepForm(page, step)).toBeVisible();
  const choose = async (startsWith: string): Promise<void> => {
    await press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.type(startsWith, { delay: 20 });
    await press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
  };

  await page.getByRole('button', { name: t.session.tab.start }).focus();
  await press('Enter');
  await expect(page.getByRole('button', { name: t.session.start.go, exact: true })).toBeFocused();
  await press('Enter');
  await onStep('checks');
  await press(...Array<string>(11).fill('1'));
  await page.keyboard.type('8');
  await press('Tab', 'n', 'Enter');
  await onStep('draw');
  await page.keyboard.type('36.5');
  await press('Tab', 'Tab');
  await choose('Sodium c');
  await press('Tab', '1', 'Enter');
  await onStep('spin');
  await press('Tab');
  await page.keyboard.type('3000');
  await press('Tab');
  await page.keyboard.type('10');
  await press('Enter');
  await onStep('skin');
  await choose('Chlor');
  await press('Tab', '2', 'Enter');
  await onStep('anaesthesia');
  await press('2', 'Enter');
  await onStep('injection');
  await choose('Cheek');
  await press('Tab');
  await choose('Papules');
  await press('Tab');
  await page.keyboard.type('3');
  await press('Enter');
  await onStep('reactions');
  await press('1', '4', 'Enter');
  await onStep('aftercare');
  await press('n', 'Enter');
  await expect(page.getByText(t.session.sign.nothingMissing)).toBeVisible();
  await page.getByRole('button', { name: t.session.sign.confirmTitle }).focus();
  await press('Enter', 'Enter');
  await expect(page.getByRole('main')).toContainText('36.5 ml');
  await expect(page.getByRole('main')).toContainText(t.domain.session.outcomes.completed);
});
