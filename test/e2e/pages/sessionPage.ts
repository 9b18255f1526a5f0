import { expect, type Locator, type Page } from '@playwright/test';
import { patientChecks, roomChecks } from '@shared/domain/preparation';
import type { SessionOutcome } from '@shared/domain/sessionOutcome';
import type { SessionStep } from '@shared/domain/sessionSteps';
import type { Technique, Zone } from '@shared/domain/treatmentArea';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { haveConsent } from './consentPage';
import { openTab } from './patientPage';

/** What a test types into a session. Texts are free, so that a test can look for them later. */
export interface TypedSession {
  bloodDrawnMl: string;
  drawNote: string;
  rpm: string;
  rotorRadiusCm: string;
  minutes: string;
  plasmaTakenMl: string;
  skinNote: string;
  anaestheticAmount: string;
  anaesthesiaNote: string;
  areas: { zone: Zone; technique: Technique; needle: string; plannedMl: string; plasmaMl: string }[];
  painScore: string;
  checksNote: string;
  notes: string;
}

export const typedSession: TypedSession = {
  bloodDrawnMl: '36.5',
  drawNote: 'left forearm, second try',
  rpm: '3000',
  rotorRadiusCm: '10',
  minutes: '10',
  plasmaTakenMl: '8',
  skinNote: 'wiped twice',
  anaestheticAmount: '5',
  anaesthesiaNote: 'cream under film',
  areas: [
    { zone: 'cheek', technique: 'papule', needle: '30G 4 mm', plannedMl: '3', plasmaMl: '2.75' },
    { zone: 'forehead', technique: 'nappage', needle: '32G 4 mm', plannedMl: '2', plasmaMl: '1.5' },
  ],
  painScore: '4',
  checksNote: 'slept badly',
  notes: 'calm throughout',
};

/** The step's form. */
export function stepForm(page: Page, step: SessionStep, locale: Locale = 'en'): Locator {
  return page.getByRole('form', { name: messagesFor(locale).domain.session.steps[step], exact: true });
}

/** From the chart: a consent that stands, the start dialog, the first step. Needs a decided screening of today. */
export async function startSession(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).session;
  await haveConsent(page, locale);
  await openTab(page, 'sessions', locale);
  await page.getByRole('button', { name: t.tab.start }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.start.go, exact: true }).click();
  await expect(stepForm(page, 'checks', locale)).toBeVisible();
}

