import { compareActions, compareDecisions, type Evaluation, type Finding } from '../domain/finding';

/**
 * What is found now and was not signed for: a new allergy in the chart, a result that lapsed, a planned end that went
 * by, a later date. What only became milder is left out. Both must be evaluations of the same pack.
 */
export function findingsSince(frozen: Evaluation, now: Evaluation): Finding[] {
  return now.findings.filter((finding) => !frozen.findings.some((signed) => covers(signed, finding)));
}

function covers(signed: Finding, now: Finding): boolean {
  return (
    signed.ruleId === now.ruleId &&
    sameSubject(signed, now) &&
    compareDecisions(signed.decision, now.decision) >= 0 &&
    compareActions(signed.action, now.action) >= 0
  );
}

/**
 * Found for the same cause, they must say the same; for another one, they must speak of the same medicine and of the
 * same entries of the chart.
 */
function sameSubject(signed: Finding, now: Finding): boolean {
  const all = Object.keys({ ...signed.params, ...now.params });
  const names = signed.cause === now.cause ? all : ['name', 'listed'];
  return names.every((name) => signed.params[name] === now.params[name]);
}

/** Those that exclude treatment, put it off or block it: nothing was signed about them, so nothing is begun on them. */
export function stopsAmong(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ decision, action }) =>
      action === 'block' || decision.kind === 'notBefore' || decision.kind === 'doNotTreat',
  );
}
