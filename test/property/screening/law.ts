import fc from 'fast-check';
import type { Evaluation } from '@shared/domain/finding';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import type { ProtocolPack } from '@shared/protocol/pack';

/** Each law takes the evaluator, so that a broken one can be shown to turn it red. */
export type Evaluator = (input: EvaluationInput, pack: ProtocolPack) => Evaluation;

/** Held against the packs given: the report of a counterexample, or null when it held in every run. */
export type Law = (
  evaluator: Evaluator,
  packs: fc.Arbitrary<ProtocolPack>,
  runs: { numRuns: number },
) => string | null;

/** The law for each pack in turn, with whatever it needs of that pack. */
export const forEachPack = <T>(
  given: (pack: ProtocolPack) => fc.Arbitrary<T>,
  holds: (given: T, run: (input: EvaluationInput) => Evaluation, pack: ProtocolPack) => boolean,
): Law => {
  return (evaluator, packs, runs) => {
    const cases = packs.chain((pack) => given(pack).map((value) => ({ pack, value })));
    const property = fc.property(cases, ({ pack, value }) =>
      holds(value, (input) => evaluator(input, pack), pack),
    );
    const outcome = fc.check(property, runs);
    return outcome.failed ? (fc.defaultReportMessage(outcome) ?? 'failed') : null;
  };
};
