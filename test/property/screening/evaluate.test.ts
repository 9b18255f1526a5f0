import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strictestDecision, type Evaluation, type Finding } from '@shared/domain/finding';
import { evaluate } from '@shared/protocol/evaluate';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import {
  dateIsTheLatest,
  firstVisitWaits,
  leftOutIsNeverClear,
  oneMoreYes,
  openIsNeverClear,
  orderDoesNotMatter,
  prescriptionHasNoDate,
  zoneRuleNeedsItsZone,
  type Evaluator,
} from './laws';

const runs = { numRuns: fc.readConfigureGlobal().numRuns ?? 400 };

/** An evaluator that loses or changes findings: the mistake each law is there to catch. */
const spoiled =
  (spoil: (findings: Finding[], input: EvaluationInput) => Finding[]): Evaluator =>
  (input, pack) => {
    const sound = evaluate(input, pack);
    const findings = spoil(sound.findings, input);
    return { ...sound, findings, decision: strictestDecision(findings.map((each) => each.decision)) };
  };

const without = (...causes: Finding['cause'][]): Evaluator =>
  spoiled((findings) => findings.filter((each) => !causes.includes(each.cause)));

/** Takes the date in `endOn` even when the medicine goes on. */
const datesPrescriptions: Evaluator = spoiled((findings) =>
  findings.map((each) =>
    each.cause === 'continuingPrescription'
      ? { ...each, decision: { kind: 'notBefore', date: '2027-01-01' } }
      : each,
  ),
);

/** Lets the last finding decide. */
const lastWins: Evaluator = (input, pack) => {
  const sound = evaluate(input, pack);
  return { ...sound, decision: sound.findings.at(-1)?.decision ?? { kind: 'noFinding' } };
};

/** Takes the earliest date. */
const earliestDate: Evaluator = (input, pack) => {
  const sound = evaluate(input, pack);
  const dates = sound.findings
    .flatMap((each) => (each.decision.kind === 'notBefore' ? [each.decision.date] : []))
    .toSorted();
  const [first] = dates;
  return sound.decision.kind === 'notBefore' && first !== undefined
    ? { ...sound, decision: { kind: 'notBefore', date: first } }
    : sound;
};

const inOrderGiven: Evaluator = (input, pack): Evaluation => {
  const sound = evaluate(input, pack);
  const at = (finding: Finding): number => input.answers.findIndex((each) => each.ruleId === finding.ruleId);
  return { ...sound, findings: sound.findings.toSorted((a, b) => at(a) - at(b)) };
};

const zoneBlind: Evaluator = (input, pack) =>
  evaluate(input, { ...pack, rules: pack.rules.map((rule) => ({ ...rule, zones: 'all' as const })) });

interface Law {
  /** The counterexample's report, or null when the law held in every run. */
  broken: (evaluator: Evaluator) => string | null;
}
const laws: [string, Law, Evaluator][] = [];
const law = <T>(title: string, make: (evaluator: Evaluator) => fc.IProperty<T>, broken: Evaluator): void => {
  const brokenBy = (evaluator: Evaluator): string | null => {
    const outcome = fc.check(make(evaluator), runs);
    return outcome.failed ? (fc.defaultReportMessage(outcome) ?? 'failed') : null;
  };
  laws.push([title, { broken: brokenBy }, broken]);
};

law('[N1] one more yes is never milder', oneMoreYes, lastWins);
law('[N2] an open question is never clear', openIsNeverClear, without('notAsked', 'unknown', 'declined'));
law('[N2] a question without an answer is never clear', leftOutIsNeverClear, without('notAsked'));
law('[N3] a continuing prescription has no date', prescriptionHasNoDate, datesPrescriptions);
law('[N4] the date is the latest of all', dateIsTheLatest, earliestDate);
law('[N5] order does not matter', orderDoesNotMatter, inOrderGiven);
law('[N6] a zone rule needs its zone', zoneRuleNeedsItsZone, zoneBlind);
law('[N7] the first visit waits for another day', firstVisitWaits, without('firstVisit'));

describe('laws of the evaluator', () => {
  test.each(laws)('%s', (_title, { broken }) => {
    expect(broken(evaluate)).toBeNull();
  });

  test.each(laws)('control: a broken evaluator breaks %s', (_title, { broken }, evaluator) => {
    expect(broken(evaluator)).not.toBeNull();
  });
});
