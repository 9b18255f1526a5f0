import { describe, expect, test } from 'vitest';
import type { Detail } from '@shared/domain/answer';
import type { Action, Decision } from '@shared/domain/finding';
import { missingFields } from '@shared/protocol/yesFindings';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { yesTo } from '../../builders/packInput';
import { knownWoman } from '../../builders/screening';

const stop: Decision = { kind: 'doNotTreat' };
const caution: Decision = { kind: 'caution' };
const from = (date: string): Decision => ({ kind: 'notBefore', date });
const prescribed = { name: 'X', ordered: 'prescribed' };
const of = (id: string) => plasmolifting.rules.find((rule) => rule.id === id);

/** The screening day is 21 November 2026. */
const decisions: [string, string, Detail, Decision, Action][] = [
  ['[S-1]', 'bloodDisease', { diagnosis: 'x' }, stop, 'reason'],
  ['[S-2]', 'cancer', { diagnosis: 'x', treatment: 'y' }, stop, 'reason'],
  ['[S-2]', 'cancerRisk', { what: 'x' }, stop, 'reason'],
  ['[S-2]', 'cancerSymptoms', { what: 'x' }, stop, 'reason'],
  ['[S-3]', 'hepatitis', { type: 'B' }, stop, 'reason'],
  ['[S-4]', 'weakImmunity', { cause: 'x' }, stop, 'reason'],
  ['[S-5]', 'menstruation', { state: 'endPlanned', endOn: '2026-11-23' }, from('2026-11-24'), 'reason'],
  ['[S-5]', 'menstruation', { state: 'ended', endOn: '2026-11-20' }, caution, 'confirm'],
  [
    '[S-6]',
    'antibiotics',
    { ...prescribed, state: 'ended', endOn: '2026-11-10' },
    from('2026-11-24'),
    'reason',
  ],
  ['[S-6]', 'antibiotics', { ...prescribed, state: 'ended', endOn: '2026-11-07' }, caution, 'confirm'],
  ['[S-7]', 'glucose', { type: 'type2', controlled: 'yes', glucoseMmolL: 6 }, stop, 'reason'],
  ['[S-8]', 'varicoseVeins', { where: 'left arm' }, stop, 'reason'],
  ['[S-9]', 'infection', { what: 'x', state: 'ended', endOn: '2026-11-15' }, from('2026-11-29'), 'reason'],
  ['[S-9]', 'fever', { state: 'ended', endOn: '2026-11-15' }, from('2026-11-29'), 'reason'],
  ['[S-9]', 'fever', { state: 'continuing' }, stop, 'reason'],
  ['[S-10]', 'cardiovascular', { diagnosis: 'x', controlled: 'yes' }, stop, 'reason'],
  ['[S-10]', 'liver', { diagnosis: 'x', controlled: 'yes' }, stop, 'reason'],
  ['[S-10]', 'kidney', { diagnosis: 'x', controlled: 'yes' }, stop, 'reason'],
  ['[S-11]', 'pregnancy', {}, stop, 'block'],
  ['[S-11]', 'breastfeeding', {}, stop, 'reason'],
  ['[S-12]', 'allergy', { substance: 'cats', reaction: 'itching', usedToday: 'no' }, stop, 'reason'],
  ['[S-12]', 'allergy', { substance: 'lidocaine', reaction: 'rash', usedToday: 'yes' }, stop, 'block'],
  ['[S-14]', 'scalpDisease', { diagnosis: 'x', state: 'continuing' }, stop, 'reason'],
  [
    '[S-14]',
    'scalpDisease',
    { diagnosis: 'x', state: 'ended', endOn: '2026-11-21' },
    from('2026-11-22'),
    'reason',
  ],
  ['[S-15]', 'familyHistory', { who: 'mother' }, caution, 'confirm'],
  ['[S-16]', 'herpesCarriage', {}, caution, 'confirm'],
  ['[S-16]', 'herpesActive', { state: 'continuing' }, stop, 'reason'],
  ['[S-16]', 'herpesActive', { state: 'ended', endOn: '2026-11-21' }, from('2026-11-22'), 'reason'],
  ['[S-16]', 'acne', {}, caution, 'confirm'],
  ['[S-17]', 'painPlan', { plan: 'x' }, caution, 'confirm'],
  ['[S-30]', 'rash', {}, caution, 'confirm'],
  ['[S-30]', 'tan', {}, caution, 'confirm'],
  ['[S-39]', 'recentProcedure', { what: 'laser', doneOn: '2026-11-15' }, caution, 'confirm'],
];

