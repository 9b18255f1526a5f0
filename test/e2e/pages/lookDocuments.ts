import type { Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { drawSignature, openConsent } from './consentPage';
import type { AtScreen } from './lookCamera';
import { openTab } from './patientPage';

/** From a chart that was screened: a consent read, signed, shown, withdrawn; the sheets, where an appointment is ahead. */
export async function tourDocuments(page: Page, locale: Locale, at: AtScreen): Promise<void> {
  const t = messagesFor(locale).documents;
  await openTab(page, 'documents', locale);
  await page.getByRole('button', { name: t.consents.sign }).first().waitFor();
  await at('80-documents');
  await page.getByRole('button', { name: t.consents.sign }).first().click();
  await page.getByRole('article').first().waitFor();
  await at('81-consent-new');
  await page.getByRole('radiogroup', { name: t.signing.how }).scrollIntoViewIfNeeded();
  await page.getByText(t.signing.hows.printedAndScanned, { exact: true }).click();
  await page.getByRole('button', { name: t.signing.sign, exact: true }).click();
  await page.getByText(t.signing.missing).scrollIntoViewIfNeeded();
  await at('82-consent-paper');
  await page.getByText(t.signing.hows.drawnOnScreen, { exact: true }).click();
  await drawSignature(page);
  await at('83-consent-signing');
  await page.getByRole('button', { name: t.signing.sign, exact: true }).click();
  await page.getByText(t.consents.stands, { exact: true }).first().waitFor();
  await at('84-documents-signed');
  await openConsent(page, locale);
  await at('85-consent-shown');
  await page.getByText(t.shown.facts, { exact: true }).first().scrollIntoViewIfNeeded();
  await at('86-consent-facts');
  await page.getByRole('button', { name: t.shown.withdraw, exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await at('87-consent-withdraw');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t.shown.back }).click();
  await page.getByRole('button', { name: t.sheets.contraindications }).first().click();
  await page.getByRole('dialog').waitFor();
  await at('88-contraindications');
  await page.keyboard.press('Escape');
  const sheets = page.getByRole('list', { name: t.sheets.preparation });
  if ((await sheets.count()) === 0) return;
  await sheets.getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
  await at('89-preparation');
  await page.keyboard.press('Escape');
}
