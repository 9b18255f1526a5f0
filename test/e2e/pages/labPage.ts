import { expect, type Page } from '@playwright/test';
import type { LabOutcome } from '@shared/domain/lab';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { ProtocolPack } from '@shared/protocol/pack';
import { defaultPack } from '@shared/protocol/packs';
import { typeDate } from './patientPage';

export interface TypedLabReport {
  /** ISO. */
  collectedOn: string;
  laboratory: string;
  /** By group; what is left out of it is acceptable. */
  outcomes?: Partial<Record<string, LabOutcome>>;
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
  await page.getByRole('textbox', { name: t.laboratory }).fill(report.laboratory);
  for (const { group } of neededLabs(pack)) {
    const outcome = report.outcomes?.[group] ?? 'acceptable';
    await page.locator(`[data-lab-group="${group}"] input[value="${outcome}"]`).check({ force: true });
  }
  await page.getByRole('button', { name: t.save, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.newTitle })).toHaveCount(0);
}
