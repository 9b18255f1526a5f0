import type { Detail } from '../domain/answer';
import type { Decision, FindingCause } from '../domain/finding';
import { addDays, isoDateSchema, type IsoDate } from '../kernel/time';
import type { Rule, Window } from './pack';

export interface WindowOutcome {
  decision: Decision;
  cause: FindingCause;
}

const noDate = (cause: FindingCause): WindowOutcome => ({ decision: { kind: 'doNotTreat' }, cause });

/**
 * When a temporary exclusion ends. A date comes only from an end that has happened or that the prescriber
 * planned; what goes on has none, so nobody is ever led to stop a prescribed medicine (clinical-workflow §2).
 */
export function windowEnd(rule: Rule, window: Window, detail: Detail, on: IsoDate): WindowOutcome {
  const state = detail[window.stateField];
  const end = isoDateSchema.safeParse(detail[window.endField]);
  if (isContinuingPrescription(rule, detail)) return noDate('continuingPrescription');
  if (state === 'ended')
    return end.success && end.data <= on ? dated(end.data, window, on) : noDate('endUnclear');
  if (state === 'endPlanned') {
    const plannedByOthers = rule.medicine !== null && detail[rule.medicine.orderedField] !== 'prescribed';
    if (plannedByOthers) return noDate('noEndKnown');
    // A planned day that has gone by is not an end that happened: ask again.
    return end.success && end.data >= on ? dated(end.data, window, on) : noDate('endUnclear');
  }
  return noDate('noEndKnown');
}

/** Who ordered it is not known: taken for prescribed. */
export function isContinuingPrescription(rule: Rule, detail: Detail): boolean {
  if (rule.medicine === null) return false;
  const goesOn = detail[rule.medicine.stateField] === 'continuing';
  return goesOn && detail[rule.medicine.orderedField] !== 'selfChosen';
}

function dated(end: IsoDate, window: Window, on: IsoDate): WindowOutcome {
  const date = addDays(end, window.days);
  if (date <= on) return { decision: { kind: 'caution' }, cause: 'windowPassed' };
  return { decision: { kind: 'notBefore', date }, cause: 'until' };
}
