import { expect, type Locator, type Page } from '@playwright/test';
import { answerValues, type AnswerValue } from '@shared/domain/answer';
import { zoneGroups, type ZoneGroup } from '@shared/domain/treatmentArea';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { ProtocolPack, Rule } from '@shared/protocol/pack';
import { defaultPack } from '@shared/protocol/packs';
import { fillLabReport } from './labPage';
import { openTab, typeDate } from './patientPage';

/** From the chart: the screening tab, then a new screening (or the open one). */
export async function openScreening(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).screening;
  await openTab(page, 'screening', locale);
  const begin = new RegExp(`^(${[t.begin, t.goOn, t.again].join('|')})$`);
  await page.getByRole('button', { name: begin }).click();
  await expect(page.getByRole('group', { name: t.zones })).toBeVisible();
}

/** These zones and no others: a returning patient's are proposed. */
export async function chooseZones(
  page: Page,
  zones: readonly ZoneGroup[],
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale);
  const group = page.getByRole('group', { name: t.screening.zones });
  for (const zone of zoneGroups) {
    const name = t.domain.zones.groups[zone];
    const box = group.getByRole('checkbox', { name, exact: true });
    if ((await box.isChecked()) !== zones.includes(zone))
      await group.getByText(name, { exact: true }).click();
  }
}

/** One question or step as it stands on the screen, by its rule, visit question or stop (screening/stops.ts). */
export function question(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

/** One of a question's six answers. */
export function radio(page: Page, id: string, value: AnswerValue): Locator {
  return question(page, id).locator(`input[value="${value}"]`);
}

export const digitOf = (value: AnswerValue): string => String(answerValues.indexOf(value) + 1);

async function focusQuestion(page: Page, id: string): Promise<void> {
  const radios = question(page, id).getByRole('radio');
  const checked = radios.and(page.locator(':checked'));
  await ((await checked.count()) > 0 ? checked.first() : radios.first()).focus();
}

/** Answers one question by its digit. */
export async function answerQuestion(page: Page, id: string, value: AnswerValue): Promise<void> {
  await focusQuestion(page, id);
  await page.keyboard.press(digitOf(value));
}

/** Which questions a first screening asks for these zones, in the order of the screen. */
export function askedRules(zones: readonly ZoneGroup[], pack: ProtocolPack = defaultPack): Rule[] {
  const acting = pack.rules.filter(
    (rule) => rule.zones === 'all' || rule.zones.some((zone) => zones.includes(zone)),
  );
  return pack.groups.flatMap((group) => acting.filter((rule) => rule.groupId === group.id));
}

/**
 * Answers every question of a first screening from the keyboard alone: one digit each, the screen moves on by itself.
 * `except` answers some otherwise; details of a yes stay empty.
 */
export async function answerAll(
  page: Page,
  zones: readonly ZoneGroup[],
  except: Partial<Record<string, AnswerValue>> = {},
  pack: ProtocolPack = defaultPack,
): Promise<void> {
  const rules = askedRules(zones, pack);
  const [first] = rules;
  if (first === undefined) throw new Error('the pack asks nothing');
  await focusQuestion(page, first.id);
  for (const rule of rules) {
    const value = except[rule.id] ?? 'no';
    await expect(question(page, rule.id).locator(':focus')).toHaveCount(1);
    await page.keyboard.press(digitOf(value));
    const stays = (value === 'yes' && rule.fields.length > 0) || value === 'notApplicable';
    const next = rules[rules.indexOf(rule) + 1];
    if (stays && next !== undefined) await focusQuestion(page, next.id);
  }
}

/** A returning patient: the grouped questions of each visit, one digit each; the screen moves on by itself. */
export async function answerVisit(
  page: Page,
  except: Partial<Record<string, AnswerValue>> = {},
  pack: ProtocolPack = defaultPack,
): Promise<void> {
  for (const { id, ruleIds } of pack.visitQuestions) {
    // A question of which a single part applies stands there as that part.
    const only = ruleIds.length === 1 ? ruleIds[0] : undefined;
    await answerQuestion(page, only ?? id, except[id] ?? 'no');
  }
}

/** All needed groups acceptable, collected on `collectedOn` by `laboratory`: a report entered from the form, and back. */
export async function fillLabs(
  page: Page,
  collectedOn: string,
  laboratory: string,
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale).screening;
  await page.getByRole('button', { name: t.enterResults }).click();
  await fillLabReport(page, { collectedOn, laboratory }, locale);
  await expect(page.getByRole('group', { name: t.zones })).toBeVisible();
}

/** What the patient says, and what each zone looks like. */
export async function examine(
  page: Page,
  zones: readonly ZoneGroup[],
  complaint = 'tired skin',
  finding = 'dry, fine lines',
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale);
  await page.getByRole('textbox', { name: t.screening.complaint }).fill(complaint);
  for (const zone of zones) {
    const label = t.screening.examinationOf(t.domain.zones.groups[zone]);
    await page.getByRole('textbox', { name: label }).fill(finding);
  }
}

export async function giveContraindications(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  await page.getByRole('button', { name: t.screening.giveNow }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.documents.sheets.give, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** One key: what stands from before still stands. */
export async function confirmStanding(page: Page, locale: Locale = 'en'): Promise<void> {
  await page.getByRole('button', { name: messagesFor(locale).screening.confirmStands }).click();
}

/** The exception on the first visit: which record of another practice was read. The day read is the day of the screening. */
export async function reviewOutsideRecord(page: Page, what: string, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).screening;
  await page.getByRole('button', { name: t.exception }).click();
  await page.getByRole('textbox', { name: t.outsideWhat }).fill(what);
}

/** When it was asked, for what is entered afterwards. */
export async function performedOn(page: Page, isoDate: string, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  await page.getByRole('button', { name: new RegExp(`${t.screening.entryMode}$`) }).click();
  await page.getByRole('option', { name: t.domain.screening.entryModes.afterwards }).click();
  await typeDate(page, page.getByRole('group', { name: t.screening.performedAt }), isoDate);
}

/** Signs; with `reason` where the findings ask for one, and an outside record where it is the first visit. */
export async function signScreening(page: Page, reason: string | null, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).screening;
  const exception = page.getByRole('button', { name: t.exception });
  if (reason !== null && (await exception.count()) > 0)
    await reviewOutsideRecord(page, 'letter of the other clinic', locale);
  if (reason !== null) await page.getByRole('textbox', { name: t.proceedReason }).fill(reason);
  await page.getByRole('button', { name: reason === null ? t.sign : t.signWithReason, exact: true }).click();
  await expect(page.getByRole('button', { name: t.again })).toBeVisible();
}

/** Signs what does not go on: a stop without a reason, or one nothing passes. */
export async function signWithoutProceeding(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).screening;
  await page.getByRole('button', { name: t.signWithout, exact: true }).click();
  await expect(page.getByRole('button', { name: t.again })).toBeVisible();
}

/** Opens the signed answers and results. */
export async function showAnswers(page: Page, locale: Locale = 'en'): Promise<void> {
  await page.getByRole('button', { name: messagesFor(locale).screening.show, exact: true }).click();
}
