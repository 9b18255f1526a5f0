import { expect, type Locator, type Page } from '@playwright/test';
import type { AppointmentPurpose } from '@shared/domain/appointment';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { defaultPack } from '@shared/protocol/packs';
import { openTab, typeDate } from './patientPage';

/** What a test types into a course; ids are those of the default pack. Texts are free, so that a test can look for them. */
export interface TypedCourse {
  zones: readonly ZoneGroup[];
  sessions: string;
  indicationId?: string;
  indicationWords?: string;
  countReasonId?: string;
  countReasonWords?: string;
  combination?: { id: string; on: string };
  ownCombination?: string;
  quote?: { amount: string; currency: string };
  notes?: string;
}

export interface TypedAppointment {
  purpose?: AppointmentPurpose;
  /** ISO. */
  on: string;
  /** `09:30` */
  time: string;
  room: string;
  note?: string;
}

type Named = { id: string; name: Record<Locale, string> };

function nameOf(list: readonly Named[], id: string, locale: Locale): string {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the default pack has no ${id}`);
  return found.name[locale];
}

export async function openCourses(page: Page, locale: Locale = 'en'): Promise<void> {
  await openTab(page, 'course', locale);
  await expect(
    page.getByRole('heading', { level: 2, name: messagesFor(locale).course.title, exact: true }),
  ).toBeVisible();
}

/** One course by its title: "Face · 1 of 6". */
export function courseCard(
  page: Page,
  zones: readonly ZoneGroup[],
  held: number,
  planned: number,
  locale: Locale = 'en',
): Locator {
  const t = messagesFor(locale);
  const groups = zones.map((zone) => t.domain.zones.groups[zone]).join(', ');
  const name = `${groups} · ${t.course.count(String(held), String(planned))}`;
  return page.getByRole('region', { name, exact: true });
}

/** On the form: everything of `typed`, then the save. */
export async function fillCourse(page: Page, typed: TypedCourse, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  const form = t.course.form;
  const check = (name: string): Promise<void> => page.getByText(name, { exact: true }).click();
  const fill = (label: string, text: string | undefined, at = 0): Promise<void> =>
    text === undefined
      ? Promise.resolve()
      : page
          .getByRole('textbox', { name: new RegExp(`^${label}( |$)`) })
          .nth(at)
          .fill(text);
  const zones = page.getByRole('group', { name: form.zones, exact: true });
  for (const zone of typed.zones) await zones.getByText(t.domain.zones.groups[zone], { exact: true }).click();
  const { indications, countReasons, combinations } = defaultPack.course;
  if (typed.indicationId !== undefined) await check(nameOf(indications, typed.indicationId, locale));
  await fill(form.indicationWords, typed.indicationWords);
  await fill(form.plannedSessions, typed.sessions);
  if (typed.countReasonId !== undefined) await check(nameOf(countReasons, typed.countReasonId, locale));
  await fill(form.countReasonWords, typed.countReasonWords, 1);
  if (typed.combination !== undefined) {
    const name = nameOf(combinations, typed.combination.id, locale);
    await check(name);
    const date = page.getByRole('group', { name: new RegExp(`^${form.combinationOn(name)}`) });
    await typeDate(page, date, typed.combination.on);
  }
  if (typed.ownCombination !== undefined) {
    await page.getByRole('button', { name: form.otherCombination }).click();
    await fill(form.combinationName, typed.ownCombination);
  }
  await fill(form.amount, typed.quote?.amount);
  await fill(form.currency, typed.quote?.currency);
  await fill(form.notes, typed.notes);
  await saveCourse(page, locale);
}

export async function saveCourse(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).course;
  await page.getByRole('button', { name: t.form.save }).click();
  await expect(page.getByRole('heading', { level: 2, name: t.title, exact: true })).toBeVisible();
}

/** From the course tab. */
export async function planCourse(page: Page, typed: TypedCourse, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).course;
  await page.getByRole('button', { name: t.plan }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.form.newTitle })).toBeVisible();
  await fillCourse(page, typed, locale);
}

/** Pausing, resuming, ending: the dialog, the reason, its button. */
export async function courseStep(
  page: Page,
  card: Locator,
  action: 'pause' | 'resume' | 'close' | 'complete',
  reason: string,
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale).course;
  await card.getByRole('button', { name: t.actions[action] }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t.reason }).fill(reason);
  await dialog.getByRole('button', { name: t.actions[action], exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** A day and a time into the segments of the field. */
export async function typeStart(page: Page, on: string, time: string, locale: Locale = 'en'): Promise<void> {
  const [year = '', month = '', day = ''] = on.split('-');
  const field = page.getByRole('group', { name: messagesFor(locale).appointment.form.start });
  await field.getByRole('spinbutton').first().click();
  await page.keyboard.type(`${day}${month}${year}${time.replace(':', '')}`, { delay: 15 });
}

/** From the course tab: an appointment that belongs to no course yet. */
export async function planAppointment(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).appointment;
  const card = page.getByRole('region', { name: t.title, exact: true });
  await card.getByRole('button', { name: t.plan }).click();
}

/** On the form: everything of `typed`, then the save. */
export async function fillAppointment(
  page: Page,
  typed: TypedAppointment,
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale).appointment;
  if (typed.purpose !== undefined) await page.getByText(t.purpose[typed.purpose], { exact: true }).click();
  await typeStart(page, typed.on, typed.time, locale);
  await page.getByRole('textbox', { name: t.form.room }).fill(typed.room);
  if (typed.note !== undefined) await page.getByRole('textbox', { name: t.form.note }).fill(typed.note);
  await page.getByRole('button', { name: t.form.save }).click();
  await expect(page.getByRole('region', { name: t.title, exact: true })).toBeVisible();
}

/** One appointment in its list, by its time or other words in it. */
export function appointmentRow(page: Page, words: string | RegExp): Locator {
  return page.getByRole('listitem').filter({ hasText: words });
}

export async function decideAppointment(
  page: Page,
  row: Locator,
  what: 'held' | 'notHeld' | 'cancel',
  reason: string,
  locale: Locale = 'en',
): Promise<void> {
  const t = messagesFor(locale);
  await row.getByRole('button', { name: new RegExp(`^${t.appointment.actions[what]}:`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t.appointment.reason }).fill(reason);
  await dialog.getByRole('button', { name: t.common.save }).click();
  await expect(dialog).toBeHidden();
}
