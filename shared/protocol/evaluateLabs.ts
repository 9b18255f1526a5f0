import type { Decision, Finding, FindingCause, LabLapse } from '../domain/finding';
import { lapsesOn, type LabResult } from '../domain/lab';
import type { IsoDate } from '../kernel/time';
import type { LabRule } from './pack';

export type LabCause = Extract<
  FindingCause,
  'labMissing' | 'labAwaited' | 'labExpired' | 'labDateImpossible' | 'labNotAcceptable'
>;

export interface LabState {
  cause: LabCause | null;
  /** Last day the result counts, when its collection date is possible. */
  lapsesOn: IsoDate | null;
}

/** Seed rows 18 and 19: the decision comes after acceptable results. `cause` null means the result counts on that day. */
export function labState(rule: LabRule, result: LabResult | undefined, on: IsoDate): LabState {
  if (result === undefined) return { cause: 'labMissing', lapsesOn: null };
  const possible = result.collectedOn !== null && result.collectedOn <= on;
  const lapse =
    possible && result.collectedOn !== null ? lapsesOn(result.collectedOn, validDays(rule)) : null;
  if (result.outcome === 'notAcceptable') return { cause: 'labNotAcceptable', lapsesOn: lapse };
  if (result.outcome === 'awaited') return { cause: 'labAwaited', lapsesOn: null };
  if (lapse === null) return { cause: 'labDateImpossible', lapsesOn: null };
  return { cause: lapse < on ? 'labExpired' : null, lapsesOn: lapse };
}

/** The group counts as long as the shortest of the tests it needs. */
function validDays(rule: LabRule): number {
  const needed = rule.tests.filter((each) => each.needed);
  return Math.min(...(needed.length === 0 ? rule.tests : needed).map((each) => each.validToStartDays));
}

export function evaluateLabs(
  rules: readonly LabRule[],
  results: readonly LabResult[],
  on: IsoDate,
): { findings: Finding[]; labLapses: LabLapse[] } {
  const findings: Finding[] = [];
  const labLapses: LabLapse[] = [];
  for (const rule of rules) {
    const state = labState(
      rule,
      results.find((result) => result.group === rule.group),
      on,
    );
    if (state.cause !== null) findings.push(labFinding(rule, state.cause, state.lapsesOn));
    else if (state.lapsesOn !== null) labLapses.push({ group: rule.group, lapsesOn: state.lapsesOn });
  }
  return { findings, labLapses };
}

function labFinding(rule: LabRule, cause: LabCause, lapse: IsoDate | null): Finding {
  const decision: Decision = cause === 'labNotAcceptable' ? { kind: 'doNotTreat' } : { kind: 'caution' };
  const params: Finding['params'] = { validDays: validDays(rule) };
  if (lapse !== null) params['lapsedOn'] = lapse;
  return {
    ruleId: rule.ruleId,
    cause,
    decision,
    action: rule.action,
    params,
    escalatedBy: null,
    missing: [],
    task: null,
    sources: rule.sources,
  };
}
