import { messagesFor } from '@shared/i18n/messages';
import type { LaunchedApp } from './harness/launch';
import { expectAccessible } from './harness/axe';
import { setSystemTheme } from './harness/look';
import { expect, test } from './harness/test';
import { createPractice, expectSaved, unlock } from './pages/gatePage';
import { neededLabs } from './pages/labPage';
import { addPatient, findPatient, openTab, typedPatient } from './pages/patientPage';
import {
  answerAll,
  answerQuestion,
  chooseZones,
  examine,
  fillLabs,
  giveContraindications,
  openScreening,
  question,
  radio,
  showAnswers,
  signScreening,
} from './pages/screeningPage';

const today = (): string =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** axe in both themes. */
async function accessible({ app, page }: LaunchedApp, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setSystemTheme(app, theme);
    await expectAccessible(page, `${screen}, ${theme}`);
  }
}

test('[N20] a screening from the keyboard, signed with a reason, comes back after quitting', async ({
  launch,
}) => {
  // A whole screening, an app started twice, and 64 MiB of key derivation each time.
  test.slow();
  const t = messagesFor('en');
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await addPatient(page);
  await openTab(page, 'screening');
  await accessible(launched, 'screening tab, empty');
  await openScreening(page);
  await chooseZones(page, ['face', 'scalp']);
  await giveContraindications(page);
  await answerAll(page, ['face', 'scalp'], { allergy: 'yes', herpesCarriage: 'unknown' });
  const allergy = question(page, 'allergy');
  await allergy.getByRole('textbox', { name: 'Substance' }).fill('penicillin');
  await allergy.getByRole('textbox', { name: 'Reaction' }).fill('hives at six');
  await allergy.getByRole('button', { name: /Used in this procedure/ }).click();
  await page.getByRole('option', { name: 'No', exact: true }).click();
  await fillLabs(page, today(), 'Central Lab');
  await examine(page, ['face', 'scalp']);

  const panel = page.getByRole('region', { name: t.screening.findings });
  await expect(panel.getByText(t.domain.screening.decisions.doNotTreat)).toBeVisible();
  await expect(panel.getByText('Allergy', { exact: true })).toBeVisible();
  await expect(panel.getByText(t.screening.because.unknown)).toBeVisible();
  await accessible(launched, 'screening form');
  await signScreening(page, 'penicillin only, decades ago; first visit, labs of today');
  await expectSaved(page);
  await launched.close();

  const again = await launched.relaunch();
  await unlock(again.page);
  await findPatient(again.page, typedPatient.family);
  await openTab(again.page, 'screening');
  await again.page.getByRole('list', { name: t.screening.title }).getByRole('button').first().click();
  await expect(again.page.getByText('penicillin only, decades ago')).toBeVisible();
  await showAnswers(again.page);
  await expect(again.page.getByText('hives at six')).toBeVisible();
  await accessible(again, 'signed screening');
  await expect(again.page.getByText('Central Lab')).toHaveCount(neededLabs().length);
});

test('[N13] a returning patient is asked six grouped questions; a killed app gives the draft back', async ({
  launch,
}) => {
  // A whole screening, an app started twice, and 64 MiB of key derivation each time.
  test.slow();
  const t = messagesFor('en');
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await addPatient(page);
  await openScreening(page);
  await chooseZones(page, ['face']);
  await giveContraindications(page);
  await answerAll(page, ['face']);
  await fillLabs(page, today(), 'Central Lab');
  await examine(page, ['face']);
  await signScreening(page, 'first visit, practice moved here today');

  await page.getByRole('button', { name: t.screening.again }).click();
  await expect(
    page.locator(
      '[data-question^="visit"], [data-question="menstruation"], [data-question="otherMedicines"]',
    ),
  ).toHaveCount(6);
  await answerQuestion(page, 'visitPregnancy', 'no');
  await expect(question(page, 'menstruation').locator(':focus')).toHaveCount(1);
  await answerQuestion(page, 'visitInfection', 'yes');
  await answerQuestion(page, 'fever', 'yes');
  await accessible(launched, 'screening of a returning patient');
  await expect(page.getByText(/Draft kept/)).toBeVisible();
  // A draft may be a second behind the keyboard; what is older than that must be there.
  await page.waitForTimeout(1_500);
  await launched.kill();

  const again = await launched.relaunch();
  await unlock(again.page);
  await findPatient(again.page, typedPatient.family);
  await openTab(again.page, 'screening');
  await again.page.getByRole('button', { name: t.screening.again }).click();
  await again.page.getByRole('button', { name: t.patients.form.draftContinue }).click();
  await expect(radio(again.page, 'fever', 'yes')).toBeChecked();
  await expect(radio(again.page, 'visitPregnancy', 'no')).toBeChecked();
});
