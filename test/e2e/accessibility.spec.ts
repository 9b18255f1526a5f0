import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { expectAccessible } from './harness/axe';
import { expect, test } from './harness/test';
import { createPractice, expectSaved } from './pages/gatePage';
import { accessibleInBothThemes } from './pages/lookCamera';
import { tourCourse } from './pages/lookCourse';
import { tourFirstRun, tourLock, tourShell } from './pages/lookGate';
import { inventedPatients, tourPatients } from './pages/lookPatients';
import { tourPhotos } from './pages/lookPhotos';
import { screenForFace, tourScreening } from './pages/lookScreening';
import { tourProtocols } from './pages/lookProtocols';
import { tourSession } from './pages/lookSession';
import { keepVault, tourStart } from './pages/lookStart';
import { addPatient, findPatient, typedPatient } from './pages/patientPage';

const t = messagesFor('en');

// The tours of screens.spec.ts: every screen that is in the pictures is looked at by axe, in both themes.
test.setTimeout(600_000);

test('[U22] axe finds nothing on the first run, the settings, the dialogs and the lock screen @axe', async ({
  launch,
}) => {
  const running = await launch();
  const at = accessibleInBothThemes(() => running);
  const words = await tourFirstRun(running.page, 'en', at);
  await tourShell(running.page, 'en', at);
  await tourLock(running, 'en', words, at);
});

test('[U22] axe finds nothing on patients, charts and screenings @axe', async ({ launch }) => {
  const running = await launch();
  const at = accessibleInBothThemes(() => running);
  await createPractice(running.page);
  await tourPatients(running.page, 'en', at, 2);
  await tourScreening(running.page, 'en', at);
});

test('[U22] axe finds nothing on courses and appointments @axe', async ({ launch }) => {
  const running = await launch();
  const { page } = running;
  const at = accessibleInBothThemes(() => running);
  await createPractice(page);
  await addPatient(page);
  await tourCourse(page, 'en', at);
  await page.getByRole('navigation').getByRole('link', { name: t.today.title }).click();
  await page.getByText(t.today.appointments).waitFor();
  await at('66-today-appointments');
});

test('[U22] axe finds nothing on protocols @axe', async ({ launch }) => {
  const running = await launch();
  await createPractice(running.page);
  const at = accessibleInBothThemes(() => running);
  await tourProtocols(running.page, 'en', at);
});

test('[U22] axe finds nothing on sessions, photos and Today @axe', async ({ launch }) => {
  const running = await launch();
  const { page } = running;
  const at = accessibleInBothThemes(() => running);
  await createPractice(page);
  await addPatient(page);
  await screenForFace(page, 'en');
  await findPatient(page, typedPatient.family);
  await tourSession(page, 'en', typedPatient, at);
  await page.getByRole('navigation').getByRole('link', { name: t.today.title }).click();
  await page.getByText(t.today.reasons.photosMissing).waitFor();
  await at('35-today');
  await findPatient(page, typedPatient.family);
  await tourPhotos(page, 'en', at);
});

test('[U22] axe finds nothing on what a start may have to say @axe', async ({ launch }) => {
  let running = await launch();
  const at = accessibleInBothThemes(() => running);
  await createPractice(running.page);
  await expectSaved(running.page);
  const older = await keepVault(running, 'older');
  await addPatient(running.page);
  await expectSaved(running.page);
  await running.close();
  await tourStart(running, 'en', older, async () => (running = await running.relaunch()), at);
});

/** Puts an element at the end of the content. */
function plant(page: Page, tag: string, text: string, colour: string): Promise<void> {
  return page.getByRole('main').evaluate(
    (main, made) => {
      const element = document.createElement(made.tag);
      element.textContent = made.text;
      element.style.color = made.colour;
      element.id = 'planted';
      main.append(element);
    },
    { tag, text, colour },
  );
}

test('[U22] control: a button without a name and grey on grey are found @axe', async ({ launch }) => {
  const { page } = await launch();
  await createPractice(page);
  await expectAccessible(page);
  await plant(page, 'button', '', '');
  await expect(expectAccessible(page)).rejects.toThrow(/button-name/);
  await page.locator('#planted').evaluate((element) => element.remove());
  await plant(page, 'p', inventedPatients[0]?.family ?? '', '#d0d4d3');
  await expect(expectAccessible(page)).rejects.toThrow(/color-contrast/);
});
