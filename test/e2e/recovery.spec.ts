import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messagesFor } from '@shared/i18n/messages';
import { giveToApp } from './harness/folders';
import type { LaunchedApp } from './harness/launch';
import { expect, test } from './harness/test';
import { createPractice, expectSaved, unlock } from './pages/gatePage';
import { addPatient, expectChart, findPatient, typedPatient } from './pages/patientPage';

test.setTimeout(180_000);

const t = messagesFor('en');
const later = {
  ...typedPatient,
  family: 'Okafor',
  given: 'Chinwe',
  middle: '',
  number: 'B-7',
  birthDate: '1970-05-01',
};
const vaultOf = ({ vaultParentDir }: LaunchedApp): string => join(vaultParentDir, 'PlasmaChart');

async function expectBoth(launched: LaunchedApp): Promise<void> {
  for (const patient of [typedPatient, later]) {
    await findPatient(launched.page, patient.family);
    await expectChart(launched.page, patient);
  }
}

test('[S24] an older copy of the vault stops the start; nothing is touched, and the newer one opens again', async ({
  launch,
}) => {
  const first = await launch();
  await createPractice(first.page);
  await addPatient(first.page);
  await expectSaved(first.page);
  await first.close();
  const older = `${vaultOf(first)}-older`;
  await cp(vaultOf(first), older, { recursive: true });
  await giveToApp(older);

  const second = await first.relaunch();
  await unlock(second.page);
  await addPatient(second.page, later);
  await expectSaved(second.page);
  await second.close();
  const newer = `${vaultOf(first)}-newer`;
  await rename(vaultOf(first), newer);
  await rename(older, vaultOf(first));

  const third = await second.relaunch();
  await expect(third.page.getByRole('heading', { name: t.gate.start.stoppedTitle })).toBeVisible();
  await expect(third.page.getByLabel(t.gate.unlock.passphrase, { exact: true })).toHaveCount(0);
  await third.close();
  await rm(vaultOf(first), { recursive: true });
  await rename(newer, vaultOf(first));

  const fourth = await third.relaunch();
  await unlock(fourth.page);
  await expectBoth(fourth);
});

/** Takes the manifest of every LevelDB store away, as a virus scanner does: then none of them opens. */
async function removeManifests(userDataDir: string): Promise<number> {
  const entries = await readdir(userDataDir, { recursive: true, withFileTypes: true });
  const manifests = entries.filter(
    (entry) => entry.name.startsWith('MANIFEST-') && entry.parentPath.includes('indexeddb.leveldb'),
  );
  for (const entry of manifests) await rm(join(entry.parentPath, entry.name));
  return manifests.length;
}

test('[S25] a working copy that does not open is rebuilt into a fresh one, and the user is told', async ({
  launch,
}) => {
  const first = await launch();
  await createPractice(first.page);
  await addPatient(first.page);
  await addPatient(first.page, later);
  await expectSaved(first.page);
  await first.close();
  expect(await removeManifests(first.userDataDir)).toBeGreaterThan(0);

  const second = await first.relaunch();
  await expect(async () => {
    const told = (await second.waitForPage()).getByRole('heading', { name: t.gate.start.toldTitle });
    await expect(told).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await second.page.getByRole('button', { name: t.common.continue }).click();
  await unlock(second.page);
  await expectBoth(second);
});
