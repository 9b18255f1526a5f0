import { expect, type Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import type { AtScreen } from './lookCamera';
import { expectChart, findPatient, openNewPatient, openTab, typeDate } from './patientPage';

interface Invented {
  family: string;
  given: string;
  middle: string;
  birthDate: string;
  number: string;
  phone: string;
}

const invented = (
  family: string,
  given: string,
  middle: string,
  birthDate: string,
  number: string,
  phone: string,
): Invented => ({ family, given, middle, birthDate, number, phone });

/** Nobody of these exists. Long names, several scripts, gaps: what a real list looks like. */
export const inventedPatients: readonly Invented[] = [
  invented('Иванова', 'Анна', 'Петровна', '1979-04-02', '01234', '+7 900 000-00-01'),
  invented('Lindqvist', 'Astrid', '', '1988-11-19', '01235', '+46 70 000 00 02'),
  invented('Рождественская-Преображенская', 'Александра', 'Константиновна', '1965-01-30', '01236', ''),
  invented('O’Sullivan', 'Maeve', '', '1991-07-08', '', '+353 85 000 0004'),
  invented('Ковальчук', 'Оксана', 'Степановна', '1972-09-14', '01238', '+380 50 000 0005'),
  invented('Фёдоров', 'Пётр', 'Алексеевич', '1958-12-24', '01239', '+7 900 000-00-06'),
  invented('Nakamura', 'Yuki', '', '1999-02-17', '01240', ''),
  invented('García Márquez', 'Lucía', 'Isabel', '1983-06-05', '01241', '+34 600 000 007'),
  invented('Смирнова', 'Елена', 'Викторовна', '1990-10-11', '01242', '+7 900 000-00-08'),
  invented('Brandt', 'Johannes', '', '1947-03-21', '01243', '+49 151 00000009'),
  invented('Соколова', 'Мария', '', '2001-08-29', '', '+7 900 000-00-10'),
  invented('Öztürk', 'Elif', '', '1986-05-16', '01245', '+90 530 000 00 11'),
];

async function addQuickly(page: Page, patient: Invented, locale: Locale): Promise<void> {
  const t = messagesFor(locale).patients.form;
  await openNewPatient(page, locale);
  await page.getByLabel(t.family).fill(patient.family);
  await page.getByLabel(t.given).fill(patient.given);
  await page.getByLabel(t.middle).fill(patient.middle);
  await page.getByLabel(t.number).fill(patient.number);
  await typeDate(page, page.getByRole('group', { name: t.birthDate }), patient.birthDate);
  if (patient.phone !== '') {
    await page.getByRole('button', { name: t.addPhone }).click();
    await page.getByRole('textbox', { name: t.phone(1) }).fill(patient.phone);
  }
  await page.getByRole('button', { name: t.save }).click();
  await expectChart(page, patient);
}

/** Opens the third entry of each health list, so that the widest rows of the form are seen. */
async function openHealthLists(page: Page, locale: Locale): Promise<void> {
  const t = messagesFor(locale).patients.form;
  for (const list of [t.allergies, t.medication, t.conditions]) {
    await page.getByRole('radiogroup', { name: list }).getByText(t.listStates.listed).click();
  }
  await page.getByLabel(t.substance).fill('Lidocaine');
  await page.getByLabel(t.reaction).fill('Urticaria within ten minutes');
  await page.getByLabel(t.medicine).fill('Levothyroxine');
  await page.getByLabel(t.dose).fill('75 µg');
  await page.getByLabel(t.condition, { exact: true }).fill('Hashimoto thyroiditis');
}

/** List, form and chart of the first patients, up to `count`. Ends on the chart of the first. */
export async function tourPatients(page: Page, locale: Locale, at: AtScreen, count = 12): Promise<void> {
  const t = messagesFor(locale);
  const form = t.patients.form;
  const [first, ...others] = inventedPatients.slice(0, count);
  if (first === undefined) throw new Error('nobody to enter');
  await page.getByRole('navigation').getByRole('link', { name: t.patients.title }).click();
  await page.getByText(t.patients.emptyTitle).waitFor();
  await at('20-patients-empty');
  await openNewPatient(page, locale);
  await at('21-patient-form');
  await openHealthLists(page, locale);
  await page.getByRole('button', { name: form.addPhone }).click();
  await page.getByLabel(form.email).fill('no address');
  await page.getByRole('button', { name: form.save }).click();
  await page.getByText(form.nameRequired).first().waitFor();
  await at('22-patient-form-errors');
  await page.getByRole('textbox', { name: form.notes }).scrollIntoViewIfNeeded();
  await at('23-patient-form-errors-end');
  await page.getByLabel(form.family).fill('Half');
  await page.getByLabel(form.given).fill('Typed');
  await page.getByText(form.draftKept).waitFor();

  for (const patient of [first, ...others]) await addQuickly(page, patient, locale);
  await openNewPatient(page, locale);
  await page.getByLabel(form.family).fill(first.family);
  await page.getByLabel(form.given).fill(first.given);
  await typeDate(page, page.getByRole('group', { name: form.birthDate }), first.birthDate);
  await page.getByRole('button', { name: form.save }).click();
  await page.getByText(form.duplicatesTitle).waitFor();
  await at('24-patient-form-duplicates');
  await page.getByRole('button', { name: form.cancel }).click();
  await page.getByRole('row').first().waitFor();
  await at('25-patients');
  await page.getByLabel(t.patients.search).fill('анна ив');
  await expect(page.getByRole('row')).toHaveCount(2);
  await at('26-patients-found');
  await page.getByLabel(t.patients.search).fill('Wolkenstein');
  await page.getByText(t.patients.nothingFoundTitle).waitFor();
  await at('27-patients-nothing-found');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('a');
  await page.getByRole('option').first().waitFor();
  await at('11-palette');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await findPatient(page, first.number, locale);
  await expectChart(page, first);
  await tourChart(page, locale, at);
}

async function tourChart(page: Page, locale: Locale, at: AtScreen): Promise<void> {
  const t = messagesFor(locale);
  await at('30-chart-empty');
  await page.getByRole('button', { name: t.patients.archive }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
  await at('31-archive');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t.chart.edit }).click();
  await page.getByRole('heading', { level: 1, name: t.patients.form.editTitle }).waitFor();
  const form = t.patients.form;
  await page.getByLabel(form.address).fill('Riverside 5');
  await page.getByRole('radiogroup', { name: form.allergies }).getByText(form.listStates.listed).click();
  await page.getByLabel(form.substance).fill('Lidocaine');
  await at('32-patient-edit');
  await page.getByRole('button', { name: form.save }).click();
  await openTab(page, 'history', locale);
  await page.getByText(t.chart.historyCurrent).waitFor();
  await at('33-history');
}
