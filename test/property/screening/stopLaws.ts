import fc from 'fast-check';
import { compareDecisions, actions } from '@shared/domain/finding';
import { mayProceed } from '@shared/domain/screening';
import { findingsSince } from '@shared/protocol/findingsSince';
import { answer, withAnswers } from '../../builders/screening';
import { someDetail, someInput } from './arbitraries';
import { forEachPack, type Law } from './law';

const words = 'The prescriber agreed by telephone.';

/** Neither an exclusion nor a wait is passed by nothing, or by blanks. */
export const exclusionNeedsAReason: Law = forEachPack(someInput, (input, run) => {
  const evaluation = run(input);
  const excluded = evaluation.findings.some((each) =>
    ['doNotTreat', 'notBefore'].includes(each.decision.kind),
  );
  return !excluded || (!mayProceed(evaluation, null) && !mayProceed(evaluation, ' \n'));
});

/** Answers the pack stops at: of a temporary one, what goes on. */
export const aStopCannotBePassed: Law = forEachPack(
  (pack) => {
    const stops = pack.rules.filter((rule) => rule.action === 'block');
    if (stops.length === 0) return fc.constant(null);
    return fc.record({
      input: someInput(pack),
      of: fc.constantFrom(...stops).chain((rule) => someDetail(rule).map((detail) => ({ rule, detail }))),
    });
  },
  (given, run) => {
    if (given === null) return true;
    const { rule, detail } = given.of;
    const goesOn = rule.window === null ? {} : { [rule.window.stateField]: 'continuing' };
    const planned = rule.zones === 'all' ? given.input.plannedZones : rule.zones;
    const yes = answer(rule.id, 'yes', [{ ...detail, ...goesOn }]);
    return !mayProceed(run(withAnswers({ ...given.input, plannedZones: planned }, yes)), words);
  },
);

export const aBlockedFindingCannotBePassed: Law = forEachPack(someInput, (input, run) => {
  const evaluation = run(input);
  const blocked = evaluation.findings.some((finding) => finding.action === 'block');
  return mayProceed(evaluation, words) !== blocked;
});

/** Treatment on the first visit needs the record of the practice before, and words. */
export const firstVisitNeedsTheOutsideRecord: Law = forEachPack(someInput, (input, run, pack) => {
  if (pack.firstVisit === null) return true;
  const first = { ...input, patient: { ...input.patient, firstVisit: true } };
  return !mayProceed(run({ ...first, outsideRecordReviewed: false }), words);
});

/** Whatever makes an evaluation stricter than the signed one is among what is new. */
export const whatBecameStricterIsNamed: Law = forEachPack(
  (pack) => fc.record({ signed: someInput(pack), now: someInput(pack) }),
  ({ signed, now }, run) => {
    const [before, after] = [run(signed), run(now)];
    const stricter =
      compareDecisions(after.decision, before.decision) > 0 ||
      actions.indexOf(after.proceeding) > actions.indexOf(before.proceeding);
    return (
      findingsSince(before, before).length === 0 && (!stricter || findingsSince(before, after).length > 0)
    );
  },
);
