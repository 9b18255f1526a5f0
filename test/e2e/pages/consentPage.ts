import { expect, type Locator, type Page } from '@playwright/test';
import type { ConsentLanguage } from '@shared/domain/consent';
import { shownText } from '@shared/domain/consentWording';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { defaultPack } from '@shared/protocol/packs';
import { openTab } from './patientPage';

export interface TypedConsent {
  indication: string;
  questions: string;
}

/** The text as it must be shown, of the pack the app starts with: title, headings, paragraphs. */
export function treatmentWords(language: ConsentLanguage): string[] {
  const text = defaultPack.consents.find((each) => each.id === 'treatment');
  if (text === undefined) throw new Error('the default pack has no treatment consent');
  const { title, sections } = shownText(text, language);
  return [title, ...sections.flatMap((section) => [section.heading, ...section.paragraphs])];
}

/** The signed text or the text to be signed. */
export function consentText(page: Page): Locator {
  return page.locator('[data-consent-text]');
}

/** A few strokes on the pad, with the pointer. */
export async function drawSignature(page: Page): Promise<void> {
  const pad = page.locator('[data-signature-pad]');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('no signature pad');
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  for (const [from, over, to] of [
    [at(0.2, 0.6), at(0.35, 0.2), at(0.5, 0.7)],
    [at(0.55, 0.65), at(0.65, 0.4), at(0.8, 0.6)],
  ] as const) {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...over, { steps: 4 });
    await page.mouse.move(...to, { steps: 4 });
    await page.mouse.up();
  }
  await expect(pad.locator('path')).toHaveCount(2);
}

/** On the signing screen: what is typed, the signature, the button. */
export async function fillAndSign(page: Page, typed?: TypedConsent, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).documents.signing;
  await expect(consentText(page)).toBeVisible();
  if (typed !== undefined) {
    await page.getByRole('textbox', { name: t.indication }).fill(typed.indication);
    await page.getByRole('textbox', { name: t.questions }).fill(typed.questions);
  }
  await drawSignature(page);
  await page.getByRole('button', { name: t.sign, exact: true }).click();
}

/** From the chart: the documents tab, the consent for the zones of the last screening, back on the tab. */
export async function signConsent(page: Page, typed?: TypedConsent, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).documents;
  await openTab(page, 'documents', locale);
  await page.getByRole('button', { name: t.consents.sign }).click();
  await fillAndSign(page, typed, locale);
  await expect(page.getByText(t.consents.stands, { exact: true })).toBeVisible();
}

/** A consent that stands is left alone; else one is signed. Ends on the documents tab. */
export async function haveConsent(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).documents.consents;
  await openTab(page, 'documents', locale);
  const list = page.getByRole('list', { name: t.title });
  await list.or(page.getByText(t.emptyTitle)).first().waitFor();
  if ((await page.getByText(t.stands, { exact: true }).count()) === 0)
    await signConsent(page, undefined, locale);
}

/** On a signed consent: withdraws it now. */
export async function withdrawConsent(page: Page, reason: string, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).documents.shown;
  await page.getByRole('button', { name: t.withdraw, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t.withdrawReason }).fill(reason);
  await dialog.getByRole('button', { name: t.withdrawConfirm }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(reason).first()).toBeVisible();
}

/** From the documents tab: the newest consent. */
export async function openConsent(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).documents.consents;
  await page.getByRole('list', { name: t.title }).getByRole('button').first().click();
  await expect(consentText(page)).toBeVisible();
}
