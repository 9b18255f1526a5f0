import { lapsesOn, type LabResult } from '../domain/lab';
import type { LabTestId } from '../domain/labTest';
import { dateOf, type IsoDate } from '../kernel/time';
import type { EvaluationInput } from './evaluationInput';
import { isGiven } from './labComparison';
import type { LabRule, LabValidity } from './pack';

/** What the evaluator knows beside a result. */
export type LabContext = Pick<EvaluationInput, 'answers' | 'on' | 'patient'>;

export interface TestState {
  test: LabTestId;
  state: 'counts' | 'expired' | 'repeat' | 'missing';
  lapsesOn: IsoDate;
}

/**
 * How each test stands that the group counts by: the needed ones; where the pack needs none, those that were entered.
 * Without single values the practitioner's assessment stands for all of them.
 */
export function testStates(
  rule: LabRule,
  result: LabResult,
  collectedOn: IsoDate,
  context: LabContext,
): TestState[] {
  const entered = new Set(result.values.filter((value) => isGiven(value)).map((value) => value.test));
  const assessed = entered.size === 0;
  const needed = rule.tests.filter((each) => each.needed);
  const counting =
    needed.length > 0 ? needed : rule.tests.filter((each) => assessed || entered.has(each.test));
  return counting.map((each) => {
    const lapse = lapseOf(each, collectedOn, context);
    const there = assessed || entered.has(each.test);
    return { test: each.test, state: stateOf(each, there, lapse, collectedOn, context), lapsesOn: lapse };
  });
}

function stateOf(
  validity: LabValidity,
  there: boolean,
  lapse: IsoDate,
  collectedOn: IsoDate,
  context: LabContext,
): TestState['state'] {
  if (!there) return 'missing';
  if (lapse < context.on) return 'expired';
  return validity.repeatIf.some((ruleId) => saidSince(ruleId, collectedOn, context)) ? 'repeat' : 'counts';
}

/**
 * The last day a test counts, from the day of collection. Within a course it was taken for (it counted on the day of
 * the first session, or was collected after it) the longer validity holds.
 */
function lapseOf(validity: LabValidity, collectedOn: IsoDate, { patient }: LabContext): IsoDate {
  const toStart = lapsesOn(collectedOn, validity.validToStartDays);
  const { firstSessionOn } = patient.course;
  if (firstSessionOn === null || firstSessionOn > toStart) return toStart;
  return lapsesOn(collectedOn, validity.validWithinCourseDays);
}

/** A yes whose day nobody knows may have come after the collection. */
function saidSince(ruleId: string, collectedOn: IsoDate, { answers }: LabContext): boolean {
  const answer = answers.find((each) => each.ruleId === ruleId);
  if (answer?.value !== 'yes') return false;
  return answer.askedAt === null || dateOf(answer.askedAt) > collectedOn;
}
