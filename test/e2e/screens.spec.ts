import { messagesFor } from '@shared/i18n/messages';
import { test } from './harness/test';
import { expectSaved } from './pages/gatePage';
import { camera } from './pages/lookCamera';
import { tourCourse } from './pages/lookCourse';
import { tourDocuments } from './pages/lookDocuments';
import { tourFirstRun, tourLock, tourShell } from './pages/lookGate';
import { inventedPatients, tourPatients } from './pages/lookPatients';
import { tourLabs } from './pages/lookLabs';
import { tourPhotos } from './pages/lookPhotos';
import { screenForFace, tourScreening } from './pages/lookScreening';
import { tourProtocols } from './pages/lookProtocols';
import { tourSession } from './pages/lookSession';
import { keepVault, tourStart } from './pages/lookStart';
import { findPatient } from './pages/patientPage';

// One run of the app per language shows all of it: some seventy screens, four pictures each.
test.setTimeout(900_000);

for (const locale of ['en', 'ru'] as const) {
  test(`every screen in ${locale} @screens`, async ({ launch }) => {
    const t = messagesFor(locale);
    let running = await launch({ locale });
    const at = camera(() => running, locale);
    const { page } = running;
    const words = await tourFirstRun(page, locale, at);
    await expectSaved(page, locale);
    const older = await keepVault(running, 'older');

    await tourShell(page, locale, at);
    await tourPatients(page, locale, at);
    const [first, second] = inventedPatients;
    if (first === undefined || second === undefined) throw new Error('two patients are needed');
    await tourScreening(page, locale, at);
    await findPatient(page, second.family, locale);
    await screenForFace(page, locale);
    await findPatient(page, second.family, locale);
    await tourCourse(page, locale, at);
    await tourSession(page, locale, second, at);
    await page.getByRole('navigation').getByRole('link', { name: t.today.title }).click();
    await page.getByText(t.today.drafts).first().waitFor();
    await at('35-today');
    await findPatient(page, second.family, locale);
    await tourPhotos(page, locale, at);
    await tourLabs(page, locale, at);
    await findPatient(page, second.family, locale);
    await tourDocuments(page, locale, at);

    await tourProtocols(page, locale, at);
    await tourLock(running, locale, words, at);
    await expectSaved(running.page, locale);
    await running.close();
    await tourStart(running, locale, older, async () => (running = await running.relaunch()), at);
  });
}
