import { addDays, addMonths, type IsoDate } from '../kernel/time';
import { dayOf } from './appointment';
import type { CourseFacts } from './courseSummary';
import { due, isWithin, type DueItem, type DueWindows } from './dueItem';
import type { PatientSummary } from './patientSummary';

/**
 * What a patient's courses and appointments ask for: an appointment that passed without a word, a next session that
 * nobody has planned, a review. Somebody without any course is offered again when the interval is over, as ever.
 * Whoever the last screening keeps from treatment is not called in for a session.
 */
export function coursesDue(patient: PatientSummary, today: IsoDate, windows: DueWindows): DueItem[] {
  const { appointments, courses, lastInjectionOn, openSessions } = patient;
  const items: DueItem[] = appointments
    .filter((each) => dayOf(each) < today)
    .map((each) => due('appointmentUndecided', patient, dayOf(each)));
  const mayBeTreated = openSessions.length === 0 && !isKeptFromTreatment(patient, today);
  for (const course of courses) {
    const next = mayBeTreated ? nextPossible(patient, course, today, windows) : null;
    if (next !== null) items.push(due('courseNextPossible', patient, next, null, course.zoneGroups));
    const review = reviewFrom(course, today, windows);
    if (review !== null) items.push(due('reviewDue', patient, review, null, course.zoneGroups));
  }
  if (courses.length === 0 && lastInjectionOn !== null && mayBeTreated) {
    const possibleFrom = addDays(lastInjectionOn, windows.intervalDays);
    if (isWithin(possibleFrom, windows.possibleForDays, today))
      items.push(due('nextSessionPossible', patient, possibleFrom));
  }
  return items;
}

/** By the last decision; a draft decides nothing, and what goes on for a reason keeps nobody away. */
function isKeptFromTreatment({ screening }: PatientSummary, today: IsoDate): boolean {
  if (screening === null || screening.decision === null || screening.goesOn) return false;
  const { decision } = screening;
  return decision.kind === 'doNotTreat' || (decision.kind === 'notBefore' && decision.date > today);
}

/** Since when the next session of a running course may be held, while none is planned; a missed one asks anew. */
function nextPossible(
  { lastInjections, appointments }: PatientSummary,
  course: CourseFacts,
  today: IsoDate,
  { intervalDays, possibleForDays }: DueWindows,
): IsoDate | null {
  if (course.status !== 'active' || course.held >= course.planned) return null;
  // A course that was only planned asks for nothing: its first appointment is made when patient and practice agree.
  if (course.held === 0 && course.lastNotHeldOn === null) return null;
  const isPlanned = appointments.some(
    (each) => each.purpose === 'session' && each.courseIds.includes(course.courseId),
  );
  if (isPlanned) return null;
  const floors = lastInjections
    .filter((each) => course.zoneGroups.includes(each.zoneGroup))
    .map((each) => addDays(each.on, intervalDays));
  const from = [...floors, ...(course.lastNotHeldOn === null ? [] : [course.lastNotHeldOn])]
    .toSorted()
    .at(-1);
  return from !== undefined && isWithin(from, possibleForDays, today) ? from : null;
}

function reviewFrom(
  { status, held, planned, lastHeldOn, reviewArranged, repeated }: CourseFacts,
  today: IsoDate,
  { reviewFromMonths, reviewForDays }: DueWindows,
): IsoDate | null {
  const ended = status === 'closed' || status === 'completed' || held >= planned;
  if (!ended || lastHeldOn === null || reviewFromMonths === null || reviewArranged || repeated) return null;
  const from = addMonths(lastHeldOn, reviewFromMonths);
  return isWithin(from, reviewForDays, today) ? from : null;
}
