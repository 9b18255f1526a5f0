import { addDays, daysBetween, type IsoDate } from '../kernel/time';
import type { PatientSummary } from './patientSummary';
import { seedSessionParameters } from './sessionParameters';

/** Why a patient stands on Today, most urgent first. */
export const dueReasons = [
  'sessionOpen',
  'reactionToCheck',
  'screeningOpen',
  'deferralEnded',
  'labsLapse',
  'nextSessionPossible',
  'photosMissing',
] as const;
export type DueReason = (typeof dueReasons)[number];

export interface DueItem {
  reason: DueReason;
  patient: PatientSummary;
  /** The day the reason is about: when it began, ended, lapses, or became possible. */
  on: IsoDate;
  /** Session or screening to open; `null` opens the chart. */
  recordId: PatientSummary['patientId'] | null;
}

/** How long each reminder stands, in days. A clinic's own choice later (protocol pack). */
export interface DueWindows {
  /** The floor between two sessions. */
  intervalDays: number;
  labNoticeDays: number;
  reactionCheckDays: number;
  possibleForDays: number;
  deferralForDays: number;
  photosForDays: number;
}

export const defaultDueWindows: DueWindows = {
  intervalDays: seedSessionParameters.minDaysBetweenSessions.days,
  labNoticeDays: 7,
  reactionCheckDays: 14,
  possibleForDays: 21,
  deferralForDays: 60,
  photosForDays: 14,
};

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
  const within = (from: IsoDate, days: number): boolean => {
    const age = daysBetween(from, today);
    return age >= 0 && age <= days;
  };
  const items: DueItem[] = patient.openSessions.map(({ sessionId, startedOn }) => ({
    reason: 'sessionOpen',
    patient,
    on: startedOn,
    recordId: sessionId,
  }));
  const { reactionsIn, screening, lastInjectionOn, sessionWithoutPhoto } = patient;
  if (reactionsIn !== null && within(reactionsIn.startedOn, windows.reactionCheckDays)) {
    items.push({
      reason: 'reactionToCheck',
      patient,
      on: reactionsIn.startedOn,
      recordId: reactionsIn.sessionId,
    });
  }
  if (screening !== null) items.push(...screeningDue(patient, screening, today, windows));
  if (lastInjectionOn !== null && patient.openSessions.length === 0) {
    const possibleFrom = addDays(lastInjectionOn, windows.intervalDays);
    if (within(possibleFrom, windows.possibleForDays)) {
      items.push({ reason: 'nextSessionPossible', patient, on: possibleFrom, recordId: null });
    }
  }
  if (sessionWithoutPhoto !== null && within(sessionWithoutPhoto.startedOn, windows.photosForDays)) {
    const { startedOn, sessionId } = sessionWithoutPhoto;
    items.push({ reason: 'photosMissing', patient, on: startedOn, recordId: sessionId });
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
  if (decision === null)
    return [{ reason: 'screeningOpen', patient, on: performedOn, recordId: screeningId }];
  const items: DueItem[] = [];
  if (decision.kind === 'notBefore') {
    const age = daysBetween(decision.date, today);
    if (age >= 0 && age <= windows.deferralForDays) {
      items.push({ reason: 'deferralEnded', patient, on: decision.date, recordId: null });
    }
  }
  const firstLapse = screening.labLapses.map((lapse) => lapse.lapsesOn).toSorted()[0];
  if (firstLapse !== undefined && decision.kind !== 'doNotTreat') {
    const left = daysBetween(today, firstLapse);
    if (left >= -windows.labNoticeDays && left <= windows.labNoticeDays) {
      items.push({ reason: 'labsLapse', patient, on: firstLapse, recordId: screeningId });
    }
  }
  return items;
}
