import { expect, type Locator, type Page } from '@playwright/test';
import { answerValues, type AnswerValue } from '@shared/domain/answer';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { Rule } from '@shared/protocol/pack';
import { defaultPack } from '@shared/protocol/packs';
import { openTab, typeDate } from './patientPage';

/** From the chart: the screening tab, then a new screening (or the open one). */
export async function openScreening(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).screening;
  await openTab(page, 'screening', locale);
  const begin = new RegExp(`^(${[t.begin, t.goOn, t.again].join('|')})$`);
  await page.getByRole('button', { name: begin }).click();
  await expect(page.getByRole('group', { name: t.zones })).toBeVisible();
}

export async function chooseZones(page: Page, zones: ZoneGroup[], locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  for (const zone of zones) {
    const name = t.domain.zones.groups[zone];
    await page.getByRole('group', { name: t.screening.zones }).getByText(name, { exact: true }).click();
  }
}

/** One question as it stands on the screen, by its rule or laboratory id. */
export function question(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

/** One of a question's six answers. */
export function radio(page: Page, id: string, value: AnswerValue): Locator {
  return question(page, id).locator(`input[value="${value}"]`);
}

const digitOf = (value: AnswerValue): string => String(answerValues.indexOf(value) + 1);

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
export function askedRules(zones: readonly ZoneGroup[]): Rule[] {
  const acting = defaultPack.rules.filter(
    (rule) => rule.zones === 'all' || rule.zones.some((zone) => zones.includes(zone)),
  );
  return defaultPack.groups.flatMap((group) => acting.filter((rule) => rule.groupId === group.id));
}

/**
 * Answers every question of a first screening from the keyboard alone: one digit each, the screen moves on by itself.
 * `except` answers some otherwise; details of a yes stay empty.
 */
export async function answerAll(
  page: Page,
  zones: readonly ZoneGroup[],
  except: Partial<Record<string, AnswerValue>> = {},
): Promise<void> {
  const rules = askedRules(zones);
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

/** All five groups acceptable, collected on `collectedOn` by `laboratory`. */
export async function fillLabs(
  page: Page,
  collectedOn: string,
  laboratory: string,
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale).screening;
  for (const lab of defaultPack.labs) {
    await focusQuestion(page, lab.ruleId);
    await page.keyboard.press('1');
  }
  const [first] = defaultPack.labs;
  if (first === undefined) throw new Error('the pack has no laboratory group');
  const row = question(page, first.ruleId);
  await typeDate(page, row.getByRole('group', { name: t.collectedOn }), collectedOn);
  await row.getByRole('textbox', { name: t.laboratory }).fill(laboratory);
  await page.getByRole('button', { name: t.sameForRest }).click();
}

export async function giveContraindications(page: Page, locale: Locale = 'en'): Promise<void> {
  await page.getByRole('button', { name: messagesFor(locale).screening.giveNow }).click();
}

/** Signs; with `reason` where the findings ask for one. */
export async function signScreening(page: Page, reason: string | null, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).screening;
  if (reason !== null) await page.getByRole('textbox', { name: t.proceedReason }).fill(reason);
  await page.getByRole('button', { name: reason === null ? t.sign : t.signWithReason, exact: true }).click();
  await expect(page.getByRole('button', { name: t.again })).toBeVisible();
}

/** Opens the signed answers and results. */
export async function showAnswers(page: Page, locale: Locale = 'en'): Promise<void> {
  await page.getByRole('button', { name: messagesFor(locale).screening.show, exact: true }).click();
}
