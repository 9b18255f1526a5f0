import type { Decision, Finding, FindingCause } from '../domain/finding';
import { addDays, ageYears } from '../kernel/time';
import type { EvaluationInput } from './evaluationInput';
import type { ProtocolPack } from './pack';
import { taskOf } from './tasks';

/** What the record itself shows, without a question: seed rows 15, 19 and 37, the age floor, the reading stamp. */
export function evaluateFacts(input: EvaluationInput, pack: ProtocolPack): Finding[] {
  const { minimumAge, informed } = pack;
  const age = ageYears(input.patient.birthDate, input.on);
  const tooYoung = age < minimumAge.years;
  return [
    ...firstVisit(input, pack),
    ...(tooYoung ? [fact(minimumAge, 'underAge', { kind: 'doNotTreat' }, { years: minimumAge.years })] : []),
    ...typicalAge(age, pack),
    ...ageTask(age, input, pack),
    ...(input.contraindicationsGiven ? [] : [fact(informed, 'notInformed', { kind: 'caution' })]),
  ];
}

/** The exception needs more than a reason: the record of the practice that saw the patient before (clinical-workflow.md §2). */
function firstVisit(input: EvaluationInput, { firstVisit: rule }: ProtocolPack): Finding[] {
  if (rule === null || !input.patient.firstVisit) return [];
  const finding = fact(rule, 'firstVisit', { kind: 'notBefore', date: addDays(input.on, rule.days) });
  const lacksRecord = rule.action === 'reason' && !input.outsideRecordReviewed;
  return [lacksRecord ? { ...finding, action: 'block', missing: ['outsideRecord'] } : finding];
}

/** A note that never decides. */
function typicalAge(age: number, { typicalAge: rule }: ProtocolPack): Finding[] {
  if (rule === null) return [];
  const outside = age < (rule.fromYears ?? age) || age > (rule.toYears ?? age);
  const note = fact(rule, 'typicalAge', { kind: 'noFinding' }, { years: age });
  return outside ? [{ ...note, action: 'info' }] : [];
}

function ageTask(age: number, input: EvaluationInput, { ageTask: rule }: ProtocolPack): Finding[] {
  if (rule === null || age <= rule.overYears || !rule.sexes.includes(input.patient.sex)) return [];
  const task = taskOf(rule.ruleId, input);
  if (task === null) return [];
  const decision: Decision = task.doneOn === null ? { kind: 'caution' } : { kind: 'noFinding' };
  const finding = fact(rule, 'ageTask', decision, { years: rule.overYears });
  return [{ ...finding, action: task.doneOn === null ? rule.action : 'info', task }];
}

function fact(
  rule: ProtocolPack['informed'],
  cause: FindingCause,
  decision: Decision,
  params: Finding['params'] = {},
): Finding {
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
