import { expect, type Locator, type Page } from '@playwright/test';
import type { LabOutcome, LabValue } from '@shared/domain/lab';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { ProtocolPack } from '@shared/protocol/pack';
import { defaultPack } from '@shared/protocol/packs';
import { openTab, typeDate } from './patientPage';

type LabFinding = NonNullable<LabValue['finding']>;

export interface TypedLabReport {
  /** ISO. */
  collectedOn: string;
  laboratory: string;
  /** Blood the practice drew for the laboratory. */
  sampleMl?: string;
  /** By group; what is left out of it is acceptable. */
  outcomes?: Partial<Record<string, LabOutcome>>;
  /** Groups the pack does not always need, with the words of their tests; each is assessed as acceptable. */
  words?: Record<string, Record<string, LabFinding>>;
}

/** Groups that have to be there always. */
export function neededLabs(pack: ProtocolPack = defaultPack): ProtocolPack['labs'] {
  return pack.labs.filter((rule) => rule.need.kind === 'always');
}

/**
 * On a new report: every group the pack always needs, assessed without single values. Saving leads back to where one
 * came from.
 */
export async function fillLabReport(
  page: Page,
  report: TypedLabReport,
  locale: Locale = 'en',
  pack: ProtocolPack = defaultPack,
): Promise<void> {
  const t = messagesFor(locale).labs;
  await expect(page.getByRole('heading', { level: 1, name: t.newTitle })).toBeVisible();
  await typeDate(page, page.getByRole('group', { name: t.collectedOn }), report.collectedOn);
  await page.getByRole('textbox', { name: new RegExp(`^${t.laboratory}( |$)`) }).fill(report.laboratory);
  if (report.sampleMl !== undefined) {
    await page.getByText(t.sample, { exact: true }).click();
    await page.getByRole('textbox', { name: t.sampleMl }).fill(report.sampleMl);
  }
  for (const { group } of neededLabs(pack)) {
    const outcome = report.outcomes?.[group] ?? 'acceptable';
    await page.locator(`[data-lab-group="${group}"] input[value="${outcome}"]`).check({ force: true });
  }
  for (const [group, tests] of Object.entries(report.words ?? {})) {
    const fold = labGroup(page, group).getByRole('button').first();
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
    const words = messagesFor(locale).domain;
    await labGroup(page, group).getByText(words.screening.labOutcomes.acceptable, { exact: true }).click();
    for (const [test, word] of Object.entries(tests))
      await labRow(page, test).getByText(words.labs.findings[word], { exact: true }).click();
  }
  await page.getByRole('button', { name: t.save, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.newTitle })).toHaveCount(0);
}

export function labGroup(page: Page, group: string): Locator {
  return page.locator(`[data-lab-group="${group}"]`);
}

export function labRow(page: Page, test: string): Locator {
  return page.locator(`[data-lab-test="${test}"]`);
}

/** Types a value and leaves the field, so that the app may ask about it; then the laboratory's limits. */
export async function typeValue(page: Page, test: string, value: string, limits = ''): Promise<void> {
  const fields = labRow(page, test).getByRole('textbox');
  await fields.first().fill(value);
  await fields.first().press('Tab');
  if (limits === '') return;
  await fields.last().fill(limits);
  await fields.last().press('Tab');
}

/** From a chart: the form of a new report. */
export async function openNewReport(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  await openTab(page, 'documents', locale);
  await page.getByRole('button', { name: t.labs.enter }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.labs.newTitle })).toBeVisible();
}

/** On the form of a report: pictures of the paper. */
export async function attachPages(
  page: Page,
  files: { name: string; mimeType: string; buffer: Buffer }[],
  locale: Locale = 'en',
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: messagesFor(locale).labs.choosePages }).click();
  await (await chooser).setFiles(files);
}
