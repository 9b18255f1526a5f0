import { describe, expect, test } from 'vitest';
import type { Answer, Detail } from '@shared/domain/answer';
import type { Finding } from '@shared/domain/finding';
import { evaluate } from '@shared/protocol/evaluate';
import type { Rule } from '@shared/protocol/pack';
import { answer, screeningDay, withAnswers } from '../../builders/screening';
import { aChoice, aField, aPack, aRule, aSource, escalation, inputFor } from '../../builders/packPieces';

const basis = {
  ruleId: 'asked',
  decision: { kind: 'caution' },
  params: {},
  escalatedBy: null,
  missing: [],
  task: null,
  sources: [aSource],
};

function found(rule: Rule, given: Answer, changes: Parameters<typeof inputFor>[1] = {}): Finding[] {
  const pack = aPack({ rules: [rule] });
  return evaluate(withAnswers(inputFor(pack, changes), given), pack).findings;
}
const yes = (detail: Detail = {}): Answer => answer('asked', 'yes', [detail]);

describe('what decides nothing', () => {
  const open = (cause: Finding['cause'], action: Finding['action'] = 'confirm') => [
    { ...basis, cause, action },
  ];

  test.each(['unknown', 'declined', 'notAsked'] as const)('[N2] %s is a caution', (value) => {
    expect(found(aRule(), answer('asked', value))).toEqual(open(value));
  });

  test('[N2] going on asks for what the rule asks, short of blocking, and never for nothing', () => {
    const action = (own: Rule['action']) =>
      found(aRule({ action: own }), answer('asked', 'unknown')).map((each) => each.action);
    expect(action('info')).toEqual(['confirm']);
    expect(action('reason')).toEqual(['reason']);
    expect(action('block')).toEqual(['reason']);
  });

  test('[N2] a rule without an answer is not asked', () => {
    const pack = aPack({ rules: [aRule()] });
    expect(evaluate(inputFor(pack, { answers: [] }), pack).findings).toEqual(open('notAsked'));
  });

  test('[N30] a no of each visit counts on its day, a lasting one for good', () => {
    const no = (ask: Rule['ask'], askedAt: string | null) =>
      found(aRule({ ask }), { ...answer('asked', 'no'), askedAt });
    const yesterday = '2026-11-20T23:50:00.000+03:00';
    expect(no('eachVisit', yesterday)).toEqual([
      { ...basis, cause: 'askAgain', action: 'confirm', params: { askedOn: '2026-11-20' } },
    ]);
    expect(no('once', yesterday)).toEqual([]);
    expect(no('eachVisit', `${screeningDay}T00:00:00.000+03:00`)).toEqual([]);
    expect(no('eachVisit', null)).toEqual([]);
  });

  test('[N30] not applicable is asked again too', () => {
    const male = { id: 'male', text: { en: 'Male', ru: 'Мужчина' }, proposedFor: null };
    const given = { ...answer('asked', 'notApplicable'), reason: { reasonId: 'male', text: '' } };
    const rule = aRule({ ask: 'eachVisit', inapplicable: [male] });
    expect(found(rule, given)).toEqual([]);
    const stale = found(rule, { ...given, askedAt: '2026-11-20T10:00:00.000+03:00' });
    expect(stale.map((each) => each.cause)).toEqual(['askAgain']);
  });
});

