import { describe, expect, test } from 'vitest';
import { packSchema, type ProtocolPack, type Rule } from '@shared/protocol/pack';
import { packFaults } from '@shared/protocol/packLaws';
import { defaultPack, findShippedPack } from '@shared/protocol/packs';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';

describe('the plasmolifting pack', () => {
  test('[N12] has the shape of a pack and no fault', () => {
    expect(packSchema.parse(plasmolifting)).toEqual(plasmolifting);
    expect(packFaults(plasmolifting)).toEqual([]);
  });

  test('[N12] is the one new screenings use, and is found by the version they name', () => {
    expect(findShippedPack(defaultPack)).toBe(defaultPack);
    expect(findShippedPack({ id: defaultPack.id, version: '0.0.1' })).toBeUndefined();
  });

  /** How many separate items clinical-reference.md §0 gives each row. */
  const itemsOfRow = [
    [1, 1],
    [2, 3],
    [3, 1],
    [4, 1],
    [5, 1],
    [6, 1],
    [7, 1],
    [8, 1],
    [9, 2],
    [10, 3],
    [11, 2],
    [12, 1],
    [14, 1],
    [15, 1],
    [16, 3],
    [17, 1],
  ] as const;
  test.each(itemsOfRow)('[N12] seed row %i has its %i questions', (row, items) => {
    expect(plasmolifting.rules.filter((rule) => rule.seedRow === row)).toHaveLength(items);
  });

  test('[N12] row 13 is shown as a gap, rows 15, 18 and 19 are gates, five laboratory groups and two more', () => {
    expect(plasmolifting.gaps.map((gap) => gap.seedRow)).toEqual([13]);
    expect(plasmolifting.ageTask).toMatchObject({ seedRow: 15, overYears: 50 });
    expect(plasmolifting.firstVisit?.seedRow).toBe(19);
    expect(plasmolifting.labs.map((lab) => lab.group)).toEqual([
      'cbc',
      'biochemistry',
      'hiv',
      'syphilis',
      'hepatitis',
      'coagulation',
      'pregnancyTest',
    ]);
  });

  test('[N12] the broad exclusions ask for a reason and for what is needed to decide', () => {
    for (const id of ['allergy', 'glucose', 'cardiovascular', 'varicoseVeins']) {
      const rule = plasmolifting.rules.find((each) => each.id === id);
      expect(rule).toMatchObject({ class: 'relative', action: 'reason' });
      expect(rule?.fields.some((field) => field.needed)).toBe(true);
    }
  });

  test('[N12] words that must not stand there do not', () => {
    const all = JSON.stringify(plasmolifting).toLowerCase();
    for (const word of [
      'override',
      'low pain threshold',
      'prone to cancer',
      'clear until',
      'stop taking',
      'отменит',
      'прекратит',
    ]) {
      expect(all).not.toContain(word);
    }
  });
});

describe('packFaults', () => {
  const change = (id: string, changes: Partial<Rule>): ProtocolPack => ({
    ...plasmolifting,
    rules: plasmolifting.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule)),
  });
  const milder = {
    field: 'who',
    equals: 'x',
    class: 'caution',
    action: 'info',
    message: { en: 'x', ru: 'x' },
  } as const;

  test.each<[string, ProtocolPack]>([
    ['an exclusion passed by a tick', change('cancer', { action: 'confirm' })],
    ['a caution that blocks', change('acne', { action: 'block' })],
    ['an unknown group', change('acne', { groupId: 'elsewhere' })],
    ['a temporary rule without a window', change('fever', { window: null })],
    [
      'a window on a lasting rule',
      change('cancer', { window: { days: 1, stateField: 'diagnosis', endField: 'diagnosis' } }),
    ],
    ['a milder escalation', change('familyHistory', { escalations: [milder] })],
    [
      'a field that is not there',
      change('fever', { window: { days: 1, stateField: 'nowhere', endField: 'endOn' } }),
    ],
    [
      'a state nobody knows',
      change('fever', { window: { days: 1, stateField: 'endOn', endField: 'endOn' } }),
    ],
    [
      'a visit rule in no visit question',
      { ...plasmolifting, visitQuestions: plasmolifting.visitQuestions.slice(1) },
    ],
    ['a lasting rule in a visit question', change('acne', { ask: 'once' })],
    ['a source without a title', { ...plasmolifting, bibliography: {} }],
    [
      'a rule id twice',
      { ...plasmolifting, rules: [...plasmolifting.rules, ...plasmolifting.rules.slice(0, 1)] },
    ],
  ])('[N12] finds %s', (_what, pack) => {
    expect(packFaults(pack)).not.toEqual([]);
  });
});
