import fc from 'fast-check';
import type { Answer } from '@shared/domain/answer';
import { actions, compareDecisions } from '@shared/domain/finding';
import { addDays } from '@shared/kernel/time';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import { answer, withAnswers } from '../../builders/screening';
import { clearIn, someAnswer, someInput, someRule, someYes } from './arbitraries';
import { forEachPack, type Law } from './law';

interface OneMoreYes {
  input: EvaluationInput;
  yes: Answer;
}
const withOneMoreYes: Parameters<typeof forEachPack<OneMoreYes>>[0] = (pack) =>
  fc.record({ input: someInput(pack), yes: someRule(pack).chain((rule) => someYes(rule)) });

export const oneMoreYes: Law = forEachPack(withOneMoreYes, ({ input, yes }, run) => {
  // A yes takes the place of an earlier yes of the same rule: then it is a correction, not one more.
  const corrected = input.answers.some((each) => each.ruleId === yes.ruleId && each.value === 'yes');
  return corrected || compareDecisions(run(withAnswers(input, yes)).decision, run(input).decision) >= 0;
});

/** Where nothing was found before: a yes that explains an open question may ask for less than the open question did. */
export const oneMoreYesAsksNoLess: Law = forEachPack(withOneMoreYes, ({ input, yes }, run) => {
  const before = run(input);
  const after = run(withAnswers(input, yes));
  const open = before.findings.some((finding) => finding.ruleId === yes.ruleId);
  return open || actions.indexOf(after.proceeding) >= actions.indexOf(before.proceeding);
});

export const openIsNeverClear: Law = forEachPack(
  (pack) =>
    fc.record({
      input: someInput(pack),
      rule: someRule(pack),
      value: fc.constantFrom('notAsked' as const, 'unknown' as const, 'declined' as const),
    }),
  ({ input, rule, value }, run, pack) => {
    const asked = { ...input, plannedZones: clearIn(pack).plannedZones };
    return run(withAnswers(asked, answer(rule.id, value))).decision.kind !== 'noFinding';
  },
);

export const leftOutIsNeverClear: Law = forEachPack(someRule, (rule, run, pack) => {
  const input = clearIn(pack);
  const answers = input.answers.filter((each) => each.ruleId !== rule.id);
  return run({ ...input, answers }).decision.kind !== 'noFinding';
});

export const yesterdaysNoIsNeverClear: Law = forEachPack(
  (pack) => fc.record({ rule: someRule(pack), daysAgo: fc.integer({ min: 0, max: 30 }) }),
  ({ rule, daysAgo }, run, pack) => {
    const input = clearIn(pack);
    const askedAt = `${addDays(input.on, -daysAgo)}T09:00:00.000+03:00`;
    const { decision } = run(withAnswers(input, { ...answer(rule.id, 'no'), askedAt }));
    const stillCounts = rule.ask === 'once' || daysAgo === 0;
    return (decision.kind === 'noFinding') === stillCounts;
  },
);

export const orderDoesNotMatter: Law = forEachPack(
  (pack) =>
    someInput(pack).chain((input) => {
      const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
        fc.shuffledSubarray([...list], { minLength: list.length });
      return fc.record({
        input: fc.constant(input),
        answers: shuffled(input.answers),
        labs: shuffled(input.labs),
        tasksDone: shuffled(input.tasksDone),
        plannedZones: shuffled(input.plannedZones),
      });
    }),
  ({ input, answers, ...rest }, run) => {
    const turned = answers.map((each) => ({ ...each, details: each.details.toReversed() }));
    return JSON.stringify(run(input)) === JSON.stringify(run({ ...input, ...rest, answers: turned }));
  },
);

export const zoneRuleNeedsItsZone: Law = forEachPack(
  (pack) =>
    fc.record({
      input: someInput(pack),
      given: someRule(pack).chain((rule) => fc.tuple(fc.constant(rule), someAnswer(rule))),
    }),
  ({ input, given: [rule, said] }, run) => {
    const { zones } = rule;
    if (zones === 'all') return true;
    const elsewhere = input.plannedZones.filter((zone) => !zones.includes(zone));
    const { findings } = run(withAnswers({ ...input, plannedZones: elsewhere }, said));
    return findings.every((finding) => finding.ruleId !== rule.id);
  },
);