describe('a yes', () => {
  test('[N1] decides by the class of its rule', () => {
    const kind = (ruleClass: Rule['class']) =>
      found(aRule({ class: ruleClass, action: 'reason' }), yes()).map((each) => each.decision.kind);
    expect(kind('absolute')).toEqual(['doNotTreat']);
    expect(kind('relative')).toEqual(['doNotTreat']);
    expect(kind('caution')).toEqual(['caution']);
    expect(kind('task')).toEqual(['caution']);
    expect(found(aRule({ action: 'info' }), yes())).toEqual([{ ...basis, cause: 'yes', action: 'info' }]);
  });

  test('[N1] without an entry it decides all the same', () => {
    expect(found(aRule(), answer('asked', 'yes'))).toEqual([{ ...basis, cause: 'yes', action: 'confirm' }]);
  });

  test('[N19] names what is still needed', () => {
    const rule = aRule({ fields: [aField('what', 'text', true), aField('since', 'text')] });
    const missing = (detail: Detail) => found(rule, yes(detail))[0]?.missing;
    expect(missing({})).toEqual(['what']);
    expect(missing({ what: '  ' })).toEqual(['what']);
    expect(missing({ what: 'angina' })).toEqual([]);
    expect(missing({ what: 0 })).toEqual([]);
  });

  test('[N19] an end that is said to exist needs its day, named once', () => {
    const ends = aRule({
      class: 'temporary',
      action: 'reason',
      fields: [aField('endOn', 'date'), aChoice('state', 'ended', 'endPlanned', 'continuing')],
      window: { days: 1, stateField: 'state', endField: 'endOn' },
    });
    const missing = (state: string, rule = ends) => found(rule, yes({ state }))[0]?.missing;
    expect(missing('ended')).toEqual(['endOn']);
    expect(missing('endPlanned')).toEqual(['endOn']);
    expect(missing('continuing')).toEqual([]);
    expect(found(ends, yes({ state: 'ended', endOn: '2026-11-20' }))[0]?.missing).toEqual([]);
    const needed = {
      ...ends,
      fields: ends.fields.map((field) => ({ ...field, needed: field.id === 'endOn' })),
    };
    expect(missing('ended', needed)).toEqual(['endOn']);
  });

  test('[N4] several entries stand strictest first, in an order of their own', () => {
    const rule = aRule({
      repeats: true,
      fields: [aField('name'), aChoice('usedToday', 'yes', 'no')],
      medicine: { nameField: 'name', orderedField: 'ordered', stateField: 'state' },
      escalations: [escalation('yes', 'absolute', 'block')],
    });
    const given = (...details: Detail[]) =>
      found(rule, answer('asked', 'yes', details)).map((each) => [each.params['name'], each.action]);
    const details: Detail[] = [{ name: 'b' }, { name: 'c', usedToday: 'yes' }, { name: 'a' }];
    const expected = [
      ['c', 'block'],
      ['a', 'confirm'],
      ['b', 'confirm'],
    ];
    expect(given(...details)).toEqual(expected);
    expect(given(...details.toReversed())).toEqual(expected);
  });

  test('[N1] what makes it stricter is named; of two the stricter counts, whichever comes first', () => {
    const fields = [aChoice('usedToday', 'yes', 'no')];
    const stricter = escalation('yes', 'absolute', 'reason');
    const milder = escalation('yes', 'caution', 'reason');
    for (const escalations of [
      [stricter, milder],
      [milder, stricter],
    ]) {
      const rule = aRule({ action: 'reason', fields, escalations });
      expect(found(rule, yes({ usedToday: 'yes' }))).toEqual([
        {
          ...basis,
          cause: 'yes',
          action: 'reason',
          decision: { kind: 'doNotTreat' },
          escalatedBy: 'usedToday',
        },
      ]);
      expect(found(rule, yes({ usedToday: 'no' }))[0]).toMatchObject({
        decision: { kind: 'caution' },
        escalatedBy: null,
      });
    }
    const block = aRule({ fields, escalations: [stricter, escalation('yes', 'absolute', 'block')] });
    expect(found(block, yes({ usedToday: 'yes' }))[0]?.action).toBe('block');
  });
});

describe('a medicine, a window, a zone', () => {
  const medicine = { nameField: 'name', orderedField: 'ordered', stateField: 'state' };
  const window = { days: 14, stateField: 'state', endField: 'endOn' };
  const goesOn = { ordered: 'prescribed', state: 'continuing' };

  test('[N3] one that goes on is said to, whatever its rule decides; without a name it has none', () => {
    expect(found(aRule({ medicine }), yes(goesOn))).toEqual([
      { ...basis, cause: 'continuingPrescription', action: 'confirm', params: { name: '' } },
    ]);
  });

  test('[N10] a wait that turned into an exclusion does not end with its window', () => {
    const ended = { state: 'ended', endOn: '2026-01-01', usedToday: 'yes' };
    const rule = aRule({
      class: 'temporary',
      action: 'reason',
      window,
      escalations: [escalation('yes', 'absolute', 'reason')],
    });
    expect(found(rule, yes(ended))[0]).toMatchObject({ cause: 'yes', decision: { kind: 'doNotTreat' } });
    expect(found(rule, yes({ ...ended, usedToday: 'no' }))[0]?.cause).toBe('windowPassed');
    const withoutWindow = aRule({ class: 'temporary', action: 'reason' });
    expect(found(withoutWindow, yes(ended))[0]).toMatchObject({
      cause: 'yes',
      decision: { kind: 'doNotTreat' },
    });
  });

  test('[N6] one planned zone of several is enough', () => {
    const rule = aRule({ zones: ['hands', 'scalp'] });
    const zones = (...plannedZones: ('face' | 'hands')[]) => found(rule, yes(), { plannedZones }).length;
    expect([zones('face', 'hands'), zones('face'), zones()]).toEqual([1, 0, 0]);
  });

  test('[N11] the reason that was given has to be the accepted one', () => {
    const text = { en: 'Reason', ru: 'Причина' };
    const rule = aRule({
      inapplicable: [
        { id: 'male', text, proposedFor: { sexes: ['male'] } },
        { id: 'surgery', text, proposedFor: null },
      ],
    });
    const said = (reasonId: string) =>
      found(rule, { ...answer('asked', 'notApplicable'), reason: { reasonId, text: '' } }).length;
    expect([said('male'), said('surgery'), said('nonsense')]).toEqual([1, 0, 1]);
  });
});
