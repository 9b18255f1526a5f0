import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { consentSchema, type ShownConsentText } from '@shared/domain/consent';
import { patientSchema } from '@shared/domain/patient';
import { photoSchema } from '@shared/domain/photo';
import { screeningSchema } from '@shared/domain/screening';
import { sessionSchema } from '@shared/domain/session';
import type { LaunchedApp } from './harness/launch';
import { readIndexedDb } from './harness/readIndexedDb';
import { expect, test } from './harness/test';
import { treatmentWords } from './pages/consentPage';
import { openVaultOnDisk, type VaultOnDisk } from './harness/vaultOnDisk';
import { createPractice, expectSaved, testPassphrase, testPractice, unlock } from './pages/gatePage';
import { expectChart, findPatient, openTab, typedPatient } from './pages/patientPage';
import { makePicture, sha256, type TestPicture } from './pages/photoPage';
import { expectSessionRecord, typedSession } from './pages/sessionPage';
import { doVisit } from './pages/visit';

const t = messagesFor('en');
const notes = ['before the cream', 'two minutes after', 'lamp on the left'];

test.setTimeout(300_000);

/** What a practitioner sees of the visit, screen by screen. */
async function expectWholeVisit(page: Page): Promise<void> {
  await findPatient(page, typedPatient.number);
  await expectChart(page, typedPatient);
  const chart = page.getByRole('main');
  for (const text of [typedPatient.phone, typedPatient.email, typedPatient.address, typedPatient.notes])
    await expect(chart).toContainText(text);
  await openTab(page, 'photos');
  for (const note of notes) await expect(chart).toContainText(note);
  await expect(page.getByRole('list', { name: t.photos.count(3) })).toBeVisible();
  await openTab(page, 'sessions');
  await page.getByRole('list', { name: t.session.tab.title }).getByRole('button').first().click();
  await expectSessionRecord(page);
}

const typedConsent = { indication: 'fine lines', questions: 'how long it hurts' };
const wordsOf = (text: ShownConsentText | undefined): string[] => [
  text?.title ?? '',
  ...(text?.sections ?? []).flatMap((section) => [section.heading, ...section.paragraphs]),
];

/** The same from the disk, field by field, without the app. */
function expectWholeRecord({ latest, pictures }: VaultOnDisk, imported: TestPicture[]): void {
  const records = (kind: string) =>
    latest.filter((change) => change.header.kind === kind).map((change) => change.body.record);
  const [patient] = records('patient').map((record) => patientSchema.parse(record));
  expect(patient).toMatchObject({
    names: { family: typedPatient.family, given: typedPatient.given, middle: typedPatient.middle },
    birthDate: typedPatient.birthDate,
    sex: 'female',
    number: typedPatient.number,
    phones: [{ number: typedPatient.phone, note: typedPatient.phoneNote }],
    email: typedPatient.email,
    address: typedPatient.address,
    allergiesState: 'noneKnown',
    medicationState: 'noneKnown',
    conditionsState: 'noneKnown',
    notes: typedPatient.notes,
  });
  const [screening] = records('screening').map((record) => screeningSchema.parse(record));
  expect(screening).toMatchObject({ status: 'decided', plannedZones: ['face'] });
  expect(screening?.signed?.proceedReason).toBe('first visit, outside record reviewed');
  expect(screening?.labs.map((lab) => lab.laboratory)).toEqual(Array(5).fill('Central Lab'));
  const [consent] = records('consent').map((record) => consentSchema.parse(record));
  expect(consent).toMatchObject({
    indication: typedConsent.indication,
    questionsAnswered: typedConsent.questions,
    zoneGroups: ['face'],
    signature: { how: 'drawnOnScreen' },
    withdrawn: null,
  });
  expect(wordsOf(consent?.text)).toEqual(treatmentWords('en'));
  const [session] = records('session').map((record) => sessionSchema.parse(record));
  expect(session).toMatchObject({
    status: 'signed',
    signature: { signedByName: testPractice.practitionerName },
  });
  expect(session?.draw).toMatchObject({ draws: [{ bloodDrawnMl: 36.5, note: typedSession.drawNote }] });
  expect(session?.injection?.areas).toMatchObject(
    typedSession.areas.map(({ zone, technique, needle, plannedMl, plasmaMl }) => ({
      zone,
      technique,
      needle,
      plannedMl: Number(plannedMl),
      plasmaMl: Number(plasmaMl),
    })),
  );
  expect(session?.reactions?.painScore0To10).toBe(Number(typedSession.painScore));
  const photos = records('photo').map((record) => photoSchema.parse(record));
  expect(photos.map((photo) => photo.note).toSorted()).toEqual(notes.toSorted());
  expect([...pictures.values()].map(sha256).toSorted(), 'pictures, byte for byte').toEqual(
    imported.map((picture) => sha256(picture.buffer)).toSorted(),
  );
}

/** Every IndexedDB folder of every partition, as a disk cleaner would find them. */
async function deleteIndexedDb(userDataDir: string): Promise<number> {
  const entries = await readdir(userDataDir, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB');
  for (const folder of folders) await rm(join(folder.parentPath, folder.name), { recursive: true });
  return folders.length;
}

/** Every row of the working copy that holds a record, present or superseded. */
async function recordRows(page: Page): Promise<string[]> {
  const stores = await readIndexedDb(page);
  const rows = stores
    .filter(({ store }) => store === 'records' || store === 'history')
    .flatMap((each) => each.rows);
  expect(rows.length).toBeGreaterThan(0);
  return rows;
}

const vaultOf = (launched: LaunchedApp): string => join(launched.vaultParentDir, 'PlasmaChart');

test('[S1] a whole visit comes back after quitting, and again without its IndexedDB @visit', async ({
  launch,
}) => {
  const first = await launch();
  await createPractice(first.page);
  const pictures = [
    await makePicture(first.page, 'image/jpeg', 1600, 1200),
    await makePicture(first.page, 'image/png', 900, 1200, 200),
    await makePicture(first.page, 'image/webp', 640, 480, 100),
  ];
  await doVisit(first.page, {
    patient: typedPatient,
    laboratory: 'Central Lab',
    proceedReason: 'first visit, outside record reviewed',
    consent: typedConsent,
    session: typedSession,
    pictures,
    pictureNotes: notes,
    practitionerName: testPractice.practitionerName,
  });
  await expectSaved(first.page);
  await first.close();
  const written = await openVaultOnDisk(vaultOf(first), testPassphrase);
  expectWholeRecord(written, pictures);

  const second = await first.relaunch();
  await unlock(second.page);
  await expectWholeVisit(second.page);
  const rows = await recordRows(second.page);
  await second.close();

  expect(await deleteIndexedDb(second.userDataDir)).toBeGreaterThan(0);
  const third = await second.relaunch();
  await expect(async () => {
    const told = (await third.waitForPage()).getByRole('heading', { name: t.gate.start.toldTitle });
    await expect(told).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await third.page.getByRole('button', { name: t.common.continue }).click();
  await unlock(third.page);
  await expectWholeVisit(third.page);
  expect(await recordRows(third.page), 'rebuilt rows').toEqual(expect.arrayContaining(rows));
  await third.close();

  const rebuilt = await openVaultOnDisk(vaultOf(third), testPassphrase);
  expectWholeRecord(rebuilt, pictures);
  const visit = ({ changes }: VaultOnDisk) => changes.map(({ header, body }) => ({ header, body }));
  expect(visit(rebuilt), 'reading changed nothing').toEqual(visit(written));
});
