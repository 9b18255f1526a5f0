import type { Screening } from './screening';
import type { ZoneGroup } from './treatmentArea';

/** What has to stand in a screening before a decision on it is signed (seed row 19; clinical-workflow.md §4, §6). */
export interface BeforeDecision {
  /** No zone is planned: nothing can be decided. */
  noZones: boolean;
  /** Planned zones whose skin nobody has looked at. */
  notExamined: ZoneGroup[];
  /** What troubles the patient, in the patient's words, is missing. */
  noComplaint: boolean;
  /** Something stands from before, and nobody has confirmed that it still does. */
  notConfirmed: boolean;
}

/**
 * Examination and complaint are asked of a live screening only: what happened elsewhere or earlier is recorded as it
 * was. Carried answers are confirmed whatever the mode.
 */
export function beforeDecision(screening: Screening): BeforeDecision {
  const live = screening.entryMode === 'live';
  const examined = new Set(
    screening.zoneExaminations.filter((each) => each.finding.trim() !== '').map((each) => each.zoneGroup),
  );
  const carried = screening.answers.some((answer) => answer.carriedFromId !== null);
  return {
    noZones: screening.plannedZones.length === 0,
    notExamined: live ? screening.plannedZones.filter((zone) => !examined.has(zone)) : [],
    noComplaint: live && screening.complaintsAndWishes.trim() === '',
    notConfirmed: carried && screening.carriedConfirmedAt === null,
  };
}

export function readyToDecide(screening: Screening): boolean {
  const { noZones, notExamined, noComplaint, notConfirmed } = beforeDecision(screening);
  return !noZones && notExamined.length === 0 && !noComplaint && !notConfirmed;
}
