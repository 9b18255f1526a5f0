import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { addDays } from '@shared/kernel/time';
import { defaultPack } from '@shared/protocol/packs';
import { withoutSpaces } from './harness/pdfText';
import { savedPdf } from './harness/savedPdf';
import { expect, test } from './harness/test';
import {
  consentText,
  drawSignature,
  fillAndSign,
  openConsent,
  treatmentWords,
  withdrawConsent,
} from './pages/consentPage';
import { fillAppointment, openCourses, planAppointment } from './pages/coursePage';
import { createPractice, expectSaved, unlock } from './pages/gatePage';
import { addPatient, findPatient, openTab, typedPatient } from './pages/patientPage';
import { makePicture } from './pages/photoPage';
import { fillDraw, goToStep, nextStep, stepForm } from './pages/sessionPage';
import { localToday, screenedForFace } from './pages/visit';

const t = messagesFor('en');
const { documents } = t;
test.setTimeout(180_000);

const chooseFace = { name: t.domain.zones.groups.face };

test('[G4] [G11] a consent signed in Russian is the same word for word after a restart, and all of it on paper @consent', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await addPatient(page);
  await openTab(page, 'documents');
  await page.getByRole('button', { name: documents.consents.sign }).click();
  await page.getByRole('radiogroup', { name: documents.language }).getByText(documents.languages.ru).click();
  await page.getByRole('button', { name: documents.signing.sign, exact: true }).click();
  await expect(page.getByText(documents.signing.faults.zonesMissing)).toBeVisible();
  await expect(page.getByText(documents.signing.signatureMissing, { exact: false }).first()).toBeVisible();
  await page.getByText(chooseFace.name, { exact: true }).click();
  const read = await consentText(page).innerText();
  for (const words of treatmentWords('ru')) expect(read).toContain(words);
  await fillAndSign(page, { indication: 'мелкие морщины', questions: 'больно ли' });
  await expect(page.getByText(documents.consents.stands, { exact: true })).toBeVisible();
  await expectSaved(page);
  await launched.close();

  const again = await launched.relaunch();
  await unlock(again.page);
  await findPatient(again.page, typedPatient.family);
  await openTab(again.page, 'documents');
  await openConsent(again.page);
  expect(await consentText(again.page).innerText()).toBe(read);
  await expect(again.page.locator('[data-strokes="2"]').first()).toBeVisible();
  const paper = await savedPdf(again, async () => {
    await again.page.getByRole('button', { name: documents.print.pdf }).click();
    await expect(again.page.getByText(documents.print.saved)).toBeVisible();
  });
  const all = [...treatmentWords('ru'), typedPatient.family, 'мелкие морщины', 'больно ли', '1.0.0'];
  for (const words of all) expect(paper).toContain(withoutSpaces(words));
  expect(paper).not.toContain(withoutSpaces(documents.shown.withdraw));
});

