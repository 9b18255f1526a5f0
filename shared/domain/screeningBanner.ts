import { daysBetween, dateOf, type IsoDate } from '../kernel/time';
import type { Decision, LabLapse } from './finding';
import { mayProceed, type Screening } from './screening';

/**
 * What banner, timeline and Today say about a patient's screening.
 * `clear` means "no finding on `date`": it never reaches into the future, the each-visit questions are asked again on the day.
 */
export interface ScreeningBanner {
  state: 'none' | 'draft' | 'clear' | 'caution' | 'wait' | 'stop';
  /** The day it was performed; null for `none`. */
  date: IsoDate | null;
  /** First day that is not excluded, with `wait`; also with `caution` when a wait has ended (`waitEnded`). */
  until: IsoDate | null;
  waitEnded: boolean;
  /** What the findings said, before any reason for going on; null while there is no decision. */
  decision: Decision['kind'] | null;
  /** Treatment goes on for a recorded reason. */
  proceededWithReason: boolean;
  /** A result the patient has to be told about in private; which one never stands in a banner. */
  resultToDiscuss: boolean;
  /** The acceptable result that lapses first, lapsed ones included. */
  labLapses: (LabLapse & { lapsed: boolean }) | null;
}

const empty: ScreeningBanner = {
  state: 'none',
  date: null,
  until: null,
  waitEnded: false,
  decision: null,
  proceededWithReason: false,
  resultToDiscuss: false,
  labLapses: null,
};

/** `screening` is the patient's latest, or null. */
export function screeningBanner(screening: Screening | null, today: IsoDate): ScreeningBanner {
  if (screening === null) return empty;
  const date = dateOf(screening.performedAt);
  if (screening.signed === null) return { ...empty, state: 'draft', date };
  const { evaluation, proceedReason } = screening.signed;
  const proceeds = proceedReason !== null && mayProceed(evaluation, proceedReason);
  const base: ScreeningBanner = {
    ...empty,
    date,
    decision: evaluation.decision.kind,
    proceededWithReason: proceeds,
    resultToDiscuss: evaluation.findings.some((finding) => finding.cause === 'labNotAcceptable'),
    labLapses: firstLapse(evaluation.labLapses, today),
  };
  const { decision } = evaluation;
  switch (decision.kind) {
    case 'noFinding':
      return { ...base, state: base.labLapses?.lapsed === true ? 'caution' : 'clear' };
    case 'caution':
      return { ...base, state: 'caution' };
    case 'notBefore': {
      const waitEnded = decision.date <= today;
      return { ...base, state: waitEnded || proceeds ? 'caution' : 'wait', until: decision.date, waitEnded };
    }
    case 'doNotTreat':
      return { ...base, state: proceeds ? 'caution' : 'stop' };
  }
}

function firstLapse(lapses: readonly LabLapse[], today: IsoDate): ScreeningBanner['labLapses'] {
  const first = lapses.toSorted((a, b) => daysBetween(b.lapsesOn, a.lapsesOn))[0];
  return first === undefined ? null : { ...first, lapsed: first.lapsesOn < today };
}
