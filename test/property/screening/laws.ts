import fc from 'fast-check';
import { compareDecisions, type Evaluation } from '@shared/domain/finding';
import { addDays } from '@shared/kernel/time';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import type { ProtocolPack } from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { answer, clearInput, withAnswers } from '../../builders/screening';
import { someAnswer, someDetail, someInput, someRule, someYes } from './arbitraries';

export type Evaluator = (input: EvaluationInput, pack: ProtocolPack) => Evaluation;

/** Each law takes the evaluator, so that a broken one can be shown to turn it red. */
const run = (evaluator: Evaluator, input: EvaluationInput): Evaluation => evaluator(input, plasmolifting);

const everywhere = clearInput().plannedZones;

export const oneMoreYes = (evaluator: Evaluator) =>
  fc.property(
    someInput,
    someRule.chain((rule) => someYes(rule)),
    (input, yes) => {
      const before = run(evaluator, input).decision;
      const after = run(evaluator, withAnswers(input, yes)).decision;
      // A yes takes the place of an earlier yes of the same rule: then it is a correction, not one more.
      const corrected = input.answers.some((each) => each.ruleId === yes.ruleId && each.value === 'yes');
      return corrected || compareDecisions(after, before) >= 0;
    },
  );

export const openIsNeverClear = (evaluator: Evaluator) =>
  fc.property(
    someInput,
    someRule,
    fc.constantFrom('notAsked' as const, 'unknown' as const, 'declined' as const),
    (input, rule, value) => {
      const asked = { ...input, plannedZones: everywhere };
      return run(evaluator, withAnswers(asked, answer(rule.id, value))).decision.kind !== 'noFinding';
    },
  );

export const leftOutIsNeverClear = (evaluator: Evaluator) =>
  fc.property(someRule, (rule) => {
    const input = clearInput();
    const answers = input.answers.filter((each) => each.ruleId !== rule.id);
    return run(evaluator, { ...input, answers }).decision.kind !== 'noFinding';
  });

const medicines = plasmolifting.rules.filter((rule) => rule.medicine !== null);

export const prescriptionHasNoDate = (evaluator: Evaluator) =>
  fc.property(
    fc
      .constantFrom(...medicines)
      .chain((rule) =>
        someDetail(rule).map((detail) =>
          answer(rule.id, 'yes', [{ ...detail, ordered: 'prescribed', state: 'continuing' }]),
        ),
      ),
    (yes) => {
      const { findings, decision } = run(evaluator, withAnswers(clearInput(), yes));
      return (
        decision.kind !== 'notBefore' &&
        findings.every(
          (finding) => finding.cause === 'continuingPrescription' && finding.decision.kind !== 'notBefore',
        )
      );
    },
  );

const temporary = plasmolifting.rules.flatMap((rule) =>
  rule.window === null ? [] : [{ rule, window: rule.window }],
);

/** Ends that happened, reckoned here a second time, without the evaluator. */
export const dateIsTheLatest = (evaluator: Evaluator) =>
  fc.property(
    fc.uniqueArray(
      fc.record({ of: fc.constantFrom(...temporary), daysAgo: fc.integer({ min: 0, max: 20 }) }),
      { minLength: 1, maxLength: 4, selector: (each) => each.of.rule.id },
    ),
    (ends) => {
      const input = clearInput();
      const given = ends.map(({ of: { rule, window }, daysAgo }) =>
        answer(rule.id, 'yes', [
          {
            [window.stateField]: 'ended',
            [window.endField]: addDays(input.on, -daysAgo),
            ordered: 'prescribed',
          },
        ]),
      );
      const latest = ends
        .map(({ of: { window }, daysAgo }) => addDays(input.on, window.days - daysAgo))
        .toSorted()
        .at(-1);
      const { decision } = run(evaluator, withAnswers(input, ...given));
      if (latest === undefined || latest <= input.on) return decision.kind === 'caution';
      return decision.kind === 'notBefore' && decision.date === latest;
    },
  );

export const orderDoesNotMatter = (evaluator: Evaluator) =>
  fc.property(
    someInput.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.answers], { minLength: input.answers.length }),
        fc.shuffledSubarray([...input.labs], { minLength: input.labs.length }),
      ),
    ),
    ([input, answers, labs]) => {
      const turned = answers.map((each) => ({ ...each, details: each.details.toReversed() }));
      const one = run(evaluator, input);
      const other = run(evaluator, { ...input, answers: turned, labs });
      return JSON.stringify(one) === JSON.stringify(other);
    },
  );

const scalpRules = plasmolifting.rules.filter((rule) => rule.zones !== 'all');

export const zoneRuleNeedsItsZone = (evaluator: Evaluator) =>
  fc.property(
    someInput,
    fc.constantFrom(...scalpRules).chain((rule) => someAnswer(rule)),
    (input, given) => {
      const elsewhere: EvaluationInput = { ...input, plannedZones: ['face', 'neck'] };
      const { findings } = run(evaluator, withAnswers(elsewhere, given));
      return findings.every((finding) => finding.ruleId !== given.ruleId);
    },
  );

export const firstVisitWaits = (evaluator: Evaluator) =>
  fc.property(someInput, (input) => {
    const first = { ...input, patient: { ...input.patient, firstVisit: true } };
    const { decision } = run(evaluator, first);
    return decision.kind === 'doNotTreat' || (decision.kind === 'notBefore' && decision.date > input.on);
  });
