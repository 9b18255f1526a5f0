import type { Finding, FindingCause, LabLapse } from '../domain/finding';
import type { LabResult } from '../domain/lab';
import type { LabTestId } from '../domain/labTest';
import type { IsoDate } from '../kernel/time';
import type { EvaluationInput } from './evaluationInput';
import { testStates, type LabContext } from './labValidity';
import { questionedGroups, thresholdFindings } from './labThresholds';
import type { LabRule, ProtocolPack } from './pack';

export type LabCause = Extract<
  FindingCause,
  | 'labMissing'
  | 'labAwaited'
  | 'labExpired'
  | 'labIncomplete'
  | 'labRepeat'
  | 'labDateImpossible'
  | 'labNotAcceptable'
>;

/** Without a cause the result counts on that day, and up to `lapsesOn`. */
export type LabState =
  | { cause: null; lapsesOn: IsoDate; missing: LabTestId[] }
  | {
      cause: LabCause;
      /** Last day the whole group counted, when its collection date is possible. */
      lapsesOn: IsoDate | null;
      /** Tests to order; empty: all of the group. */
      missing: LabTestId[];
    };

/** Seed rows 18 and 19: the decision comes after acceptable results. How one group stands on the day. */
export function labState(rule: LabRule, result: LabResult | undefined, context: LabContext): LabState {
  const whole = (cause: LabCause): LabState => ({ cause, lapsesOn: null, missing: [] });
  if (result === undefined) return whole('labMissing');
  if (result.outcome === 'notAcceptable') return whole('labNotAcceptable');
  if (result.outcome === 'awaited') return whole('labAwaited');
  const { collectedOn } = result;
  if (collectedOn === null || collectedOn > context.on) return whole('labDateImpossible');
  const tests = testStates(rule, result, collectedOn, context);
  const cause = (['expired', 'repeat', 'missing'] as const).find((state) =>
    tests.some((test) => test.state === state),
  );
  const [lapsesOn] = tests.map((test) => test.lapsesOn).toSorted();
  // Values that are not of this group are nothing to count by.
  if (lapsesOn === undefined) return whole('labIncomplete');
  if (cause === undefined) return { cause: null, lapsesOn, missing: [] };
  const missing = tests.filter((test) => test.state !== 'counts').map((test) => test.test);
  return { cause: causeOf[cause], lapsesOn, missing: missing.length === tests.length ? [] : missing };
}

const causeOf = { expired: 'labExpired', repeat: 'labRepeat', missing: 'labIncomplete' } as const;

export interface LabEvaluation {
  findings: Finding[];
  labLapses: LabLapse[];
  /** Rules whose open question a result of today speaks to. */
  tested: ReadonlySet<string>;
}

/** Every group that has to be there or was assessed as not acceptable, and every value that meets a threshold. */
export function evaluateLabs(pack: ProtocolPack, input: EvaluationInput): LabEvaluation {
  const findings: Finding[] = [];
  const labLapses: LabLapse[] = [];
  const tested = new Set<string>();
  const questioned = questionedGroups(input.labs, pack);
  for (const rule of pack.labs) {
    const { group } = rule;
    const state = labState(
      rule,
      input.labs.find((result) => result.group === group),
      input,
    );
    if (state.cause === null) {
      labLapses.push({ group, lapsesOn: state.lapsesOn });
      if (rule.need.kind === 'ifOpen' && !questioned.has(group)) tested.add(rule.need.ruleId);
    } else if (state.cause === 'labNotAcceptable' || hasToBeThere(rule, input)) {
      findings.push(labFinding(rule, state.cause, state));
    }
  }
  const values = [...input.labs, ...(input.olderValues ?? [])];
  return { findings: [...findings, ...thresholdFindings(values, pack)], labLapses, tested };
}

/** Needed always, or while the question it stands in for is unknown or declined. */
function hasToBeThere({ need }: LabRule, { answers }: EvaluationInput): boolean {
  if (need.kind !== 'ifOpen') return need.kind === 'always';
  const answer = answers.find((each) => each.ruleId === need.ruleId);
  return answer?.value === 'unknown' || answer?.value === 'declined';
}

function labFinding(rule: LabRule, cause: LabCause, { lapsesOn, missing }: LabState): Finding {
  return {
    ruleId: rule.ruleId,
    cause,
    decision: cause === 'labNotAcceptable' ? { kind: 'doNotTreat' } : { kind: 'caution' },
    action: rule.action,
    params: cause === 'labExpired' && lapsesOn !== null ? { lapsedOn: lapsesOn } : {},
    escalatedBy: null,
    missing,
    task: null,
    sources: rule.sources,
  };
}
