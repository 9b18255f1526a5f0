import { describe, expect, test } from 'vitest';
import {
  compareActions,
  compareDecisions,
  compareStrictness,
  decisionOf,
  strictestAction,
  strictestDecision,
  type Action,
  type Decision,
  type RuleClass,
} from '@shared/domain/finding';
import { mayProceed } from '@shared/domain/screening';
import { conflictsAbout } from '@shared/protocol/conflictsOf';
import { aPack, aRule, aSource } from '../../builders/packPieces';

const notBefore = (date: string): Decision => ({ kind: 'notBefore', date });
const ladder: Decision[] = [
  { kind: 'noFinding' },
  { kind: 'caution' },
  notBefore('2026-12-01'),
  notBefore('2026-12-02'),
  { kind: 'doNotTreat' },
];
const actions: Action[] = ['info', 'confirm', 'reason', 'block'];

describe('decisions', () => {
  test('[N1] each is stricter than the ones before it, and no stricter than itself', () => {
    ladder.forEach((a, i) =>
      ladder.forEach((b, j) => expect(Math.sign(compareDecisions(a, b))).toBe(Math.sign(i - j))),
    );
  });

  test('[N4] the strictest of several, wherever it stands; nothing found is nothing', () => {
    expect(strictestDecision([])).toEqual({ kind: 'noFinding' });
    for (const order of [ladder, ladder.toReversed()]) {
      expect(strictestDecision(order)).toEqual({ kind: 'doNotTreat' });
      expect(strictestDecision(order.filter((each) => each.kind !== 'doNotTreat'))).toEqual(
        notBefore('2026-12-02'),
      );
    }
  });

  test('[N1] what a class decides by itself', () => {
    const kinds = (['absolute', 'relative', 'temporary', 'caution', 'task'] as const).map(
      (each) => decisionOf(each).kind,
    );
    expect(kinds).toEqual(['doNotTreat', 'doNotTreat', 'doNotTreat', 'caution', 'caution']);
  });
});

describe('actions', () => {
  test('[N10] each is stricter than the ones before it', () => {
    actions.forEach((a, i) =>
      actions.forEach((b, j) => expect(Math.sign(compareActions(a, b))).toBe(Math.sign(i - j))),
    );
  });

  test('[N10] the strictest of several, wherever it stands; none is a mere note', () => {
    expect(strictestAction([])).toBe('info');
    expect(strictestAction(actions)).toBe('block');
    expect(strictestAction(['reason', 'info', 'confirm'])).toBe('reason');
  });

  test('[N1] strictness is what is decided first, then what is asked for', () => {
    const strict = (ruleClass: RuleClass, action: Action) => ({ class: ruleClass, action });
    expect(compareStrictness(strict('absolute', 'reason'), strict('caution', 'block'))).toBeGreaterThan(0);
    expect(compareStrictness(strict('absolute', 'reason'), strict('relative', 'block'))).toBeLessThan(0);
    expect(compareStrictness(strict('caution', 'info'), strict('task', 'info'))).toBe(0);
  });
});

describe('going on', () => {
  const evaluation = (proceeding: Action) => ({
    findings: [],
    decision: { kind: 'caution' as const },
    proceeding,
    labLapses: [],
  });

  test('[N10] what blocks is not passed, what asks for a reason only with words, the rest by signing', () => {
    const passes = (proceeding: Action) =>
      [null, ' \n', 'words'].map((words) => mayProceed(evaluation(proceeding), words));
    expect(passes('info')).toEqual([true, true, true]);
    expect(passes('confirm')).toEqual([true, true, true]);
    expect(passes('reason')).toEqual([false, false, true]);
    expect(passes('block')).toEqual([false, false, false]);
  });
});

test('[N12] a conflict stands at everything it is about', () => {
  const side = (text: string) => ({ text: { en: text, ru: text }, sources: [aSource] });
  const conflict = {
    id: 'dispute',
    topic: { en: 'Dispute', ru: 'Спор' },
    ruleIds: ['asked', 'course'],
    sides: [side('one'), side('other')],
  };
  const pack = aPack({ rules: [aRule()], conflicts: [conflict] });
  expect(conflictsAbout(pack, 'asked')).toEqual([conflict]);
  expect(conflictsAbout(pack, 'course')).toEqual([conflict]);
  expect(conflictsAbout(pack, 'other')).toEqual([]);
});
