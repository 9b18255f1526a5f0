import { hasReason, notAsked, otherReasonId, type Answer } from '../domain/answer';
import type { Finding } from '../domain/finding';
import { dateOf } from '../kernel/time';
import { listedInChart } from './chartList';
import type { EvaluationInput } from './evaluationInput';
import { openFinding } from './openFinding';
import type { Rule } from './pack';
import { yesFindings } from './yesFindings';

/**
 * What one rule finds. Empty only for a "no" of the day the chart does not contradict, and for "not applicable" with
 * a reason the pack accepts. `tested`: rules whose question a test of today answers with a negative result.
 */
export function evaluateRule(
  rule: Rule,
  given: Answer | undefined,
  input: EvaluationInput,
  tested: ReadonlySet<string>,
): Finding[] {
  const answer = given ?? notAsked(rule.id);
  switch (answer.value) {
    case 'no':
      return [...againstChart(rule, input), ...askedBefore(rule, answer, input)];
    case 'yes':
      return yesFindings(rule, answer, input);
    case 'notApplicable':
      return [...notApplicableFindings(rule, answer, input), ...askedBefore(rule, answer, input)];
    case 'unknown':
    case 'declined':
      return [tested.has(rule.id) ? testedInstead(rule) : openFinding(rule, answer.value)];
    case 'notAsked':
      return [openFinding(rule, 'notAsked')];
  }
}

/** A rule acts only where one of its zones is planned. */
export function actsIn(rule: Rule, zones: EvaluationInput['plannedZones']): boolean {
  return rule.zones === 'all' || rule.zones.some((zone) => zones.includes(zone));
}

/** A negative test does not answer the question: it stays a caution, and signing confirms it. */
function testedInstead(rule: Rule): Finding {
  return { ...openFinding(rule, 'testedInstead'), action: 'confirm' };
}

/** "No" while the chart lists some: one of the two is wrong. */
function againstChart(rule: Rule, { patient }: EvaluationInput): Finding[] {
  const listed = listedInChart(rule, patient);
  return listed.length === 0 ? [] : [openFinding(rule, 'againstChart', { listed: listed.join(', ') })];
}

/** What is asked each visit counts on the day it was asked, not on a later one. */
function askedBefore(rule: Rule, { askedAt }: Answer, { on }: EvaluationInput): Finding[] {
  if (rule.ask === 'once' || askedAt === null) return [];
  const askedOn = dateOf(askedAt);
  return askedOn < on ? [openFinding(rule, 'askAgain', { askedOn })] : [];
}

function notApplicableFindings(rule: Rule, answer: Answer, input: EvaluationInput): Finding[] {
  if (!hasReason(answer)) return [openFinding(rule, 'notApplicableWithoutReason')];
  if (answer.reason.reasonId === otherReasonId) return [openFinding(rule, 'notApplicableOther')];
  const accepted = rule.inapplicable.find((each) => each.id === answer.reason.reasonId);
  const against = accepted?.proposedFor?.sexes.includes(input.patient.sex) === false;
  return accepted === undefined || against ? [openFinding(rule, 'notApplicableWithoutReason')] : [];
}
