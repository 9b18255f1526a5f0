import type { Decision, Finding, FindingCause } from '../domain/finding';
import { addDays, ageYears } from '../kernel/time';
import type { EvaluationInput } from './evaluationInput';
import { taskDoneOn } from './evaluateRule';
import type { ProtocolPack } from './pack';

/** What the record itself shows, without a question: seed rows 15 and 19, the age floor, the reading stamp. */
export function evaluateFacts(input: EvaluationInput, pack: ProtocolPack): Finding[] {
  const { patient, on } = input;
  const age = ageYears(patient.birthDate, on);
  const findings: Finding[] = [];
  if (pack.firstVisit !== null && patient.firstVisit) {
    const date = addDays(on, pack.firstVisit.days);
    findings.push(fact(pack.firstVisit, 'firstVisit', { kind: 'notBefore', date }));
  }
  if (age < pack.minimumAge.years) {
    findings.push(
      fact(pack.minimumAge, 'underAge', { kind: 'doNotTreat' }, { years: pack.minimumAge.years }),
    );
  }
  const overAge = pack.ageTask !== null && age > pack.ageTask.overYears;
  if (pack.ageTask !== null && overAge && pack.ageTask.sexes.includes(patient.sex)) {
    findings.push(ageTask(input, pack.ageTask));
  }
  if (!input.contraindicationsGiven) findings.push(fact(pack.informed, 'notInformed', { kind: 'caution' }));
  return findings;
}

function ageTask(input: EvaluationInput, rule: NonNullable<ProtocolPack['ageTask']>): Finding {
  const doneOn = taskDoneOn(rule.ruleId, input);
  const decision: Decision = doneOn === null ? { kind: 'caution' } : { kind: 'noFinding' };
  const finding = fact(rule, 'ageTask', decision, { years: rule.overYears });
  return { ...finding, action: doneOn === null ? rule.action : 'info', task: { doneOn } };
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