describe('a yes to a question of the seeds', () => {
  test.each(decisions)('%s %s %o', (_row, id, detail, decision, action) => {
    expect(yesTo(plasmolifting, id, detail)).toMatchObject([{ decision, action }]);
  });

  test('[S-14] acts for the scalp only: with only the face planned nothing is found', () => {
    const yes = { diagnosis: 'x', state: 'continuing' };
    expect(yesTo(plasmolifting, 'scalpDisease', yes, { plannedZones: ['face'] })).toEqual([]);
    expect(yesTo(plasmolifting, 'scalpDisease', yes, { plannedZones: ['scalp'] })).toHaveLength(1);
  });

  test('[S-6] an antibiotic that goes on by prescription has no date and names the medicine', () => {
    const detail = { ...prescribed, state: 'continuing', endOn: '2026-11-25' };
    expect(yesTo(plasmolifting, 'antibiotics', detail)).toMatchObject([
      { decision: stop, cause: 'continuingPrescription', params: { name: 'X' } },
    ]);
  });

  test('[S-15] the clarification is done from its day on, and no longer asked for', () => {
    const tasksDone = [{ ruleId: 'familyHistory', doneOn: '2026-11-20', note: '' }];
    expect(yesTo(plasmolifting, 'familyHistory', { who: 'mother' }, { tasksDone })).toMatchObject([
      { action: 'info', task: { doneOn: '2026-11-20' } },
    ]);
  });

  test('[S-12] a “no” against an allergy of the chart is questioned', () => {
    const patient = { ...knownWoman, chart: { allergies: ['latex'], medication: [] } };
    const found = yesTo(plasmolifting, 'acne', {}, { patient });
    expect(found).toHaveLength(1);
    expect(
      yesTo(plasmolifting, 'allergy', { substance: 'dust', reaction: 'x', usedToday: 'no' }, { patient }),
    ).toContainEqual(expect.objectContaining({ cause: 'chartListsMore' }));
  });
});

describe('what is asked to decide', () => {
  const asked: [string, string, string[]][] = [
    ['[S-1]', 'bloodDisease', ['diagnosis']],
    ['[S-6]', 'antibiotics', ['name', 'ordered', 'state']],
    ['[S-7]', 'glucose', ['type', 'controlled', 'glucoseMmolL']],
    ['[S-8]', 'varicoseVeins', ['where']],
    ['[S-10]', 'cardiovascular', ['diagnosis', 'controlled']],
    ['[S-10]', 'liver', ['diagnosis', 'controlled']],
    ['[S-10]', 'kidney', ['diagnosis', 'controlled']],
    ['[S-12]', 'allergy', ['substance', 'reaction', 'usedToday']],
    ['[S-17]', 'painPlan', ['plan']],
  ];
  test.each(asked)('%s %s asks for %o', (_row, id, fields) => {
    const rule = of(id);
    expect(rule === undefined ? [] : missingFields(rule, {})).toEqual(fields);
  });

  test.each([
    ['[S-5]', 'menstruation'],
    ['[S-6]', 'antibiotics'],
    ['[S-9]', 'infection'],
    ['[S-9]', 'fever'],
    ['[S-11]', 'pregnancy'],
    ['[S-11]', 'breastfeeding'],
    ['[S-12]', 'allergy'],
    ['[S-16]', 'herpesActive'],
    ['[S-39]', 'recentProcedure'],
  ])('%s %s is asked each visit', (_row, id) => {
    expect(of(id)?.ask).toBe('eachVisit');
  });

  test.each(['bloodDisease', 'cancer', 'hepatitis', 'weakImmunity', 'antibiotics', 'infection'])(
    '[S-13] %s acts in every zone: no list for the face alone was made up',
    (id) => {
      expect(of(id)?.zones).toBe('all');
    },
  );
});
