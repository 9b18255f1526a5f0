import type { Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { addDays } from '@shared/kernel/time';
import { expect, test } from './harness/test';
import { createPractice, expectSaved, unlock } from './pages/gatePage';
import { fillLabReport, openNewReport } from './pages/labPage';
import { addPatient, findPatient, typedPatient } from './pages/patientPage';
import { askPatient, detail, expectDecision, expectFinding, expectStart } from './pages/screenedPatient';
import { answerQuestion, question, signScreening, signWithoutProceeding } from './pages/screeningPage';

const t = messagesFor('en');
const { decisions } = t.domain.screening;

// The clock really moves on: the same instant is an earlier day in the west and a later one in the east.
const west = 'Etc/GMT+12';
const east = 'Pacific/Kiritimati';
const dayIn = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
const said = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(`${iso}T00:00:00Z`));

const patients = {
  clear: 'Clearwater',
  caution: 'Herpin',
  deferred: 'Laterson',
  absolute: 'Pregner',
  reasoned: 'Varicz',
  expiredLabs: 'Oldlab',
  over50: 'Fiftyone',
  scalp: 'Scalper',
  pregnancyTest: 'Testova',
  clockMovesOn: 'Waitfield',
} as const;
const firstVisit = 'Newcome';

async function add(page: Page, family: string, number: number): Promise<void> {
  const birthDate = family === patients.over50 ? '1970-05-05' : '1990-05-05';
  const own = {
    family,
    given: 'Ada',
    middle: '',
    birthDate,
    number: `T-${number}`,
    phone: `+46 70 000 00 ${number}`,
  };
  await addPatient(page, { ...typedPatient, ...own });
}

