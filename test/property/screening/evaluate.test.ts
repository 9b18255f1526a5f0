import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '@shared/protocol/evaluate';
import { packFaults } from '@shared/protocol/packLaws';
import { shippedPacks } from '@shared/protocol/packs';
import { randomPack } from '../../builders/randomPack';
import * as answers from './answerLaws';
import * as broken from './brokenEvaluators';
import * as dates from './dateLaws';
import type { Evaluator, Law } from './law';
import * as stops from './stopLaws';

const runs = { numRuns: 250 };
const openCauses = ['notAsked', 'unknown', 'declined', 'testedInstead'] as const;

/** Each law with an evaluator that breaks it. */
const laws: [string, Law, Evaluator][] = [
  ['[N1] one more yes is never milder', answers.oneMoreYes, broken.lastDecides],
  ['[N1] one more yes never asks for less', answers.oneMoreYesAsksNoLess, broken.lastAsks],
  ['[N2] an open question is never clear', answers.openIsNeverClear, broken.without(...openCauses)],
  ['[N2] a question left out is never clear', answers.leftOutIsNeverClear, broken.without('notAsked')],
  ['[N30] a no of another day is not clear', answers.yesterdaysNoIsNeverClear, broken.without('askAgain')],
  ['[N3] a continuing prescription has no date', dates.prescriptionHasNoDate, broken.datesPrescriptions],
  ['[N4] the date is the latest of all', dates.dateIsTheLatest, broken.earliestDate],
  ['[N5] order does not matter', answers.orderDoesNotMatter, broken.inOrderGiven],
  ['[N6] a zone rule needs its zone', answers.zoneRuleNeedsItsZone, broken.zoneBlind],
  ['[N7] the first visit waits', dates.firstVisitWaits, broken.without('firstVisit')],
  ['[N7] and needs the outside record', stops.firstVisitNeedsTheOutsideRecord, broken.reasonsForAll],
  ['[N10] an exclusion needs a reason', stops.exclusionNeedsAReason, broken.onlyConfirms],
  ['[N10] what the pack stops cannot be passed', stops.aStopCannotBePassed, broken.reasonsForAll],
  ['[N10] a blocked finding cannot be passed', stops.aBlockedFindingCannotBePassed, broken.lastAsks],
  ['[N34] what became stricter is named', stops.whatBecameStricterIsNamed, broken.silent],
];

const packs: [string, Parameters<Law>[1]][] = [
  ...shippedPacks.map((pack): [string, Parameters<Law>[1]] => [pack.id, fc.constant(pack)]),
  ['random packs', randomPack],
];

describe.each(packs)('laws of the evaluator: %s', (_name, some) => {
  test.each(laws)('%s', (_title, law) => {
    expect(law(evaluate, some, runs)).toBeNull();
  });
});

describe('controls', () => {
  const any = fc.oneof(...packs.map(([, some]) => some));

  test.each(laws)('a broken evaluator breaks %s', (_title, law, evaluator) => {
    expect(law(evaluator, any, runs)).not.toBeNull();
  });

  test('[N12] the random packs are packs without a fault', () => {
    fc.assert(
      fc.property(randomPack, (pack) => {
        expect(packFaults(pack)).toEqual([]);
      }),
      runs,
    );
  });
});
