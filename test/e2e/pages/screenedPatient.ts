import { expect, type Page } from '@playwright/test';
import type { AnswerValue } from '@shared/domain/answer';
import type { LabOutcome } from '@shared/domain/lab';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import { messagesFor } from '@shared/i18n/messages';
import { defaultPack } from '@shared/protocol/packs';
import { fillLabReport } from './labPage';
import { findPatient, openTab, typeDate } from './patientPage';
import {
  answerAll,
  chooseZones,
  examine,
  giveContraindications,
  openScreening,
  question,
} from './screeningPage';

const t = messagesFor('en');

export interface Asked {
  zones: readonly ZoneGroup[];
  /** What is not answered with "no". */
  answers?: Partial<Record<string, AnswerValue>>;
  /** Left out: there are results already. */
  labs?: { collectedOn: string; outcomes?: Partial<Record<string, LabOutcome>> };
}

/** The whole form of a first screening up to the decision, from the patient list. */
export async function askPatient(page: Page, family: string, asked: Asked): Promise<void> {
  await findPatient(page, family);
  await openScreening(page);
  await chooseZones(page, asked.zones);
  await giveContraindications(page);
  await answerAll(page, asked.zones, asked.answers);
  if (asked.labs !== undefined) {
    await page.getByRole('button', { name: t.screening.enterResults }).click();
    await fillLabReport(page, { laboratory: 'Central Lab', ...asked.labs });
    await expect(page.getByRole('group', { name: t.screening.zones })).toBeVisible();
  }
  await examine(page, asked.zones);
}

function fieldOf(ruleId: string, fieldId: string) {
  const field = defaultPack.rules
    .find((rule) => rule.id === ruleId)
    ?.fields.find((each) => each.id === fieldId);
  if (field === undefined) throw new Error(`the pack has no field ${ruleId}.${fieldId}`);
  return field;
}

/** Details of a yes, by field id: words, an option's id, or an ISO date. */
export async function detail(page: Page, ruleId: string, typed: Record<string, string>): Promise<void> {
  const asked = question(page, ruleId);
  for (const [fieldId, value] of Object.entries(typed)) {
    const { input, label } = fieldOf(ruleId, fieldId);
    const named = new RegExp(`^${label.en}`);
    if (input.kind === 'text') await asked.getByRole('textbox', { name: named }).fill(value);
    else if (input.kind === 'date') await typeDate(page, asked.getByRole('group', { name: named }), value);
    else if (input.kind === 'choice') {
      const option = input.options.find((each) => each.id === value);
      if (option === undefined) throw new Error(`no option ${value} in ${ruleId}.${fieldId}`);
      await asked.getByRole('button', { name: new RegExp(label.en) }).click();
      await page.getByRole('option', { name: option.text.en, exact: true }).click();
    } else throw new Error(`${fieldId} takes a number`);
  }
}

/** What the findings panel decides. */
export async function expectDecision(page: Page, words: string): Promise<void> {
  const panel = page.getByRole('region', { name: t.screening.findings });
  await expect(panel.getByText(words, { exact: true }).first()).toBeVisible();
}

export async function expectFinding(page: Page, words: string): Promise<void> {
  const panel = page.getByRole('region', { name: t.screening.findings });
  await expect(panel.getByText(words).first()).toBeVisible();
}

/** Whether the start dialog lets a live session begin; closes it again. */
export async function expectStart(page: Page, family: string, allowed: boolean): Promise<void> {
  await findPatient(page, family);
  await openTab(page, 'sessions');
  await page.getByRole('button', { name: t.session.tab.start }).click();
  const dialog = page.getByRole('dialog');
  const go = dialog.getByRole('button', { name: t.session.start.go, exact: true });
  if (allowed) await expect(go).toBeVisible();
  else {
    await expect(dialog.getByText(t.session.start.stoppedTitle)).toBeVisible();
    await expect(go).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}
