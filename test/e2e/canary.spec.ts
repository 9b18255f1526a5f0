import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { addDays } from '@shared/kernel/time';
import type { LaunchedApp } from './harness/launch';
import { readIndexedDb } from './harness/readIndexedDb';
import { expect, test } from './harness/test';
import { wordsIn, wordsInFolders } from './harness/wordsAtRest';
import {
  appointmentRow,
  courseCard,
  courseStep,
  decideAppointment,
  fillAppointment,
  openCourses,
  planCourse,
  type TypedCourse,
} from './pages/coursePage';
import { createPractice, expectSaved, pressLockKey, unlock, type Practice } from './pages/gatePage';
import { expectChart, openNewPatient, openTab, findPatient, type TypedPatient } from './pages/patientPage';
import { makePicture } from './pages/photoPage';
import { typedSession, type TypedSession } from './pages/sessionPage';
import { doVisit, localToday } from './pages/visit';

test.setTimeout(300_000);

const t = messagesFor('en');
// Letters that no word of ours or of Electron's has together, so that a hit is never an accident.
const typedWords: string[] = [];
function word(): string {
  const made = `zq${(typedWords.length + 11).toString(36)}vxkw${(typedWords.length * 7919 + 4711).toString(36)}`;
  typedWords.push(made);
  return made;
}

const practice: Practice = {
  practiceName: word(),
  practitionerName: word(),
  credential: word(),
  // Shown on the lock screen and therefore the one readable label: not among the words.
  label: 'Room one',
  passphrase: `${word()} ${word()} ${word()}`,
};
const patient: TypedPatient = {
  family: word(),
  given: word(),
  middle: word(),
  birthDate: '1984-03-12',
  number: word(),
  phone: '+49 30 5550173',
  phoneNote: word(),
  email: `${word()}@${word()}.org`,
  address: word(),
  allergy: { substance: word(), reaction: word() },
  medicine: { name: word(), dose: word() },
  condition: { name: word(), note: word() },
  notes: `${word()}\n${word()}`,
};
const session: TypedSession = {
  ...typedSession,
  drawNote: word(),
  skinNote: word(),
  anaesthesiaNote: word(),
  checksNote: word(),
  notes: `${word()} ${word()}`,
  areas: typedSession.areas.map((area) => ({ ...area, needle: word() })),
};
const laboratory = word();
const proceedReason = `${word()} ${word()}`;
const consent = { indication: word(), questions: `${word()} ${word()}` };
const pictureNotes = [word(), word(), word()];
const draftWords = Array.from({ length: 6 }, word);
const editedNotes = Array.from({ length: 11 }, word).join(' ');

const course: TypedCourse = {
  zones: ['scalp'],
  sessions: '4',
  indicationWords: word(),
  countReasonWords: word(),
  ownCombination: word(),
  quote: { amount: word(), currency: word() },
  notes: word(),
};
const appointment = { time: '09:30', room: word(), note: word() };
const notHeldReason = word();
const closedReason = word();

/** A course with everything in words, an appointment not held, an early end. */
async function planAndClose(page: Page): Promise<void> {
  await findPatient(page, patient.family);
  await openCourses(page);
  await planCourse(page, course);
  const card = courseCard(page, ['scalp'], 0, 4);
  await card.getByRole('button', { name: t.course.actions.appointment }).click();
  await fillAppointment(page, { ...appointment, on: addDays(localToday(), 1) });
  await decideAppointment(page, appointmentRow(page, appointment.time), 'notHeld', notHeldReason);
  await courseStep(page, card, 'close', closedReason);
}

/** Something typed and not saved: it must be sealed as well. */
async function leaveDraft(page: Page): Promise<void> {
  await openNewPatient(page);
  const [family = '', given = '', middle = '', number = '', notes = '', email = ''] = draftWords;
  await page.getByLabel(t.patients.form.family).fill(family);
  await page.getByLabel(t.patients.form.given).fill(given);
  await page.getByLabel(t.patients.form.middle).fill(middle);
  await page.getByLabel(t.patients.form.number).fill(number);
  await page.getByRole('textbox', { name: t.patients.form.notes }).fill(notes);
  await page.getByLabel(t.patients.form.email).fill(email);
  await expect(page.getByText(new RegExp(t.patients.form.draftKept))).toBeVisible();
}

/** A second version of the patient, so that history holds something too. */
async function editPatient(page: Page): Promise<void> {
  await findPatient(page, patient.family);
  await openTab(page, 'overview');
  await page.getByRole('button', { name: t.chart.edit }).click();
  await page.getByRole('textbox', { name: t.patients.form.notes }).fill(editedNotes);
  await page.getByRole('button', { name: t.patients.form.save }).click();
  await expectChart(page, patient);
  await expect(page.getByRole('main')).toContainText(editedNotes);
}

/** Types every word, locks once, comes back, and leaves the app with everything saved. */
async function typeEverything(launched: LaunchedApp): Promise<{ inIndexedDb: string[] }> {
  const { page } = launched;
  await createPractice(page, practice);
  const pictures = await Promise.all([
    makePicture(page, 'image/jpeg'),
    makePicture(page, 'image/png', 400, 300, 90),
    makePicture(page, 'image/webp', 400, 300, 180),
  ]);
  const visit = { patient, laboratory, proceedReason, consent, session, pictures, pictureNotes };
  await doVisit(page, { ...visit, practitionerName: practice.practitionerName });
  await planAndClose(page);
  await editPatient(page);
  await leaveDraft(page);
  await expectSaved(page);
  const opened = launched.app.waitForEvent('window');
  await pressLockKey(launched);
  const locked = await opened;
  await unlock(locked, practice.passphrase);
  await expectSaved(locked);
  const stores = await readIndexedDb(locked);
  expect(stores.flatMap((store) => store.rows).length, 'rows read through IndexedDB').toBeGreaterThan(10);
  const text = stores.flatMap(({ store, rows, indexKeys }) => [store, ...rows, ...indexKeys]).join('\n');
  return { inIndexedDb: wordsIn(Buffer.from(text), typedWords) };
}

test('[K9] of more than 50 words typed everywhere none is found at rest @canary', async ({ launch }) => {
  expect(new Set(typedWords).size).toBeGreaterThanOrEqual(50);
  const launched = await launch();
  const { inIndexedDb } = await typeEverything(launched);
  await launched.close();
  expect(inIndexedDb, 'words in IndexedDB, read through IndexedDB').toEqual([]);
  const found = await wordsInFolders([launched.userDataDir, launched.vaultParentDir], typedWords);
  expect([...found], 'words in user data, vault and logs').toEqual([]);
  expect(wordsIn(Buffer.from(launched.output()), typedWords), 'words in what the processes printed').toEqual(
    [],
  );
});

test('[K9] control: with sealing switched off the same search finds them @canary', async ({ launch }) => {
  const launched = await launch({ unsealed: true });
  const { inIndexedDb } = await typeEverything(launched);
  await launched.close();
  const secret = practice.passphrase.split(' ');
  const typedIntoRecords = typedWords.filter((each) => !secret.includes(each));
  expect(inIndexedDb.toSorted(), 'every word typed into a record').toEqual(typedIntoRecords.toSorted());
  const found = await wordsInFolders([launched.vaultParentDir], typedWords);
  const inVault = new Set([...found.values()].flat());
  const drafted = new Set(draftWords);
  expect([...inVault].toSorted()).toEqual(typedIntoRecords.filter((each) => !drafted.has(each)).toSorted());
});
