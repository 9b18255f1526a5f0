import { messagesFor } from '@shared/i18n/messages';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readIndexedDb } from './harness/readIndexedDb';
import { expect, test } from './harness/test';
import { createPractice, expectSaved, unlock } from './pages/gatePage';
import { addPatient, expectChart, findPatient, openNewPatient, typedPatient } from './pages/patientPage';

const t = messagesFor('en');

/** Every IndexedDB folder of every partition, as a disk cleaner would find them. */
async function indexedDbFolders(userDataDir: string): Promise<string[]> {
  const entries = await readdir(userDataDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB')
    .map((entry) => join(entry.parentPath, entry.name));
}

test('[S21] an emptied working copy is rebuilt from the journal, and the user is told @store', async ({
  launch,
}) => {
  const first = await launch();
  await createPractice(first.page);
  await addPatient(first.page);
  await expectSaved(first.page);
  await first.close();

  const folders = await indexedDbFolders(first.userDataDir);
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) await rm(folder, { recursive: true });

  const second = await first.relaunch();
  // Main opens another window on the fresh partition.
  await expect(async () => {
    const told = (await second.waitForPage()).getByRole('heading', { name: t.gate.start.toldTitle });
    await expect(told).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await second.page.getByRole('button', { name: t.common.continue }).click();
  await unlock(second.page);
  await findPatient(second.page, typedPatient.family);
  await expectChart(second.page, typedPatient);
  await second.close();

  const third = await second.relaunch();
  await unlock(third.page);
  await findPatient(third.page, typedPatient.family);
  await expectChart(third.page, typedPatient);
});

test('[D1] killed while a form is being typed: the draft is offered, what was saved is there @store', async ({
  launch,
}) => {
  const first = await launch();
  await createPractice(first.page);
  await addPatient(first.page);
  await expectSaved(first.page);
  await openNewPatient(first.page);
  await first.page.getByLabel(t.patients.form.family).pressSequentially('Kowalczyk', { delay: 60 });
  await first.page.getByLabel(t.patients.form.given).pressSequentially('Zofia', { delay: 60 });
  await first.page.waitForTimeout(1_000); // What the disk may lag behind the keyboard.
  await first.kill();

  const second = await first.relaunch();
  await unlock(second.page);
  await findPatient(second.page, typedPatient.family);
  await expectChart(second.page, typedPatient);
  await second.page.getByRole('navigation').getByRole('link', { name: t.today.title }).click();
  await second.page.getByText(t.today.draftOfNew).click();
  await second.page.getByRole('button', { name: t.patients.form.draftContinue }).click();
  await expect(second.page.getByLabel(t.patients.form.given)).toHaveValue('Zofia');
  await expect(second.page.getByLabel(t.patients.form.family)).toHaveValue('Kowalczyk');
});

for (const unsealed of [false, true]) {
  const title = unsealed
    ? '[S8] control: without sealing the words are found through IndexedDB @store'
    : '[S8] no typed word is found through IndexedDB @store';
  test(title, async ({ launch }) => {
    const launched = await launch({ unsealed });
    await createPractice(launched.page);
    await addPatient(launched.page);
    await expectSaved(launched.page);
    const contents = await readIndexedDb(launched.page);
    expect(contents.map(({ store }) => store).toSorted()).toEqual([
      'cache',
      'drafts',
      'history',
      'meta',
      'outbox',
      'records',
    ]);
    expect(contents.find(({ store }) => store === 'records')?.rows.length).toBeGreaterThan(0);
    const all = contents.flatMap(({ rows, indexKeys }) => [...rows, ...indexKeys]).join('\n');
    const words = [
      typedPatient.family,
      typedPatient.number,
      typedPatient.phone,
      typedPatient.email,
      typedPatient.notes,
    ];
    expect(words.filter((word) => all.includes(word))).toEqual(unsealed ? words : []);
  });
}
