import type { Page } from '@playwright/test';
import { messagesFor, type Locale } from '@shared/i18n/messages';
import { addDays } from '@shared/kernel/time';
import {
  appointmentRow,
  courseCard,
  courseStep,
  decideAppointment,
  fillAppointment,
  fillCourse,
  openCourses,
  planAppointment,
  planCourse,
  typeStart,
} from './coursePage';
import type { AtScreen } from './lookCamera';
import { localToday } from './visit';

/** From a chart: courses planned, paused and closed, appointments, the forms. */
export async function tourCourse(page: Page, locale: Locale, at: AtScreen): Promise<void> {
  const t = messagesFor(locale);
  const today = localToday();
  await openCourses(page, locale);
  await at('60-course-empty');
  await page.getByRole('button', { name: t.course.plan }).click();
  await at('61-course-form');
  await page.getByRole('button', { name: t.course.form.save }).click();
  await at('62-course-form-refused');
  await fillCourse(
    page,
    {
      zones: ['face', 'neck'],
      sessions: '6',
      indicationId: 'deepWrinkles',
      indicationWords: 'Case 17',
      countReasonId: 'skinType',
      combination: { id: 'mesothreads', on: addDays(today, -30) },
      ownCombination: 'LED',
      quote: { amount: '1 200', currency: 'EUR' },
      notes: 'Case 17',
    },
    locale,
  );
  await planCourse(page, { zones: ['scalp'], sessions: '4' }, locale);
  const face = courseCard(page, ['face', 'neck'], 0, 6, locale);
  await face.getByRole('button', { name: t.course.actions.appointment }).click();
  await typeStart(page, addDays(today, 7), '15:00', locale);
  await at('63-appointment-form');
  await fillAppointment(page, { on: today, time: '09:30', room: '2', note: 'Case 17' }, locale);
  await planAppointment(page, locale);
  await fillAppointment(
    page,
    { purpose: 'labSample', on: addDays(today, 1), time: '08:00', room: '1' },
    locale,
  );
  await decideAppointment(page, appointmentRow(page, '08:00'), 'notHeld', 'Case 17', locale);
  await at('64-course-tab');
  await courseStep(page, courseCard(page, ['scalp'], 0, 4, locale), 'close', 'Case 17', locale);
  await page.getByRole('heading', { name: t.course.ended }).scrollIntoViewIfNeeded();
  await at('65-course-tab-end');
}
