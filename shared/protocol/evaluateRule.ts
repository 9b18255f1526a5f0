import { hasReason, notAsked, otherReasonId, type Answer, type Detail } from '../domain/answer';
import {
  actions,
  compareDecisions,
  type Action,
  type Decision,
  type Finding,
  type FindingCause,
} from '../domain/finding';
import type { EvaluationInput, PatientFacts } from './evaluationInput';
import type { Escalation, Rule } from './pack';
import { isContinuingPrescription, windowEnd } from './windowEnd';

/**
 * What one rule finds. Empty only for a "no" the chart does not contradict, and for
 * "not applicable" with a reason the pack accepts.
 */
export function evaluateRule(rule: Rule, given: Answer | undefined, input: EvaluationInput): Finding[] {
  const answer = given ?? notAsked(rule.id);
  switch (answer.value) {
    case 'no':
      return againstChart(rule, input);
    case 'yes':
      return yesFindings(rule, answer, input);
    case 'notApplicable':
      return notApplicableFindings(rule, answer, input);
    case 'unknown':
    case 'declined':
    case 'notAsked':
      return [open(rule, answer.value)];
  }
}

/** A rule acts only where one of its zones is planned. */
export function actsIn(rule: Rule, zones: EvaluationInput['plannedZones']): boolean {
  return rule.zones === 'all' || rule.zones.some((zone) => zones.includes(zone));
}

/** Fields of a yes that are still needed to decide; an end that is said to exist needs its day. */
export function missingFields(rule: Rule, detail: Detail): string[] {
  const blank = (id: string): boolean => detail[id] === undefined || String(detail[id]).trim() === '';
  const needed = rule.fields.filter((field) => field.needed && blank(field.id)).map((field) => field.id);
  const { window } = rule;
  if (window === null) return needed;
  const ends = ['ended', 'endPlanned'].includes(String(detail[window.stateField]));
  return ends && blank(window.endField) && !needed.includes(window.endField)
    ? [...needed, window.endField]
    : needed;
}

/** "No" while the chart lists some: one of the two is wrong. */
function againstChart(rule: Rule, input: EvaluationInput): Finding[] {
  const listed = listedInChart(rule, input.patient);
  return listed.length === 0
    ? []
    : [{ ...open(rule, 'againstChart'), params: { listed: listed.join(', ') } }];
}

/** What the patient's chart says about the matter of a rule. */
export function listedInChart(rule: Rule, patient: PatientFacts): readonly string[] {
  return rule.chartList === null ? [] : patient.chart[rule.chartList];
}

function yesFindings(rule: Rule, answer: Answer, input: EvaluationInput): Finding[] {
  const details = answer.details.length === 0 ? [{}] : answer.details;
  return details
    .map((detail) => detailFinding(rule, detail, input))
    .toSorted(
      (a, b) =>
        compareDecisions(b.decision, a.decision) || JSON.stringify(a).localeCompare(JSON.stringify(b), 'en'),
    );
}

function detailFinding(rule: Rule, detail: Detail, input: EvaluationInput): Finding {
  const escalation = strictestEscalation(rule, detail);
  const outcome = outcomeOf(rule, escalation, detail, input);
  const doneOn = taskDoneOn(rule.id, input);
  const full = escalation?.action ?? rule.action;
  return {
    ruleId: rule.id,
    ...outcome,
    action: actionFor(outcome.cause, doneOn !== null, full),
    params: rule.medicine === null ? {} : { name: String(detail[rule.medicine.nameField] ?? '') },
    escalatedBy: escalation?.field ?? null,
    missing: missingFields(rule, detail),
    task: rule.class === 'task' ? { doneOn } : null,
    sources: rule.sources,
  };
}

function outcomeOf(
  rule: Rule,
  escalation: Escalation | null,
  detail: Detail,
  input: EvaluationInput,
): { decision: Decision; cause: FindingCause } {
  const ruleClass = escalation?.class ?? rule.class;
  if (ruleClass === 'temporary' && rule.window !== null)
    return windowEnd(rule, rule.window, detail, input.on);
  const cause = isContinuingPrescription(rule, detail) ? 'continuingPrescription' : 'yes';
  const excluded = ruleClass === 'absolute' || ruleClass === 'relative';
  return { decision: excluded ? { kind: 'doNotTreat' } : { kind: 'caution' }, cause };
}

function actionFor(cause: FindingCause, taskDone: boolean, full: Action): Action {
  if (cause === 'windowPassed') return 'confirm';
  return taskDone ? 'info' : full;
}

function strictestEscalation(rule: Rule, detail: Detail): Escalation | null {
  const met = rule.escalations.filter((each) => detail[each.field] === each.equals);
  return met.toSorted((a, b) => actions.indexOf(b.action) - actions.indexOf(a.action))[0] ?? null;
}

function notApplicableFindings(rule: Rule, answer: Answer, input: EvaluationInput): Finding[] {
  if (!hasReason(answer)) return [open(rule, 'notApplicableWithoutReason')];
  if (answer.reason?.reasonId === otherReasonId) return [open(rule, 'notApplicableOther')];
  const accepted = rule.inapplicable.find((each) => each.id === answer.reason?.reasonId);
  const against = accepted?.proposedFor?.sexes.includes(input.patient.sex) === false;
  return accepted === undefined || against ? [open(rule, 'notApplicableWithoutReason')] : [];
}

/** An answer that decides nothing: caution, and as much to go on as the rule itself would ask, short of blocking. */
function open(rule: Rule, cause: FindingCause): Finding {
  return {
    ruleId: rule.id,
    cause,
    decision: { kind: 'caution' },
    action: rule.action === 'reason' || rule.action === 'block' ? 'reason' : 'confirm',
    params: {},
    escalatedBy: null,
    missing: [],
    task: null,
    sources: rule.sources,
  };
}

/** A task counts as done from its day on. */
export function taskDoneOn(ruleId: string, input: EvaluationInput): string | null {
  return input.tasksDone.find((task) => task.ruleId === ruleId && task.doneOn <= input.on)?.doneOn ?? null;
}
