import type { Locator, Page } from '@playwright/test';
import { messagesFor } from '@shared/i18n/messages';
import { addDays, addMonths } from '@shared/kernel/time';
import { expect, test } from './harness/test';
import {
  appointmentRow,
  courseCard,
  courseStep,
  decideAppointment,
  fillAppointment,
  openCourses,
  planAppointment,
  planCourse,
  saveCourse,
} from './pages/coursePage';
import { haveConsent } from './pages/consentPage';
import { createPractice, expectSaved, testPractice, unlock } from './pages/gatePage';
import { addPatient, findPatient, openTab, typedPatient } from './pages/patientPage';
import {
  answerAll,
  chooseZones,
  examine,
  fillLabs,
  giveContraindications,
  openScreening,
  signScreening,
} from './pages/screeningPage';
import { fillSession, signSession, startSession, typedSession } from './pages/sessionPage';
import { localToday } from './pages/visit';

const t = messagesFor('en');
const zones = ['face', 'scalp'] as const;
const names = t.domain.zones.groups;
const quote = { amount: '1 200', currency: 'EUR' };
const areas: typeof typedSession.areas = [
  { zone: 'cheek', technique: 'papule', needle: '30G 4 mm', plannedMl: '3', plasmaMl: '2.75' },
  { zone: 'scalpVertex', technique: 'nappage', needle: '32G 4 mm', plannedMl: '2', plasmaMl: '1.5' },
];

const said = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(`${iso}T00:00:00Z`));

async function screenBoth(page: Page): Promise<void> {
  await findPatient(page, typedPatient.family);
  await openScreening(page);
  await chooseZones(page, zones);
  await giveContraindications(page);
  await answerAll(page, zones);
  await fillLabs(page, localToday(), 'Central Lab');
  await examine(page, zones);
  await signScreening(page, 'first visit, outside record reviewed');
}

const banner = (page: Page): Locator => page.locator(`header[aria-label="${t.chart.banner}"]`);

/** Opens the dialog and leaves it open. */
async function askToStart(page: Page): Promise<void> {
  await openTab(page, 'sessions');
  await page.getByRole('button', { name: t.session.tab.start }).click();
}

