import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { expectAccessible } from './harness/axe';
import { setSystemTheme } from './harness/look';
import { readIndexedDb } from './harness/readIndexedDb';
import { expect, test } from './harness/test';
import { wordsIn, wordsInFolders } from './harness/wordsAtRest';
import { createPractice, expectSaved, unlock } from './pages/gatePage';
import { attachPages, labGroup, labRow, openNewReport, typeValue } from './pages/labPage';
import { addPatient, findPatient, openTab, typeDate, typedPatient } from './pages/patientPage';
import { makePicture } from './pages/photoPage';
import { localToday } from './pages/visit';

test.setTimeout(240_000);

const t = messagesFor('en');
// Letters that no word of ours or of Electron's has together, so that a hit is never an accident.
const canary = { laboratory: 'zqlabvxkw7', remark: 'zqremvxkw8', notes: 'zqnotvxkw9', told: 'zqtoldvxkw3' };

async function openReportFromChart(page: Page): Promise<void> {
  await openTab(page, 'overview');
  await page
    .getByRole('list', { name: t.chart.timeline })
    .getByRole('button')
    .filter({ hasText: t.labs.timeline })
    .first()
    .click();
}

test('[B12] [B13] a report with a decimal comma, a tenfold slip questioned, its paper sealed, found again after a restart @labs', async ({
  launch,
}) => {
  const launched = await launch();
  const { page, app } = launched;
  await createPractice(page);
  await addPatient(page);
  await openNewReport(page);
  await typeDate(page, page.getByRole('group', { name: t.labs.collectedOn }), localToday());
  await page.getByRole('textbox', { name: /^Laboratory( |$)/ }).fill(canary.laboratory);

  const cbc = labGroup(page, 'cbc');
  await typeValue(page, 'haemoglobin', '12');
  const haemoglobin = labRow(page, 'haemoglobin');
  await expect(haemoglobin.getByRole('alert')).toContainText('12 g/L is not possible here (30–250 g/L)');
  await expectAccessible(page, 'laboratory report, a slip questioned');
  await haemoglobin.getByRole('button', { name: '12 g/dL (= 120 g/L)' }).click();
  await expect(haemoglobin.getByRole('alert')).toHaveCount(0);
  await typeValue(page, 'haemoglobin', '13,8', '12,0-16,0');
  await expect(haemoglobin.locator('[data-lab-doubt]')).toHaveCount(0);

  await typeValue(page, 'platelets', '25', '150-400');
  const platelets = labRow(page, 'platelets');
  await expect(platelets.getByRole('button', { name: '250 ×10⁹/L' })).toBeVisible();
  await page.keyboard.press('Control+S');
  await expect(page.getByText(t.labs.problems.outcomeMissing).first()).toBeVisible();
  await expect(page.getByText(t.labs.problems.rowOpen)).toBeVisible();
  await platelets.getByRole('button', { name: t.labs.keepValue }).click();
  await expect(platelets.getByText(t.domain.labs.low)).toBeVisible();
  await cbc
    .getByRole('radio', { name: t.domain.screening.labOutcomes.acceptable })
    .first()
    .check({ force: true });
  await cbc.getByRole('textbox', { name: t.labs.remarks }).fill(canary.remark);

  const hiv = labGroup(page, 'hiv');
  await hiv.getByRole('radio', { name: t.domain.labs.findings.indeterminate }).check({ force: true });
  await hiv.getByRole('radio', { name: t.domain.screening.labToDiscuss }).check({ force: true });
  await hiv.getByRole('textbox', { name: t.labs.toldBy }).fill(canary.told);

  const picture = await makePicture(page, 'image/png', 600, 800);
  await attachPages(page, [
    { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  ]);
  await expect(page.getByText(t.labs.noPdf)).toBeVisible();
  await attachPages(page, [picture]);
  await expect(page.getByRole('button', { name: t.labs.openPage(1) })).toBeVisible();
  await page.getByRole('textbox', { name: t.labs.notes }).fill(canary.notes);
  for (const theme of ['light', 'dark'] as const) {
    await setSystemTheme(app, theme);
    await expectAccessible(page, `laboratory report, ${theme}`);
  }
  await expect(page.getByText(new RegExp(t.patients.form.draftKept))).toBeVisible();
  await page.getByRole('button', { name: t.labs.cancel, exact: true }).click();
  await openNewReport(page);
  await page.getByRole('button', { name: t.patients.form.draftContinue }).click();
  await expect(labRow(page, 'haemoglobin').getByRole('textbox').first()).toHaveValue('13,8');
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('heading', { level: 1, name: t.labs.newTitle })).toHaveCount(0);
  const standing = page.locator('[data-lab-standing="hiv"]');
  await expect(standing).toContainText(t.labs.recorded);
  await expect(standing).not.toContainText(t.domain.screening.labToDiscuss);
  await expect(page.locator('[data-lab-standing="cbc"]')).toContainText(/counts through/);
  await expectAccessible(page, 'documents tab with results');
  await page.getByRole('button', { name: t.labs.order }).click();
  await expectAccessible(page, 'what to order');
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-print-sheet]');
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText(typedPatient.family);
  await expect(sheet).toContainText('Syphilis');
  await expect(sheet).not.toContainText('HIV');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.keyboard.press('Escape');
  await expectSaved(page);
  const stores = await readIndexedDb(page);
  const rows = stores
    .flatMap(({ store, rows: found, indexKeys }) => [store, ...found, ...indexKeys])
    .join('\n');
  const words = Object.values(canary);
  expect(wordsIn(Buffer.from(rows), words), 'words in IndexedDB').toEqual([]);
  await launched.close();
  const found = await wordsInFolders([launched.userDataDir, launched.vaultParentDir], words);
  expect([...found], 'words in user data, vault and logs').toEqual([]);

  const again = await launched.relaunch();
  await unlock(again.page);
  await findPatient(again.page, typedPatient.family);
  await openReportFromChart(again.page);
  const report = again.page.getByRole('main');
  await expect(report.getByRole('row', { name: /Haemoglobin/ })).toContainText('13,8 g/dL');
  await expect(report.getByRole('row', { name: /Haemoglobin/ })).toContainText('= 138 g/L');
  await expect(report.getByRole('row', { name: /Platelets/ })).toContainText(t.domain.labs.low);
  await expect(report).toContainText(canary.laboratory);
  await expect(report).not.toContainText(t.domain.labs.findings.indeterminate);
  await again.page.getByRole('button', { name: t.labs.openResult('HIV') }).click();
  await expect(report).toContainText(t.domain.labs.findings.indeterminate);
  await expect(report.getByRole('textbox', { name: t.labs.toldBy })).toHaveValue(canary.told);
  await again.page.getByRole('button', { name: t.labs.openPage(1) }).click();
  const page1 = again.page.getByRole('dialog').getByRole('img', { name: t.labs.pageOf(1, 1) });
  await expect
    .poll(() => page1.evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]))
    .toEqual([600, 800]);
  await again.page.keyboard.press('Escape');
  await again.page.getByRole('button', { name: t.labs.verify }).click();
  await expect(report).toContainText('Not verified by a second person');
  await again.close();
});
