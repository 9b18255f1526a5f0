import type { Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { testPractice } from './gatePage';
import type { AtScreen } from './lookCamera';
import { findPatient, openTab } from './patientPage';
import { fillSession, goToStep, signSession, startSession, typedSession } from './sessionPage';

/** From the chart of a patient screened today: a session from its start to the next one stopped by the interval. */
export async function tourSession(
  page: Page,
  locale: Locale,
  patient: { family: string },
  at: AtScreen,
): Promise<void> {
  const t = messagesFor(locale).session;
  await openTab(page, 'sessions', locale);
  await page.getByRole('button', { name: t.tab.start }).waitFor();
  await at('50-sessions-empty');
  await page.getByRole('button', { name: t.tab.start }).click();
  await page.getByRole('button', { name: t.start.go, exact: true }).waitFor();
  await at('51-session-start');
  await page.keyboard.press('Escape');
  await startSession(page, locale);
  await at('52-session-checks');
  await goToStep(page, 'injection', locale);
  await at('53-session-injection-empty');
  await goToStep(page, 'checks', locale);
  await fillSession(page, typedSession, locale);
  const steps = ['draw', 'spin', 'skin', 'anaesthesia', 'injection', 'reactions', 'aftercare'] as const;
  for (const step of steps) {
    await goToStep(page, step, locale);
    await at(`54-session-${step}`);
  }
  await page.getByRole('button', { name: t.screen.stopEvent }).click();
  await page.getByRole('dialog').waitFor();
  await at('55-session-stop');
  await page.keyboard.press('Escape');
  await goToStep(page, 'sign', locale);
  await at('56-session-sign');
  await signSession(page, testPractice.practitionerName, locale);
  await at('57-session-signed');
  await findPatient(page, patient.family, locale);
  await openTab(page, 'sessions', locale);
  await at('58-sessions');
  await page.getByRole('button', { name: t.tab.start }).click();
  await page.getByRole('dialog').getByText(t.start.stoppedTitle).waitFor();
  await at('59-session-too-early');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
