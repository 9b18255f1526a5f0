import fc from 'fast-check';
import { addDays } from '@shared/kernel/time';
import type { Rule, Window } from '@shared/protocol/pack';
import { answer, withAnswers } from '../../builders/screening';
import { clearIn, someDetail, someInput } from './arbitraries';
import { forEachPack, type Law } from './law';

export const prescriptionHasNoDate: Law = forEachPack(
  (pack) => {
    const medicines = pack.rules.flatMap((rule) =>
      rule.medicine === null ? [] : [{ rule, medicine: rule.medicine }],
    );
    if (medicines.length === 0) return fc.constant(null);
    return fc.record({
      of: fc
        .constantFrom(...medicines)
        .chain(({ rule, medicine }) => someDetail(rule).map((detail) => ({ rule, medicine, detail }))),
      ordered: fc.constantFrom('prescribed', 'notKnown', ''),
    });
  },
  (given, run, pack) => {
    if (given === null) return true;
    const { rule, medicine, detail } = given.of;
    const goesOn = { [medicine.orderedField]: given.ordered, [medicine.stateField]: 'continuing' };
    const yes = answer(rule.id, 'yes', [{ ...detail, ...goesOn }]);
    const { findings, decision } = run(withAnswers(clearIn(pack), yes));
    return (
      decision.kind !== 'notBefore' &&
      findings.every((finding) => finding.cause === 'continuingPrescription' || finding.ruleId !== rule.id)
    );
  },
);

interface End {
  of: { rule: Rule; window: Window };
  daysAgo: number;
}

/** Ends that happened, reckoned here a second time, without the evaluator. */
export const dateIsTheLatest: Law = forEachPack<End[]>(
  (pack) => {
    const temporary = pack.rules.flatMap((rule) =>
      rule.window === null ? [] : [{ rule, window: rule.window }],
    );
    if (temporary.length === 0) return fc.constant([]);
    return fc.uniqueArray(
      fc.record({ of: fc.constantFrom(...temporary), daysAgo: fc.integer({ min: 0, max: 20 }) }),
      { minLength: 1, maxLength: 4, selector: (each) => each.of.rule.id },
    );
  },
  (ends, run, pack) => {
    const input = clearIn(pack);
    const given = ends.map(({ of: { rule, window }, daysAgo }) =>
      answer(rule.id, 'yes', [
        { [window.stateField]: 'ended', [window.endField]: addDays(input.on, -daysAgo) },
      ]),
    );
    const latest = ends
      .map(({ of: { window }, daysAgo }) => addDays(input.on, window.days - daysAgo))
      .toSorted()
      .at(-1);
    const { decision } = run(withAnswers(input, ...given));
    if (latest === undefined) return true;
    if (latest <= input.on) return decision.kind === 'caution';
    return decision.kind === 'notBefore' && decision.date === latest;
  },
);

/** A pack without such a rule treats the first visit as any other. */
export const firstVisitWaits: Law = forEachPack(someInput, (input, run, pack) => {
  const on = (firstVisit: boolean) => run({ ...input, patient: { ...input.patient, firstVisit } });
  const { decision } = on(true);
  if (pack.firstVisit === null) return JSON.stringify(on(true)) === JSON.stringify(on(false));
  return (
    decision.kind === 'doNotTreat' ||
    (decision.kind === 'notBefore' && decision.date >= addDays(input.on, pack.firstVisit.days))
  );
});
