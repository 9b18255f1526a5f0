import { describe, expect, test } from 'vitest';
import type { Answer, Detail } from '@shared/domain/answer';
import type { Finding } from '@shared/domain/finding';
import { evaluate } from '@shared/protocol/evaluate';
import type { Rule } from '@shared/protocol/pack';
import { answer, knownWoman, screeningDay, withAnswers } from '../../builders/screening';
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

describe('a task', () => {
  const rule = aRule({
    class: 'task',
    fields: [aChoice('usedToday', 'yes', 'no')],
    escalations: [escalation('yes', 'absolute', 'reason')],
  });
  const done = (doneOn: string, ruleId = 'asked') => ({ ruleId, doneOn, note: '' });
  const later = {
    patient: { ...knownWoman, course: { firstSessionOn: null, earlierCourse: true } },
  };

  test('[N8] is open before the first course, and done from its day on', () => {
    expect(found(rule, yes())).toEqual([
      { ...basis, cause: 'yes', action: 'confirm', task: { doneOn: null } },
    ]);
    expect(found(rule, yes(), { tasksDone: [done(screeningDay)] })).toEqual([
      { ...basis, cause: 'yes', action: 'info', task: { doneOn: screeningDay } },
    ]);
    expect(found(rule, yes(), { tasksDone: [done('2026-11-22'), done('2026-11-01', 'other')] })).toEqual([
      { ...basis, cause: 'yes', action: 'confirm', task: { doneOn: null } },
    ]);
  });

  test('[N8] done twice, the first day counts', () => {
    const tasksDone = [done('2026-11-10'), done('2026-10-01')];
    expect(found(rule, yes(), { tasksDone })[0]?.task).toEqual({ doneOn: '2026-10-01' });
  });

  test('[N36] is not asked for after an earlier course, and done stays done', () => {
    expect(found(rule, yes(), later)).toEqual([{ ...basis, cause: 'yes', action: 'info', task: null }]);
    expect(found(rule, yes(), { ...later, tasksDone: [done('2026-10-01')] })[0]?.task).toEqual({
      doneOn: '2026-10-01',
    });
  });

  test('[N10] one that turned into an exclusion is not passed by having been done', () => {
    const excluded = {
      ...basis,
      cause: 'yes',
      action: 'reason',
      decision: { kind: 'doNotTreat' },
      escalatedBy: 'usedToday',
    };
    const tasksDone = [done('2026-10-01')];
    expect(found(rule, yes({ usedToday: 'yes' }), { tasksDone })).toEqual([excluded]);
    expect(found(rule, yes({ usedToday: 'yes' }), later)).toEqual([excluded]);
  });

  test('[N8] only a task is done with: a caution asks for as much as before', () => {
    const changes = { ...later, tasksDone: [done('2026-10-01')] };
    expect(found(aRule(), yes(), changes)).toEqual([{ ...basis, cause: 'yes', action: 'confirm' }]);
  });
});

describe('what the chart lists', () => {
  const rule = aRule({
    chartList: 'medication',
    repeats: true,
    fields: [aField('name'), aField('since'), aChoice('state', 'continuing', 'ended')],
  });
  const listing = (...medication: string[]) => ({
    patient: { ...knownWoman, chart: { allergies: ['latex'], medication } },
  });
  const causes = (given: Answer, ...medication: string[]) =>
    found(rule, given, listing(...medication)).map((each) => [each.cause, each.params['listed']]);

  test('[N21] against a no, with what is listed', () => {
    expect(found(rule, answer('asked', 'no'), listing('варфарин', 'Cardio 5 mg'))).toEqual([
      { ...basis, cause: 'againstChart', action: 'confirm', params: { listed: 'варфарин, Cardio 5 mg' } },
    ]);
    expect(causes(answer('asked', 'no'))).toEqual([]);
  });

  test('[N35] beside a yes that leaves some of it out', () => {
    expect(causes(yes({ name: 'варфарин' }), 'варфарин', 'аспирин', 'омепразол')).toEqual([
      ['yes', undefined],
      ['chartListsMore', 'аспирин, омепразол'],
    ]);
    expect(causes(answer('asked', 'yes'), 'варфарин')).toEqual([
      ['yes', undefined],
      ['chartListsMore', 'варфарин'],
    ]);
  });

  test.each([
    ['Аспирин', 'аспирин 100 мг'],
    ['аспирин 100 мг утром', 'Аспирин 100 мг'],
    ['Aspirin Cardio', 'cardio 5 mg'],
    ['  iron ', 'Iron'],
    ['ＺＩＮＣ', 'zinc'],
    ['Аспирин', 'аспирин кардио'],
    ['B12 укол', ' b12 '],
  ])('[N35] "%s" names "%s"', (said, listed) => {
    expect(causes(yes({ name: said }), listed)).toEqual([['yes', undefined]]);
  });

  test.each([
    ['ибупрофен', 'аспирин 100 мг'],
    ['100 мг', 'аспирин 100 мг'],
    ['100', 'B12'],
    ['no', 'novocaine'],
    ['', 'аспирин'],
    ['acid', 'antacid'],
  ])('[N35] "%s" does not name "%s"', (said, listed) => {
    expect(causes(yes({ name: said }), listed)).toEqual([
      ['yes', undefined],
      ['chartListsMore', listed],
    ]);
  });

  test('[N35] any entry and any field of words names it; a choice does not', () => {
    const second = answer('asked', 'yes', [{ name: 'аспирин' }, { since: 'варфарин с мая' }]);
    expect(causes(second, 'варфарин')).toHaveLength(2);
    expect(causes(yes({ state: 'continuing' }), 'continuing')).toHaveLength(2);
    expect(causes(second, 'варфарин').flat()).not.toContain('chartListsMore');
    expect(causes(yes({ state: 'continuing' }), 'continuing').flat()).toContain('chartListsMore');
  });
});