test('[G3] [G5] for a minor the guardian signs and the minor agrees; a withdrawal is kept with its words @consent', async ({
  launch,
}) => {
  const { page } = await launch();
  await createPractice(page);
  const birthDate = `${new Date().getFullYear() - 15}-01-15`;
  await addPatient(page, { ...typedPatient, birthDate });
  await openTab(page, 'documents');
  await page.getByRole('button', { name: documents.consents.sign }).click();
  await page.getByText(chooseFace.name, { exact: true }).click();
  await drawSignature(page);
  const sign = page.getByRole('button', { name: documents.signing.sign, exact: true });
  await sign.click();
  for (const fault of ['guardianUnnamed', 'authorityNotChecked', 'assentMissing'] as const)
    await expect(page.getByText(documents.signing.faults[fault])).toBeVisible();
  const field = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
  await field(documents.signing.guardianName).fill('Marta Lindqvist');
  await field(documents.signing.relationship).fill('mother');
  await field(documents.signing.authority).fill('birth certificate');
  const assent = page.getByRole('radiogroup', { name: documents.signing.assentAsk });
  await assent.getByText(documents.signing.assents.declined, { exact: true }).click();
  await expect(page.getByText(documents.signing.assentStops)).toBeVisible();
  await assent.getByText(documents.signing.assents.given, { exact: true }).click();
  await field(documents.signing.assentWords).fill('I want it myself');
  await sign.click();
  await expect(page.getByText(documents.consents.stands, { exact: true })).toBeVisible();
  await openConsent(page);
  const main = page.getByRole('main');
  for (const words of ['Marta Lindqvist', 'mother', 'birth certificate', 'I want it myself'])
    await expect(main).toContainText(words);
  await withdrawConsent(page, 'afraid of the needle');
  await expect(page.getByRole('button', { name: documents.shown.withdraw, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: documents.shown.back }).click();
  await expect(page.getByText(/^withdrawn /)).toBeVisible();
});

test('[G10] without a pen: printed, signed on paper and scanned, with the keys alone @consent', async ({
  launch,
}) => {
  const { page } = await launch();
  await createPractice(page);
  await addPatient(page);
  await openTab(page, 'documents');
  await page.getByRole('button', { name: documents.consents.sign }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', chooseFace).focus();
  await page.keyboard.press('Space');
  await page.getByRole('radiogroup', { name: documents.signing.how }).getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = page.getByRole('group', { name: documents.signing.signedAt });
  await day.getByRole('spinbutton').first().focus();
  await page.keyboard.type(`${two(now.getDate())}${two(now.getMonth() + 1)}${now.getFullYear()}0000`);
  const picture = await makePicture(page, 'image/jpeg');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t.photos.chooseFiles }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([picture]);
  await expect(page.getByRole('img', { name: documents.signing.page(1) })).toBeVisible();
  await page.getByRole('button', { name: documents.signing.sign, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(documents.consents.stands, { exact: true })).toBeVisible();
  await openConsent(page);
  await expect(page.getByRole('img', { name: documents.signing.page(1) }).first()).toBeVisible();
});

test('[G12] the contraindications to read hold every rule of the pack, in both languages, on paper @consent', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await addPatient(page);
  await openTab(page, 'documents');
  await page.getByRole('button', { name: documents.sheets.contraindications }).click();
  const dialog = page.getByRole('dialog');
  for (const language of ['en', 'ru'] as const) {
    const choice = dialog.getByRole('radiogroup', { name: documents.sheets.language });
    await choice.getByText(documents.languages[language]).click();
    const paper = await savedPdf(launched, async () => {
      await dialog.getByRole('button', { name: documents.print.pdf }).click();
      await expect(page.getByText(documents.print.saved).first()).toBeVisible();
    });
    for (const rule of defaultPack.rules) {
      expect(paper).toContain(withoutSpaces(rule.name[language]));
      expect(paper).toContain(withoutSpaces(rule.question[language]));
    }
    for (const gap of defaultPack.gaps) expect(paper).toContain(withoutSpaces(gap.text[language]));
    expect(paper).toContain(withoutSpaces(messagesFor(language).documents.sheets.keepMedicines));
  }
});

test('[G6] [G7] [G8] the draw is stopped without a consent, passes with one, and is stopped again after its withdrawal @consent', async ({
  launch,
}) => {
  const { page } = await launch();
  await createPractice(page);
  await screenedForFace(page);
  await openTab(page, 'sessions');
  await page.getByRole('button', { name: t.session.tab.start }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(documents.stop.beforeDraw)).toBeVisible();
  await dialog.getByRole('button', { name: t.session.start.go, exact: true }).click();
  await goToStep(page, 'draw');
  const ml = stepForm(page, 'draw').getByRole('textbox', { name: t.session.fields.bloodDrawnMl });
  await expect(page.getByText(documents.stop.draw)).toBeVisible();
  await expect(page.getByText(documents.reasons.neverSigned)).toBeVisible();
  await expect(ml).toHaveCount(0);
  await expect(page.getByRole('button', { name: t.session.screen.next })).toBeDisabled();

  await page.getByRole('button', { name: documents.stop.sign }).click();
  await fillAndSign(page);
  await goToStep(page, 'draw');
  await expect(ml).toBeVisible();
  await expect(page.getByText(documents.stop.draw)).toHaveCount(0);

  await openTabOfPatient(page, 'documents');
  await openConsent(page);
  await withdrawConsent(page, 'changed my mind');
  await openTabOfPatient(page, 'sessions');
  await page.getByRole('list', { name: t.session.tab.title }).getByRole('button').first().click();
  await goToStep(page, 'draw');
  await expect(page.getByText(documents.reasons.withdrawn)).toBeVisible();
  await expect(ml).toHaveCount(0);

  // It was drawn all the same: the record takes it, as what it was.
  await page.getByRole('button', { name: documents.stop.happened }).click();
  await page.getByRole('button', { name: new RegExp(`${t.session.sign.discoveredWhen}$`) }).click();
  await page.getByRole('option', { name: t.domain.session.discoveredWhen.afterwards }).click();
  await page.getByRole('textbox', { name: t.session.sign.action }).fill('patient told, doctor informed');
  await page.getByRole('button', { name: t.session.sign.addDeviation }).click();
  await fillDraw(page, '36', 'drawn in error');
  await nextStep(page);
  await goToStep(page, 'sign');
  await expect(page.getByText('patient told, doctor informed')).toBeVisible();
});

test('[G13] the preparation sheet counts back food only from the appointment, names the safety sentences, and is stamped @consent', async ({
  launch,
}) => {
  const launched = await launch();
  const { page } = launched;
  await createPractice(page);
  await addPatient(page);
  await openCourses(page);
  await planAppointment(page);
  const day = addDays(localToday(), 3);
  await fillAppointment(page, { on: day, time: '15:30', room: '2' });
  await openTab(page, 'documents');
  const list = page.getByRole('list', { name: documents.sheets.preparation });
  await expect(list).toContainText(documents.sheets.notGiven);
  await list.getByRole('button').first().click();
  const dialog = page.getByRole('dialog');
  for (const language of ['en', 'ru'] as const) {
    const choice = dialog.getByRole('radiogroup', { name: documents.sheets.language });
    await choice.getByText(documents.languages[language]).click();
    const paper = await savedPdf(launched, async () => {
      await dialog.getByRole('button', { name: documents.print.pdf }).click();
      await expect(page.getByText(documents.print.saved).first()).toBeVisible();
    });
    const words = messagesFor(language).documents.sheets;
    // 15:30 less eight hours; the day it falls on is said with it.
    const [before = ''] = words.noFood('07:30', '#').split('#');
    expect(paper).toContain(withoutSpaces(before));
    expect(paper).toContain(withoutSpaces(dayMonth(day, language)));
    expect(paper).toContain(withoutSpaces(words.water('2')));
    const { safety, items } = defaultPack.preparation;
    for (const words of [...safety, ...items.map((item) => item.text)])
      expect(paper).toContain(withoutSpaces(words[language]));
  }
  await dialog.getByRole('button', { name: documents.sheets.give, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(list).toContainText(documents.sheets.inLanguage(documents.languages.ru));
  await expect(list).not.toContainText(documents.sheets.notGiven);
});

async function openTabOfPatient(page: Page, tab: 'documents' | 'sessions'): Promise<void> {
  await findPatient(page, typedPatient.family);
  await openTab(page, tab);
}

function dayMonth(day: string, language: 'en' | 'ru'): string {
  const tag = language === 'en' ? 'en-GB' : 'ru-RU';
  const format = { timeZone: 'UTC', day: 'numeric', month: 'long' } as const;
  return new Intl.DateTimeFormat(tag, format).format(new Date(`${day}T00:00:00Z`));
}
