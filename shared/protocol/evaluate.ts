import { strictestAction, strictestDecision, type Evaluation } from '../domain/finding';
import { evaluateFacts } from './evaluateFacts';
import { evaluateLabs } from './evaluateLabs';
import { actsIn, evaluateRule } from './evaluateRule';
import type { EvaluationInput } from './evaluationInput';
import type { ProtocolPack } from './pack';

/**
 * Answers, results and facts against a pack: what is found, what it decides, what going on would ask for.
 * Pure. Laws (test/SPEC.md, N): one more yes is never milder; an open question is never clear; the date is
 * the latest of all windows; what continues on prescription has no date; order of answers does not matter.
 */
export function evaluate(input: EvaluationInput, pack: ProtocolPack): Evaluation {
  const answers = new Map(input.answers.map((answer) => [answer.ruleId, answer]));
  const labs = evaluateLabs(pack, input);
  const asked = pack.rules
    .filter((rule) => actsIn(rule, input.plannedZones))
    .flatMap((rule) => evaluateRule(rule, answers.get(rule.id), input, labs.tested));
  const findings = [...evaluateFacts(input, pack), ...asked, ...labs.findings];
  return {
    findings,
    decision: strictestDecision(findings.map((finding) => finding.decision)),
    proceeding: strictestAction(findings.map((finding) => finding.action)),
    labLapses: labs.labLapses,
  };
}