test('[C14] [S-27] [S-36] [S-39] [S-42] two courses, one session for both, what was not held, an early end and a repeat @course', async ({
  launch,
}) => {
  test.setTimeout(420_000);
  const today = localToday();
  const next = addDays(today, 7);
  const first = await launch();
  const { page } = first;
  await createPractice(page);
  await addPatient(page);

  await openCourses(page);
  await expect(page.getByText(t.course.emptyTitle)).toBeVisible();
  await planCourse(page, {
    zones: ['face'],
    sessions: '6',
    indicationId: 'deepWrinkles',
    indicationWords: 'smile lines',
    countReasonId: 'skinType',
    countReasonWords: 'thick skin',
    combination: { id: 'mesothreads', on: addDays(today, -30) },
    ownCombination: 'LED light',
    quote,
    notes: 'before the summer',
  });
  await planCourse(page, { zones: ['scalp'], sessions: '4' });
  const face = courseCard(page, ['face'], 0, 6);
  for (const words of [
    'Deep wrinkles, smile lines',
    'Skin type, thick skin',
    '1 200 EUR',
    'before the summer',
  ])
    await expect(face).toContainText(words);
  await expect(face).toContainText(`After mesothreads, ${said(addDays(today, -30))}`);
  await expect(face).toContainText('LED light (after the session), date open');
  await expect(face).toContainText(t.course.nextNow(names.face));
  await expect(courseCard(page, ['scalp'], 0, 4)).toBeVisible();

  await face.getByRole('button', { name: t.course.actions.appointment }).click();
  await fillAppointment(page, { on: today, time: '09:30', room: '2', note: 'comes with her sister' });
  await planAppointment(page);
  await fillAppointment(page, { purpose: 'consultation', on: next, time: '15:00', room: '1' });
  await face.getByRole('button', { name: t.course.actions.appointment }).click();
  await fillAppointment(page, { on: addDays(today, 1), time: '10:00', room: '2' });
  await decideAppointment(page, appointmentRow(page, '10:00'), 'notHeld', 'ill');
  await expect(face).toContainText(`${said(addDays(today, 1))}: ill`);

  await page.getByRole('navigation').getByRole('link', { name: t.today.title }).click();
  const day = page.getByRole('list', { name: t.today.appointments });
  await expect(day).toContainText('09:30 · ');
  await expect(day).toContainText(`${t.appointment.purpose.session} · ${t.appointment.room('2')}`);

  await screenBoth(page);
  await findPatient(page, typedPatient.family);
  await haveConsent(page);
  await askToStart(page);
  const dialog = page.getByRole('dialog');
  for (const choice of [`${names.face} · 0 of 6`, `${names.scalp} · 0 of 4`])
    await expect(dialog.getByRole('checkbox', { name: choice })).toBeChecked();
  await page.keyboard.press('Escape');
  await startSession(page);
  await fillSession(page, { ...typedSession, areas });
  await signSession(page, testPractice.practitionerName);

  const afterwards = async (shown: Page): Promise<void> => {
    await findPatient(shown, typedPatient.family);
    await openCourses(shown);
    const hair = courseCard(shown, ['scalp'], 1, 4);
    await expect(hair).toContainText(t.course.nextFor(names.scalp, said(next)));
    const review = t.course.reviewFrom(said(addMonths(today, 18)), 'seed: 18–24 months; results vary');
    await expect(hair).toContainText(review);
    await expect(shown.getByText(t.course.blood('36.5', '36.5'))).toBeVisible();
    await expect(appointmentRow(shown, '09:30')).toContainText(t.appointment.status.held);
    await expect(appointmentRow(shown, '10:00')).toContainText(t.appointment.status.notHeld);
    await expect(appointmentRow(shown, '15:00')).toContainText(t.appointment.purpose.consultation);
  };
  await afterwards(page);
  const held = courseCard(page, ['face'], 1, 6);
  await expect(held).toContainText(t.course.nextFor(names.face, said(next)));
  await expect(banner(page)).toContainText(t.course.bannerCount(names.face, '1', '6'));

  await askToStart(page);
  await expect(page.getByRole('dialog')).toContainText(t.session.start.stoppedTitle);
  await expect(page.getByRole('dialog')).toContainText(`The earliest day is ${said(next)}`);
  await page.keyboard.press('Escape');

  await openCourses(page);
  await courseStep(page, courseCard(page, ['scalp'], 1, 4), 'pause', 'travels');
  await expect(banner(page)).toContainText(t.course.bannerPaused);
  await held.getByRole('button', { name: t.course.actions.close }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.course.actions.close, exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(t.common.required);
  await page.keyboard.press('Escape');
  await courseStep(page, held, 'close', 'moves to another town');
  await held.getByRole('button', { name: t.course.actions.repeat }).click();
  await expect(page.getByText('Deep wrinkles')).toBeVisible();
  await saveCourse(page);
  await expectSaved(page);
  await first.close();

  const second = await first.relaunch();
  await unlock(second.page);
  await afterwards(second.page);
  await expect(courseCard(second.page, ['scalp'], 1, 4)).toContainText(`${t.course.event.paused}: travels`);
  const closed = courseCard(second.page, ['face'], 1, 6);
  await expect(closed).toContainText(t.course.status.closed);
  for (const words of ['moves to another town', '1 200 EUR', 'Deep wrinkles, smile lines', 'thick skin'])
    await expect(closed).toContainText(words);
  const repeated = courseCard(second.page, ['face'], 0, 6);
  await expect(repeated).toContainText(t.course.repeats(said(today)));
  await expect(repeated).toContainText('Deep wrinkles, smile lines');
  await expect(repeated).not.toContainText('1 200 EUR');
  await expect(repeated).toContainText(t.course.nextFor(names.face, said(next)));
});

test('[C16] a course being typed is offered again after the app was killed @course', async ({ launch }) => {
  const first = await launch();
  await createPractice(first.page);
  await addPatient(first.page);
  await openCourses(first.page);
  await first.page.getByRole('button', { name: t.course.plan }).click();
  const group = first.page.getByRole('group', { name: t.course.form.zones, exact: true });
  await group.getByText(names.face, { exact: true }).click();
  await first.page.getByRole('textbox', { name: t.course.form.amount }).fill('777');
  // A draft is at most a second behind the keyboard; this is the time it has.
  await first.page.waitForTimeout(1_500);
  await expectSaved(first.page);
  await first.kill();

  const second = await first.relaunch();
  await unlock(second.page);
  await second.page.getByRole('button', { name: new RegExp(t.today.draftForms.course) }).click();
  await second.page.getByRole('button', { name: t.patients.form.draftContinue }).click();
  await expect(second.page.getByRole('textbox', { name: t.course.form.amount })).toHaveValue('777');
  await expect(second.page.getByRole('checkbox', { name: names.face, exact: true })).toBeChecked();
});
