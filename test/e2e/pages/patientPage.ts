import { expect, type Locator, type Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';

/** What a test types into the patient form; empty strings are left empty. */
export interface TypedPatient {
  family: string;
  given: string;
  middle: string;
  /** ISO. */
  birthDate: string;
  number: string;
  phone: string;
  phoneNote: string;
  email: string;
  address: string;
  allergy: { substance: string; reaction: string } | null;
  medicine: { name: string; dose: string } | null;
  condition: { name: string; note: string } | null;
  notes: string;
}

export const typedPatient: TypedPatient = {
  family: 'Иванова',
  given: 'Анна',
  middle: 'Петровна',
  birthDate: '1984-03-12',
  number: 'A-1042',
  phone: '+7 912 345-67-89',
  phoneNote: 'evenings',
  email: 'anna@example.org',
  address: 'Riverside 5',
  allergy: null,
  medicine: null,
  condition: null,
  notes: 'Prefers mornings',
};

/** Types a date into the segments of a date field, in the order the language shows them. */
export async function typeDate(page: Page, field: Locator, isoDate: string): Promise<void> {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  await field.getByRole('spinbutton').first().click();
  await page.keyboard.type(`${day}${month}${year}`, { delay: 15 });
}

export async function fillPatient(page: Page, patient: TypedPatient, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).patients.form;
  await page.getByLabel(t.family).fill(patient.family);
  await page.getByLabel(t.given).fill(patient.given);
  await page.getByLabel(t.middle).fill(patient.middle);
  await typeDate(page, page.getByRole('group', { name: t.birthDate }), patient.birthDate);
  await page.getByLabel(t.number).fill(patient.number);
  await page.getByRole('radio', { name: t.sexes.female }).check({ force: true });
  await fillHealth(page, patient, locale);
  await page.getByRole('button', { name: t.addPhone }).click();
  await page.getByRole('textbox', { name: t.phone(1) }).fill(patient.phone);
  await page.getByLabel(t.phoneNote).fill(patient.phoneNote);
  await page.getByLabel(t.email).fill(patient.email);
  await page.getByLabel(t.address).fill(patient.address);
  await page.getByRole('textbox', { name: t.notes }).fill(patient.notes);
}

async function fillHealth(page: Page, patient: TypedPatient, locale: Locale): Promise<void> {
  const t = messagesFor(locale).patients.form;
  const choose = (list: string, state: 'noneKnown' | 'listed') =>
    page
      .getByRole('radiogroup', { name: list })
      .getByRole('radio', { name: t.listStates[state] })
      .check({ force: true });
  await choose(t.allergies, patient.allergy === null ? 'noneKnown' : 'listed');
  if (patient.allergy !== null) {
    await page.getByLabel(t.substance).fill(patient.allergy.substance);
    await page.getByLabel(t.reaction).fill(patient.allergy.reaction);
  }
  await choose(t.medication, patient.medicine === null ? 'noneKnown' : 'listed');
  if (patient.medicine !== null) {
    await page.getByLabel(t.medicine).fill(patient.medicine.name);
    await page.getByLabel(t.dose).fill(patient.medicine.dose);
  }
  await choose(t.conditions, patient.condition === null ? 'noneKnown' : 'listed');
  if (patient.condition !== null) {
    await page.getByLabel(t.condition, { exact: true }).fill(patient.condition.name);
    await page
      .getByRole('textbox', { name: new RegExp(`^${t.conditionNote}( |$)`) })
      .fill(patient.condition.note);
  }
}

/** From anywhere: the patient list, then the form. */
export async function openNewPatient(page: Page, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale);
  await page.getByRole('navigation').getByRole('link', { name: t.patients.title }).click();
  await page.getByRole('button', { name: t.patients.add }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: t.patients.form.newTitle })).toBeVisible();
}

/** Enters a patient and ends on the chart. */
export async function addPatient(page: Page, patient = typedPatient, locale: Locale = 'en'): Promise<void> {
  await openNewPatient(page, locale);
  await fillPatient(page, patient, locale);
  await page.getByRole('button', { name: messagesFor(locale).patients.form.save }).click();
  await expectChart(page, patient);
}

export async function expectChart(
  page: Page,
  patient: Pick<TypedPatient, 'family' | 'given' | 'middle'>,
): Promise<void> {
  const name = [patient.family, patient.given, patient.middle].filter((part) => part !== '').join(' ');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** From anywhere: the list, a search, the first hit. */
export async function findPatient(page: Page, query: string, locale: Locale = 'en'): Promise<void> {
  const t = messagesFor(locale).patients;
  await page.getByRole('navigation').getByRole('link', { name: t.title }).click();
  await page.getByLabel(t.search).fill(query);
  await page.getByRole('row').nth(1).click();
}

export async function openTab(
  page: Page,
  tab: 'overview' | 'screening' | 'course' | 'sessions' | 'photos' | 'documents' | 'history',
  locale: Locale = 'en',
): Promise<void> {
  await page.getByRole('tab', { name: messagesFor(locale).chart.tab[tab] }).click();
}
