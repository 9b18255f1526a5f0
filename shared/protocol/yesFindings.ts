import type { Answer, Detail } from '../domain/answer';
import {
  compareDecisions,
  compareStrictness,
  decisionOf,
  type Action,
  type Decision,
  type Finding,
  type FindingCause,
  type RuleClass,
} from '../domain/finding';
import { notNamed } from './chartList';
import type { EvaluationInput } from './evaluationInput';
import { openFinding } from './openFinding';
import type { Escalation, Rule } from './pack';
import { taskOf } from './tasks';
import { isContinuingPrescription, windowEnd } from './windowEnd';

/** One finding for each entry of a yes, strictest first, and one for what the chart lists besides. */
export function yesFindings(rule: Rule, answer: Answer, input: EvaluationInput): Finding[] {
  const details = answer.details.length === 0 ? [{}] : answer.details;
  const found = details
    .map((detail) => detailFinding(rule, detail, input))
    .toSorted(
      (a, b) =>
        compareDecisions(b.decision, a.decision) || JSON.stringify(a).localeCompare(JSON.stringify(b), 'en'),
    );
  const more = notNamed(rule, answer, input.patient);
  return more.length === 0
    ? found
    : [...found, openFinding(rule, 'chartListsMore', { listed: more.join(', ') })];
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

function detailFinding(rule: Rule, detail: Detail, input: EvaluationInput): Finding {
  const escalation = strictestEscalation(rule, detail);
  const ruleClass = escalation?.class ?? rule.class;
  const outcome = outcomeOf(rule, ruleClass, detail, input);
  const task = ruleClass === 'task' ? taskOf(rule.id, input) : null;
  const settled = ruleClass === 'task' && task?.doneOn !== null;
  const full = escalation?.action ?? rule.action;
  return {
    ruleId: rule.id,
    ...outcome,
    action: actionFor(outcome.cause, settled, full),
    params: rule.medicine === null ? {} : { name: String(detail[rule.medicine.nameField] ?? '') },
    escalatedBy: escalation?.field ?? null,
    missing: missingFields(rule, detail),
    task,
    sources: rule.sources,
  };
}

function outcomeOf(
  rule: Rule,
  ruleClass: RuleClass,
  detail: Detail,
  input: EvaluationInput,
): { decision: Decision; cause: FindingCause } {
  if (ruleClass === 'temporary' && rule.window !== null)
    return windowEnd(rule, rule.window, detail, input.on);
  const cause = isContinuingPrescription(rule, detail) ? 'continuingPrescription' : 'yes';
  return { decision: decisionOf(ruleClass), cause };
}

/** `settled`: a task that was done, or that no longer stands before a first course. */
function actionFor(cause: FindingCause, settled: boolean, full: Action): Action {
  if (cause === 'windowPassed') return 'confirm';
  return settled ? 'info' : full;
}

function strictestEscalation(rule: Rule, detail: Detail): Escalation | null {
  const met = rule.escalations.filter((each) => detail[each.field] === each.equals);
  return met.toSorted((a, b) => compareStrictness(b, a))[0] ?? null;
}
