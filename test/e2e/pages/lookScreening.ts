import type { Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { AtScreen } from './lookCamera';
import { openTab } from './patientPage';
import {
  answerAll,
  answerQuestion,
  chooseZones,
  examine,
  fillLabs,
  giveContraindications,
  openScreening,
  question,
  showAnswers,
  signScreening,
} from './screeningPage';
import { localToday } from './visit';

/** From a chart: a first screening with every kind of finding, signed, and what a return asks. */
export async function tourScreening(page: Page, locale: Locale, at: AtScreen): Promise<void> {
  const t = messagesFor(locale).screening;
  await openTab(page, 'screening', locale);
  await at('40-screening-tab-empty');
  await openScreening(page, locale);
  await at('41-screening-new');
  await chooseZones(page, ['face', 'scalp'], locale);
  await answerAll(page, ['face', 'scalp'], {
    pregnancy: 'notApplicable',
    allergy: 'yes',
    antibiotics: 'yes',
    familyHistory: 'yes',
    herpesCarriage: 'unknown',
  });
  await question(page, 'antibiotics').scrollIntoViewIfNeeded();
  await at('42-screening-answered');
  await fillLabs(page, localToday(), 'Lab 1', locale);
  await page.getByRole('heading', { name: t.labs }).scrollIntoViewIfNeeded();
  await at('43-screening-labs');
  await examine(page, ['face', 'scalp'], 'dull skin', 'dry', locale);
  await giveContraindications(page, locale);
  await page.getByRole('button', { name: t.exception }).scrollIntoViewIfNeeded();
  await at('44-screening-decision');
  await signScreening(page, 'Case 17', locale);
  await at('45-screening-signed');
  await showAnswers(page, locale);
  await at('46-screening-answers');
  await page.getByRole('button', { name: t.again }).click();
  await answerQuestion(page, 'visitInfection', 'yes');
  await question(page, 'visitInfection').scrollIntoViewIfNeeded();
  await at('47-screening-returning');
  await page.getByRole('button', { name: t.confirmStands }).scrollIntoViewIfNeeded();
  await at('48-screening-stands');
}

/** From a chart: screened today for the face without a finding. */
export async function screenForFace(page: Page, locale: Locale): Promise<void> {
  await openScreening(page, locale);
  await chooseZones(page, ['face'], locale);
  await giveContraindications(page, locale);
  await answerAll(page, ['face']);
  await fillLabs(page, localToday(), 'Central Lab', locale);
  await examine(page, ['face'], 'tired skin', 'dry, fine lines', locale);
  await signScreening(page, 'first visit, outside record reviewed', locale);
}
