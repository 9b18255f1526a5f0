import type { RecordId } from '../kernel/ids';
import type { IsoDate } from '../kernel/time';
import { dayOf, type Appointment } from './appointment';
import type { Course } from './course';
import type { Recorded } from './courseProgress';
import { zoneGroups, type ZoneGroup } from './treatmentArea';

/** Courses a session that treats these groups counts for, as a proposal: every running one that plans one of them. */
export function coursesTreating(
  courses: readonly Recorded<Course>[],
  treated: readonly ZoneGroup[],
): RecordId[] {
  return courses
    .filter(({ record }) => record.status === 'active')
    .filter(({ record }) => record.zoneGroups.some((group) => treated.includes(group)))
    .map((each) => each.recordId);
}

/**
 * What the start of a session proposes to treat: what was screened, as far as a running course plans it; with no such
 * overlap what was screened, and without a screening what the courses plan.
 */
export function proposedZones(
  courses: readonly Recorded<Course>[],
  screened: readonly ZoneGroup[],
): ZoneGroup[] {
  const running = courses.filter(({ record }) => record.status === 'active');
  const planned = zoneGroups.filter((group) =>
    running.some((each) => each.record.zoneGroups.includes(group)),
  );
  if (screened.length === 0) return planned;
  const both = planned.filter((group) => screened.includes(group));
  return both.length > 0 ? both : [...screened];
}

/**
 * The planned session appointment of the day that a session for these courses keeps: those of the same courses, else
 * the ones that belong to none.
 */
export function appointmentsKept<A extends Recorded<Appointment>>(
  appointments: readonly A[],
  day: IsoDate,
  courseIds: readonly RecordId[],
): A[] {
  const ofTheDay = appointments.filter(
    ({ record }) => record.status === 'planned' && record.purpose === 'session' && dayOf(record) === day,
  );
  const ofTheCourses = ofTheDay.filter(({ record }) => record.courseIds.some((id) => courseIds.includes(id)));
  return ofTheCourses.length > 0
    ? ofTheCourses
    : ofTheDay.filter(({ record }) => record.courseIds.length === 0);
}
