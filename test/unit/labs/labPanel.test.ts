import { describe, expect, it } from 'vitest';
import { labGroups } from '@shared/domain/lab';
import { labTest, testsOf, toSi, type LabTest } from '@shared/domain/labPanel';
import { labTestIds } from '@shared/domain/labTest';
import { defaultPack } from '@shared/protocol/packs';

const all: LabTest[] = labTestIds.map((id) => labTest(id));

/** clinical-reference.md §2 and §9, as printed there. */
const loincOfReference: Record<(typeof labTestIds)[number], string[]> = {
  platelets: ['777-3'],
  haemoglobin: ['718-7'],
  haematocrit: ['4544-3'],
  leukocytes: ['6690-2'],
  mpv: ['32623-1'],
  glucose: ['14749-6', '2345-7'],
  glucoseFasting: ['14771-0'],
  hba1c: ['4548-4'],
  alt: ['1742-6'],
  ast: ['1920-8'],
  bilirubinTotal: ['14631-6'],
  creatinine: ['14682-9'],
  inr: ['6301-6'],
  aptt: ['14979-9'],
  hiv: ['56888-1'],
  hbsAg: ['5196-1'],
  antiHcv: ['13955-0'],
  syphilis: ['20507-0', '5292-8', '24110-9'],
  pregnancyTest: ['2106-3'],
};

describe('[B3] the panel of the clinical reference', () => {
  it('has every test with the LOINC codes of the reference', () => {
    expect(Object.fromEntries(all.map((test) => [test.id, [test.loinc, ...test.alternateLoinc]]))).toEqual(
      loincOfReference,
    );
  });
  it('puts every test of a pack into the group the pack names it under', () => {
    for (const rule of defaultPack.labs) {
      for (const { test } of rule.tests) expect([test, labTest(test).group]).toEqual([test, rule.group]);
    }
    expect(labGroups.flatMap((group) => testsOf(group)).map((test) => test.id)).toHaveLength(all.length);
  });
  it('asks within what it takes, and every unit can hold a value nobody asks about', () => {
    for (const test of all) {
      if (test.kind === 'finding') continue;
      expect(test.hard.min).toBeLessThanOrEqual(test.soft.min);
      expect(test.hard.max).toBeGreaterThanOrEqual(test.soft.max);
      expect(test.units[0].timesToSi).toBe(1);
    }
  });
  it.each([
    ['haemoglobin', 12, 'g/dL', 120],
    ['platelets', 250, '10*3/uL', 250],
    ['haematocrit', 42, '%', 0.42],
    ['glucose', 180.16, 'mg/dL', 10],
    ['bilirubinTotal', 1, 'mg/dL', 17.1],
    ['creatinine', 1, 'mg/dL', 88.4],
  ] as const)('%s %d %s is %d in SI', (id, value, unit, siValue) => {
    const test = labTest(id);
    if (test.kind !== 'number') throw new Error('a number was expected');
    expect(toSi(test, value, unit)).toBe(siValue);
  });
});
