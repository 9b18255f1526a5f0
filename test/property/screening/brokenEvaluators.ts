import { strictestAction, strictestDecision, type Evaluation, type Finding } from '@shared/domain/finding';
import { evaluate } from '@shared/protocol/evaluate';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import type { Evaluator } from './law';

/** An evaluator that loses or changes findings: the mistake each law is there to catch. */
const spoiled =
  (spoil: (findings: Finding[], input: EvaluationInput) => Finding[]): Evaluator =>
  (input, pack) => {
    const sound = evaluate(input, pack);
    const findings = spoil(sound.findings, input);
    return {
      ...sound,
      findings,
      decision: strictestDecision(findings.map((each) => each.decision)),
      proceeding: strictestAction(findings.map((each) => each.action)),
    };
  };

export const without = (...causes: Finding['cause'][]): Evaluator =>
  spoiled((findings) => findings.filter((each) => !causes.includes(each.cause)));

export const datesPrescriptions: Evaluator = spoiled((findings) =>
  findings.map((each) =>
    each.cause === 'continuingPrescription'
      ? { ...each, decision: { kind: 'notBefore', date: '2027-01-01' } }
      : each,
  ),
);

export const lastDecides: Evaluator = (input, pack) => {
  const sound = evaluate(input, pack);
  return { ...sound, decision: sound.findings.at(-1)?.decision ?? { kind: 'noFinding' } };
};

export const lastAsks: Evaluator = (input, pack) => {
  const sound = evaluate(input, pack);
  return { ...sound, proceeding: sound.findings.at(-1)?.action ?? 'info' };
};

export const earliestDate: Evaluator = (input, pack) => {
  const sound = evaluate(input, pack);
  const [first] = sound.findings
    .flatMap((each) => (each.decision.kind === 'notBefore' ? [each.decision.date] : []))
    .toSorted();
  return sound.decision.kind === 'notBefore' && first !== undefined
    ? { ...sound, decision: { kind: 'notBefore', date: first } }
    : sound;
};

export const inOrderGiven: Evaluator = (input, pack): Evaluation => {
  const sound = evaluate(input, pack);
  const at = (finding: Finding): number => input.answers.findIndex((each) => each.ruleId === finding.ruleId);
  return { ...sound, findings: sound.findings.toSorted((a, b) => at(a) - at(b)) };
};

export const zoneBlind: Evaluator = (input, pack) =>
  evaluate(input, { ...pack, rules: pack.rules.map((rule) => ({ ...rule, zones: 'all' as const })) });

/** Every exclusion is passed by signing. */
export const onlyConfirms: Evaluator = spoiled((findings) =>
  findings.map((each) => ({ ...each, action: each.action === 'reason' ? 'confirm' : each.action })),
);

export const reasonsForAll: Evaluator = spoiled((findings) =>
  findings.map((each) => ({ ...each, action: each.action === 'block' ? 'reason' : each.action })),
);

/** Says nothing of its findings but what they decide together. */
export const silent: Evaluator = (input, pack) => ({ ...evaluate(input, pack), findings: [] });
