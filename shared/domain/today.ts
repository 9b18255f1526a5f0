import { daysBetween, type IsoDate } from '../kernel/time';
import type { ProtocolPack } from '../protocol/pack';
import { coursesDue } from './courseDue';
import { due, dueReasons, isWithin, type DueItem, type DueWindows } from './dueItem';
import { firstLapse, labDaysOf } from './labLapses';
import type { PatientSummary } from './patientSummary';
import { seedSessionParameters } from './sessionParameters';

export { dueReasons, type DueItem, type DueReason, type DueWindows } from './dueItem';

export const defaultDueWindows: DueWindows = {
  intervalDays: seedSessionParameters.minDaysBetweenSessions.days,
  labNoticeDays: 7,
  labDays: {},
  reactionCheckDays: 14,
  possibleForDays: 21,
  deferralForDays: 60,
  photosForDays: 14,
  reviewFromMonths: null,
  reviewForDays: 60,
};

/** With the floor, the review and the validity of results of the active pack. */
export function dueWindowsOf({ course, labs }: Pick<ProtocolPack, 'course' | 'labs'>): DueWindows {
  return {
    ...defaultDueWindows,
    labDays: labDaysOf(labs),
    intervalDays: course.floor.days,
    reviewFromMonths: course.review?.fromMonths ?? null,
  };
}

/** Everything that is due on `today`, most urgent reason first, within a reason the oldest first. */
export function dueItems(
  patients: readonly PatientSummary[],
  today: IsoDate,
  windows = defaultDueWindows,
): DueItem[] {
  return patients
    .filter((patient) => !patient.archived)
    .flatMap((patient) => dueFor(patient, today, windows))
    .sort((a, b) => dueReasons.indexOf(a.reason) - dueReasons.indexOf(b.reason) || a.on.localeCompare(b.on));
}

function dueFor(patient: PatientSummary, today: IsoDate, windows: DueWindows): DueItem[] {
  const within = (from: IsoDate, days: number): boolean => isWithin(from, days, today);
  const items: DueItem[] = patient.openSessions.map(({ sessionId, startedOn }) =>
    due('sessionOpen', patient, startedOn, sessionId),
  );
  const { reactionsIn, screening, sessionWithoutPhoto } = patient;
  if (reactionsIn !== null && within(reactionsIn.startedOn, windows.reactionCheckDays)) {
    items.push(due('reactionToCheck', patient, reactionsIn.startedOn, reactionsIn.sessionId));
  }
  if (screening !== null) items.push(...screeningDue(patient, screening, today, windows));
  items.push(...coursesDue(patient, today, windows));
  if (sessionWithoutPhoto !== null && within(sessionWithoutPhoto.startedOn, windows.photosForDays)) {
    const { startedOn, sessionId } = sessionWithoutPhoto;
    items.push(due('photosMissing', patient, startedOn, sessionId));
  }
  return items;
}

function screeningDue(
  patient: PatientSummary,
  screening: NonNullable<PatientSummary['screening']>,
  today: IsoDate,
  windows: DueWindows,
): DueItem[] {
  const { decision, screeningId, performedOn } = screening;
  if (decision === null) return [due('screeningOpen', patient, performedOn, screeningId)];
  const items: DueItem[] = [];
  if (decision.kind === 'notBefore') {
    const age = daysBetween(decision.date, today);
    if (age >= 0 && age <= windows.deferralForDays) {
      items.push(due('deferralEnded', patient, decision.date));
    }
  }
  const lapse = firstLapse(screening.labLapses, patient.labsCollected, windows.labDays);
  if (lapse !== null && decision.kind !== 'doNotTreat') {
    const left = daysBetween(today, lapse);
    if (left >= -windows.labNoticeDays && left <= windows.labNoticeDays) {
      items.push(due('labsLapse', patient, lapse, screeningId));
    }
  }
  return items;
}
