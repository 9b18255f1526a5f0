import { describe, expect, test } from 'vitest';
import { packSchema } from '@shared/protocol/pack';
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
