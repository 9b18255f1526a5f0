import { daysBetween, type IsoDate } from '../kernel/time';
import type { LabDays } from './labLapses';
import type { PatientSummary } from './patientSummary';
import type { ZoneGroup } from './treatmentArea';

/** Why a patient stands on Today, most urgent first. */
export const dueReasons = [
  'sessionOpen',
  'reactionToCheck',
  'screeningOpen',
  'deferralEnded',
  'labsLapse',
  'appointmentUndecided',
  'courseNextPossible',
  'nextSessionPossible',
  'reviewDue',
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
  /** Zones of the course it is about; empty when it is about none. */
  zoneGroups: readonly ZoneGroup[];
}

/** How long each reminder stands, in days. A clinic's own choice later (protocol pack). */
export interface DueWindows {
  /** The floor between two sessions. */
  intervalDays: number;
  labNoticeDays: number;
  /** How long each group of results counts. */
  labDays: LabDays;
  reactionCheckDays: number;
  possibleForDays: number;
  deferralForDays: number;
  photosForDays: number;
  /** Months after the last session of an ended course; null: the pack has no review. */
  reviewFromMonths: number | null;
  reviewForDays: number;
}

export function due(
  reason: DueReason,
  patient: PatientSummary,
  on: IsoDate,
  recordId: DueItem['recordId'] = null,
  zoneGroups: readonly ZoneGroup[] = [],
): DueItem {
  return { reason, patient, on, recordId, zoneGroups };
}

/** From `from` on, for so many days. */
export function isWithin(from: IsoDate, days: number, today: IsoDate): boolean {
  const age = daysBetween(from, today);
  return age >= 0 && age <= days;
}
