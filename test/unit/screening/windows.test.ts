import { describe, expect, test } from 'vitest';
import type { Detail } from '@shared/domain/answer';
import type { Rule } from '@shared/protocol/pack';
import { isContinuingPrescription, windowEnd } from '@shared/protocol/windowEnd';
import { aChoice, aField, aRule } from '../../builders/packPieces';

const today = '2026-11-21';
const window = { days: 14, stateField: 'state', endField: 'endOn' };
const illness = aRule({
  class: 'temporary',
  action: 'reason',
  fields: [aField('endOn', 'date'), aChoice('state', 'ended', 'endPlanned', 'continuing')],
  window,
});
const medicine: Rule = {
  ...illness,
  medicine: { nameField: 'name', orderedField: 'ordered', stateField: 'state' },
};
const end = (rule: Rule, detail: Detail) => windowEnd(rule, window, detail, today);
const none = (cause: string) => ({ decision: { kind: 'doNotTreat' }, cause });
const until = (date: string) => ({ decision: { kind: 'notBefore', date }, cause: 'until' });
const passed = { decision: { kind: 'caution' }, cause: 'windowPassed' };

describe('an illness', () => {
  test.each([
    ['ended today', { state: 'ended', endOn: today }, until('2026-12-05')],
    ['ended, last day of its window', { state: 'ended', endOn: '2026-11-08' }, until('2026-11-22')],
    ['ended, window over today', { state: 'ended', endOn: '2026-11-07' }, passed],
    ['ended on a day to come', { state: 'ended', endOn: '2026-11-22' }, none('endUnclear')],
    ['ended, nobody knows when', { state: 'ended' }, none('endUnclear')],
    ['ended on no day of the calendar', { state: 'ended', endOn: '31 November' }, none('endUnclear')],
    ['ends today', { state: 'endPlanned', endOn: today }, until('2026-12-05')],
    ['ends later', { state: 'endPlanned', endOn: '2026-11-30' }, until('2026-12-14')],
    ['was to end before', { state: 'endPlanned', endOn: '2026-11-20' }, none('endUnclear')],
    ['ends, nobody knows when', { state: 'endPlanned', endOn: '' }, none('endUnclear')],
    ['goes on', { state: 'continuing', endOn: '2026-11-01' }, none('noEndKnown')],
    ['nothing said', { endOn: '2026-11-01' }, none('noEndKnown')],
  ])('[N3] %s', (_what, detail, expected) => {
    expect(end(illness, detail)).toEqual(expected);
  });
});

describe('a medicine', () => {
  test.each([
    [
      'prescribed, ended',
      { ordered: 'prescribed', state: 'ended', endOn: '2026-11-20' },
      until('2026-12-04'),
    ],
    [
      'own choice, ended',
      { ordered: 'selfChosen', state: 'ended', endOn: '2026-11-20' },
      until('2026-12-04'),
    ],
    [
      'end planned by the prescriber',
      { ordered: 'prescribed', state: 'endPlanned', endOn: today },
      until('2026-12-05'),
    ],
    [
      'end planned by the patient',
      { ordered: 'selfChosen', state: 'endPlanned', endOn: today },
      none('noEndKnown'),
    ],
    ['end planned, by whom is not known', { state: 'endPlanned', endOn: today }, none('noEndKnown')],
    [
      'prescribed, goes on',
      { ordered: 'prescribed', state: 'continuing', endOn: today },
      none('continuingPrescription'),
    ],
    ['goes on, ordered by whom is not known', { state: 'continuing' }, none('continuingPrescription')],
    ['own choice, goes on', { ordered: 'selfChosen', state: 'continuing' }, none('noEndKnown')],
    ['nothing said', {}, none('noEndKnown')],
  ])('[N3] %s', (_what, detail, expected) => {
    expect(end(medicine, detail)).toEqual(expected);
  });

  test('[N3] only a medicine is a prescription', () => {
    const goesOn = { ordered: 'prescribed', state: 'continuing' };
    expect(isContinuingPrescription(illness, goesOn)).toBe(false);
    expect(isContinuingPrescription(medicine, goesOn)).toBe(true);
    expect(isContinuingPrescription(medicine, { ordered: 'prescribed', state: 'ended' })).toBe(false);
  });
});