test('[N42] eleven patients, one per path, from no finding to do not treat, and one whose wait ends by the clock @ten-patients', async ({
  launch,
}) => {
  // Eleven whole screenings, and the app started twice.
  test.setTimeout(900_000);
  const before = dayIn(west);
  const launched = await launch({ env: { TZ: west } });
  await createPractice(launched.page);
  await test.step('the day before: ten patients, and one put off by antibiotics', async () => {
    const { page } = launched;
    for (const [at, family] of Object.values(patients).entries()) {
      await add(page, family, 10 + at);
      // The first visit: nothing but a laboratory sample is drawn.
      const collectedOn = family === patients.expiredLabs ? addDays(before, -100) : before;
      await openNewReport(page);
      await fillLabReport(page, { collectedOn, laboratory: 'Central Lab', sampleMl: '9' });
    }
    await add(page, firstVisit, 99);
    await askPatient(page, patients.clockMovesOn, {
      zones: ['face'],
      answers: { antibiotics: 'yes' },
    });
    await detail(page, 'antibiotics', {
      name: 'amoxicillin',
      ordered: 'prescribed',
      state: 'ended',
      endOn: addDays(dayIn(east), -14),
    });
    await expectDecision(page, decisions.notBefore(said(dayIn(east))));
    await signWithoutProceeding(page);
    await expectStart(page, patients.clockMovesOn, false);
    await expectSaved(page);
  });
  await launched.close();

  const { page } = await launched.relaunch({ env: { TZ: east } });
  const today = dayIn(east);
  await unlock(page);

  await test.step('the wait has ended: Today offers the patient again', async () => {
    const due = page.getByRole('region', { name: t.today.reasons.deferralEnded });
    await expect(due.getByRole('button', { name: new RegExp(patients.clockMovesOn) })).toBeVisible();
  });

  await test.step('nothing found', async () => {
    await askPatient(page, patients.clear, { zones: ['face'] });
    await expectDecision(page, decisions.noFinding);
    await signScreening(page, null);
    await expectStart(page, patients.clear, true);
  });

  await test.step('caution, with a reason', async () => {
    await askPatient(page, patients.caution, {
      zones: ['face'],
      answers: { herpesCarriage: 'yes', bloodDisease: 'unknown' },
    });
    await expectDecision(page, decisions.caution);
    await expectFinding(page, t.screening.because.unknown);
    await signScreening(page, 'haematologist’s letter of last month read');
    await expectStart(page, patients.caution, true);
  });

  await test.step('put off: an end that was, the later of two, an end that was planned, and none known', async () => {
    await askPatient(page, patients.deferred, {
      zones: ['face'],
      answers: { fever: 'yes', infection: 'yes' },
    });
    await detail(page, 'fever', { state: 'ended', endOn: addDays(today, -4) });
    await detail(page, 'infection', { what: 'cold', state: 'ended', endOn: addDays(today, -2) });
    await expectDecision(page, decisions.notBefore(said(addDays(today, 12))));
    await answerQuestion(page, 'antibiotics', 'yes');
    const course = {
      name: 'doxycycline',
      ordered: 'prescribed',
      state: 'endPlanned',
      endOn: addDays(today, 3),
    };
    await detail(page, 'antibiotics', course);
    await expectDecision(page, decisions.notBefore(said(addDays(today, 17))));
    await detail(page, 'antibiotics', { state: 'continuing' });
    await expectDecision(page, decisions.doNotTreat);
    await expectFinding(page, t.screening.because.continuingPrescription('doxycycline'));
    await signWithoutProceeding(page);
    await expectStart(page, patients.deferred, false);
  });

  await test.step('absolute: nothing passes a pregnancy', async () => {
    await askPatient(page, patients.absolute, { zones: ['face'], answers: { pregnancy: 'yes' } });
    await expectDecision(page, decisions.doNotTreat);
    await expect(page.getByRole('textbox', { name: t.screening.proceedReason })).toHaveCount(0);
    await expect(page.getByRole('button', { name: t.screening.signWithReason, exact: true })).toHaveCount(0);
    await signWithoutProceeding(page);
    await expectStart(page, patients.absolute, false);
  });

  await test.step('an exclusion of the seed, passed with a reason', async () => {
    await askPatient(page, patients.reasoned, { zones: ['face'], answers: { varicoseVeins: 'yes' } });
    await detail(page, 'varicoseVeins', { where: 'left calf' });
    await expectDecision(page, decisions.doNotTreat);
    await signScreening(page, 'calf only, arm veins sound');
    await expectStart(page, patients.reasoned, true);
  });

  await test.step('results too old', async () => {
    await askPatient(page, patients.expiredLabs, { zones: ['face'] });
    await expectDecision(page, decisions.caution);
    await expectFinding(page, t.screening.because.labExpired(said(addDays(before, -100 + 14))));
    await signWithoutProceeding(page);
    await expectStart(page, patients.expiredLabs, false);
  });

  await test.step('over 50: the examination before the first course', async () => {
    await askPatient(page, patients.over50, { zones: ['face'] });
    await expectDecision(page, decisions.caution);
    await expectFinding(page, t.screening.because.ageTask(50));
  });

  await test.step('a scalp disease is no matter of the face', async () => {
    await askPatient(page, patients.scalp, { zones: ['face'] });
    await expect(question(page, 'scalpDisease')).toHaveCount(0);
    await expectDecision(page, decisions.noFinding);
    await page
      .getByRole('group', { name: t.screening.zones })
      .getByText(t.domain.zones.groups.scalp, { exact: true })
      .click();
    await answerQuestion(page, 'scalpDisease', 'yes');
    await detail(page, 'scalpDisease', { state: 'continuing' });
    await expectDecision(page, decisions.doNotTreat);
    await page
      .getByRole('group', { name: t.screening.zones })
      .getByText(t.domain.zones.groups.scalp, { exact: true })
      .click();
    await expectDecision(page, decisions.noFinding);
    await signScreening(page, null);
  });

  await test.step('pregnancy not known: a negative test of the day leaves a caution, to be confirmed', async () => {
    await askPatient(page, patients.pregnancyTest, {
      zones: ['face'],
      answers: { pregnancy: 'unknown' },
    });
    await expect(page.getByRole('textbox', { name: t.screening.proceedReason })).toBeVisible();
    await page.getByRole('button', { name: t.screening.enterResults }).click();
    await fillLabReport(page, {
      collectedOn: today,
      laboratory: 'Treatment room',
      words: { pregnancyTest: { pregnancyTest: 'negative' } },
    });
    await expectDecision(page, decisions.caution);
    await signScreening(page, null);
    await expectStart(page, patients.pregnancyTest, true);
  });

  await test.step('first visit: not today, although the patient telephoned and was entered the day before', async () => {
    await askPatient(page, firstVisit, { zones: ['face'], labs: { collectedOn: today } });
    await expectDecision(page, decisions.notBefore(said(addDays(today, 1))));
    await signWithoutProceeding(page);
    await expectStart(page, firstVisit, false);
    await findPatient(page, patients.clear);
  });
});