export async function goToStep(page: Page, step: SessionStep | 'sign', locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  const name = step === 'sign' ? t.session.screen.sign : t.domain.session.steps[step];
  const steps = page.getByRole('navigation', { name: t.session.screen.steps });
  await steps.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

/** "Done, next": saves the step as one change. */
export async function nextStep(page: Page, locale: Locale = 'en'): Promise<void> {
  await page.getByRole('button', { name: messagesFor(locale).session.screen.next }).click();
}

async function choose(within: Locator, group: string, option: string): Promise<void> {
  await within
    .getByRole('radiogroup', { name: group, exact: true })
    .getByText(option, { exact: true })
    .click();
}

async function select(page: Page, within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('button', { name: new RegExp(`${label}$`) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function now(within: Locator, label: string, locale: Locale): Promise<void> {
  await within.getByRole('button', { name: `${messagesFor(locale).session.screen.now}: ${label}` }).click();
}

/** Answers every check with yes, one by one. */
export async function fillChecks(page: Page, note: string, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  const form = stepForm(page, 'checks', locale);
  for (const check of [...patientChecks, ...roomChecks])
    await choose(form, t.domain.session.checks[check], t.common.yes);
  await form.getByRole('textbox', { name: t.session.fields.hoursSinceFood }).fill('8');
  await now(form, t.session.fields.informationGivenAt, locale);
  await form.getByRole('textbox', { name: t.session.fields.note }).fill(note);
}

export async function fillDraw(page: Page, ml: string, note: string, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  const form = stepForm(page, 'draw', locale);
  await form.getByRole('textbox', { name: t.session.fields.bloodDrawnMl }).fill(ml);
  await select(page, form, t.session.fields.anticoagulant, t.domain.session.anticoagulants.sodiumCitrate);
  await choose(form, t.session.fields.gel, t.domain.session.gel.withGel);
  await form.getByRole('textbox', { name: t.session.fields.note }).fill(note);
}

async function fillSpin(page: Page, typed: TypedSession, locale: Locale): Promise<void> {
  const t = messagesFor(locale).session.fields;
  const form = stepForm(page, 'spin', locale);
  await form.getByRole('textbox', { name: t.force }).fill(typed.rpm);
  await form.getByRole('textbox', { name: t.minutes }).fill(typed.minutes);
  await form.getByRole('textbox', { name: t.rotorRadiusCm }).fill(typed.rotorRadiusCm);
  await form.getByRole('textbox', { name: t.plasmaTakenMl }).fill(typed.plasmaTakenMl);
}

async function fillSkin(page: Page, typed: TypedSession, locale: Locale): Promise<void> {
  const t = messagesFor(locale);
  const form = stepForm(page, 'skin', locale);
  await select(page, form, t.session.fields.antiseptic, t.domain.session.antiseptics.chlorhexidineAqueous);
  await choose(form, t.session.fields.peel, t.common.no);
  await form.getByRole('textbox', { name: t.session.fields.note }).fill(typed.skinNote);
}

async function fillAnaesthesia(page: Page, typed: TypedSession, locale: Locale): Promise<void> {
  const t = messagesFor(locale);
  const fields = t.session.fields;
  const form = stepForm(page, 'anaesthesia', locale);
  await choose(form, fields.given, t.common.yes);
  await select(page, form, fields.agent, t.domain.session.agents.lidocainePrilocaineCream);
  await form.getByRole('textbox', { name: fields.amount }).fill(typed.anaestheticAmount);
  await now(form, fields.startedAt, locale);
  await choose(form, fields.effect, t.domain.session.effects.numb);
  await now(form, fields.effectAt, locale);
  await form.getByRole('textbox', { name: fields.note }).fill(typed.anaesthesiaNote);
}

export async function fillAreas(
  page: Page,
  areas: TypedSession['areas'],
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale);
  const fields = t.session.fields;
  const form = stepForm(page, 'injection', locale);
  for (const [index, area] of areas.entries()) {
    await select(page, form, t.session.actions.addArea, t.domain.zones.names[area.zone]);
    const entry = form.getByRole('region').nth(index);
    await select(page, entry, fields.technique, t.domain.zones.techniques[area.technique]);
    await entry.getByRole('textbox', { name: fields.plasmaMl }).fill(area.plasmaMl);
    await entry.getByRole('textbox', { name: fields.plannedMl }).fill(area.plannedMl);
    await entry.getByRole('textbox', { name: fields.needle }).fill(area.needle);
  }
}

async function fillReactions(page: Page, typed: TypedSession, locale: Locale): Promise<void> {
  const t = messagesFor(locale);
  const form = stepForm(page, 'reactions', locale);
  for (const area of typed.areas) {
    const entry = form.getByRole('region', { name: t.domain.zones.names[area.zone] });
    await choose(entry, t.session.fields.report, t.session.fields.noneObserved);
  }
  await choose(form, t.session.fields.painScore0To10, typed.painScore);
}

async function fillAftercare(page: Page, typed: TypedSession, locale: Locale): Promise<void> {
  const t = messagesFor(locale).session.fields;
  const form = stepForm(page, 'aftercare', locale);
  await now(form, t.givenAt, locale);
  await now(form, t.leftAt, locale);
  await form.getByRole('textbox', { name: t.notes }).fill(typed.notes);
}

/** Every step from the first, each saved by "Done, next"; ends on the signature. */
export async function fillSession(page: Page, typed = typedSession, locale: Locale = 'en'): Promise<void> {
  await fillChecks(page, typed.checksNote, locale);
  await nextStep(page, locale);
  await fillDraw(page, typed.bloodDrawnMl, typed.drawNote, locale);
  await nextStep(page, locale);
  await fillSpin(page, typed, locale);
  await nextStep(page, locale);
  await fillSkin(page, typed, locale);
  await nextStep(page, locale);
  await fillAnaesthesia(page, typed, locale);
  await nextStep(page, locale);
  await fillAreas(page, typed.areas, locale);
  await nextStep(page, locale);
  await fillReactions(page, typed, locale);
  await nextStep(page, locale);
  await fillAftercare(page, typed, locale);
  await nextStep(page, locale);
  const { sign } = messagesFor(locale).session;
  await expect(page.getByRole('region', { name: sign.title, exact: true })).toBeVisible();
}

/** On the signature: signs as the first practitioner and waits for the frozen record. */
export async function signSession(page: Page, name: string, locale: Locale = 'en'): Promise<void> {
  const { sign } = messagesFor(locale).session;
  await page.getByRole('button', { name: sign.confirmTitle }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: sign.signAs(name) })
    .click();
  await expect(page.getByText(sign.signedBy(name, '').split(name)[0] + name)).toBeVisible();
}

/** "Stop: event", with only what must be answered. */
export async function stopSession(
  page: Page,
  outcome: SessionOutcome,
  whatHappened: string,
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale);
  await page.getByRole('button', { name: t.session.screen.stopEvent }).click();
  const dialog = page.getByRole('dialog');
  await choose(dialog, t.session.stop.outcome, t.domain.session.outcomes[outcome]);
  await dialog.getByRole('textbox', { name: t.session.stop.whatHappened }).fill(whatHappened);
  await dialog.getByRole('button', { name: t.session.stop.confirm }).click();
  await expect(dialog).toBeHidden();
}

/** What must be readable on the signed record for the session to have come back whole. */
export async function expectSessionRecord(
  page: Page,
  typed = typedSession,
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale);
  const record = page.getByRole('main');
  const number = (text: string): string => (locale === 'ru' ? text.replace('.', ',') : text);
  const words = [
    `${number(typed.bloodDrawnMl)} ${t.session.units.ml}`,
    typed.drawNote,
    typed.minutes,
    `${number(typed.plasmaTakenMl)} ${t.session.units.ml}`,
    typed.skinNote,
    typed.anaesthesiaNote,
    typed.checksNote,
    typed.notes,
    ...typed.areas.flatMap((area) => [
      t.domain.zones.names[area.zone],
      `${number(area.plasmaMl)} ${t.session.units.ml}`,
      t.session.hints.areaPlanned(number(area.plannedMl)),
      t.domain.zones.techniques[area.technique],
      area.needle,
    ]),
  ];
  for (const word of words) await expect(record).toContainText(word);
}
