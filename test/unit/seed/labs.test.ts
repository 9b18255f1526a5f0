import { describe, expect, test } from 'vitest';
import type { Action, Decision } from '@shared/domain/finding';
import type { LabGroup } from '@shared/domain/lab';
import type { LabTestId } from '@shared/domain/labTest';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { clearInputOf, findingsOf, labsWith, labValue, valueFinds } from '../../builders/packInput';
import { acceptableLabs, answer, withAnswers } from '../../builders/screening';

const groups: [string, LabGroup, number][] = [
  ['labCbc', 'cbc', 14],
  ['labBiochemistry', 'biochemistry', 14],
  ['labHiv', 'hiv', 90],
  ['labSyphilis', 'syphilis', 90],
  ['labHepatitis', 'hepatitis', 90],
];
const withLabs = (labs: ReturnType<typeof acceptableLabs>) => clearInputOf(plasmolifting, { labs });

describe('the five groups of the seed', () => {
  test.each(groups)('[S-18] %s: missing or not acceptable is a finding', (id, group) => {
    const others = acceptableLabs().filter((each) => each.group !== group);
    expect(findingsOf(plasmolifting, id, withLabs(others))).toMatchObject([
      { cause: 'labMissing', action: 'reason', decision: { kind: 'caution' } },
    ]);
    const bad = acceptableLabs().map((each) =>
      each.group === group ? { ...each, outcome: 'notAcceptable' as const } : each,
    );
    expect(findingsOf(plasmolifting, id, withLabs(bad))).toMatchObject([
      { decision: { kind: 'doNotTreat' } },
    ]);
  });

  test.each(groups)('[S-18] %s counts from its collection, %s for %i days', (id, group, days) => {
    const collected = (daysAgo: number) => {
      const day = new Date(Date.UTC(2026, 10, 21 - daysAgo)).toISOString().slice(0, 10);
      return withLabs(
        acceptableLabs().map((each) => (each.group === group ? { ...each, collectedOn: day } : each)),
      );
    };
    expect(findingsOf(plasmolifting, id, collected(days))).toEqual([]);
    expect(findingsOf(plasmolifting, id, collected(days + 1))).toMatchObject([{ cause: 'labExpired' }]);
  });

  test('[S-18] the validity is said to come from lay pages', () => {
    for (const lab of plasmolifting.labs.filter((each) => each.seedRow === 18))
      expect(lab.unverified?.en).toContain('lay pages');
  });
});

/** Value, test, group, upper limit of the laboratory, threshold and what it decides; one step aside it is silent. */
const numbers: [
  string,
  string,
  LabGroup,
  LabTestId,
  number,
  number,
  number | null,
  Decision['kind'],
  Action,
][] = [
  ['[S-1]', 'plateletsCritical', 'cbc', 'platelets', 49, 50, null, 'doNotTreat', 'block'],
  ['[S-1]', 'plateletsLow', 'cbc', 'platelets', 99, 100, null, 'doNotTreat', 'reason'],
  ['[S-1]', 'plateletsNote', 'cbc', 'platelets', 149, 150, null, 'caution', 'info'],
  ['[S-1]', 'haemoglobinLow', 'cbc', 'haemoglobin', 99, 100, null, 'doNotTreat', 'reason'],
  ['[S-1]', 'inrHigh', 'coagulation', 'inr', 1.6, 1.5, null, 'caution', 'info'],
  ['[S-4]', 'leukocytesLow', 'cbc', 'leukocytes', 3.9, 4, null, 'caution', 'info'],
  ['[S-7]', 'glucoseFastingHigh', 'biochemistry', 'glucoseFasting', 7, 6.9, null, 'caution', 'reason'],
  ['[S-9]', 'leukocytesHigh', 'cbc', 'leukocytes', 11.1, 11, null, 'caution', 'info'],
  ['[S-10]', 'altHigh', 'biochemistry', 'alt', 81, 80, 40, 'caution', 'info'],
  ['[S-10]', 'astHigh', 'biochemistry', 'ast', 81, 80, 40, 'caution', 'info'],
  ['[S-10]', 'bilirubinHigh', 'biochemistry', 'bilirubinTotal', 22, 21, 21, 'caution', 'info'],
  ['[S-10]', 'creatinineHigh', 'biochemistry', 'creatinine', 111, 110, 110, 'caution', 'info'],
];

describe('values', () => {
  test.each(numbers)(
    '%s %s: %s %s %d is found, %d is not',
    (_row, id, group, lab, found, silent, high, decision, action) => {
      expect(valueFinds(plasmolifting, id, group, labValue(lab, found, high))).toMatchObject([
        { decision: { kind: decision }, action },
      ]);
      expect(valueFinds(plasmolifting, id, group, labValue(lab, silent, high))).toEqual([]);
    },
  );

  test.each<[string, string, LabGroup, LabTestId, Action]>([
    ['[S-18]', 'hivNotNegative', 'hiv', 'hiv', 'reason'],
    ['[S-18]', 'syphilisNotNegative', 'syphilis', 'syphilis', 'reason'],
    ['[S-3]', 'hbsAgNotNegative', 'hepatitis', 'hbsAg', 'reason'],
    ['[S-3]', 'antiHcvNotNegative', 'hepatitis', 'antiHcv', 'reason'],
    ['[S-11]', 'pregnancyTestNotNegative', 'pregnancyTest', 'pregnancyTest', 'block'],
  ])(
    '%s %s: positive and indeterminate exclude, without the value; negative is silent',
    (_row, id, group, lab, action) => {
      for (const finding of ['positive', 'indeterminate'] as const)
        expect(valueFinds(plasmolifting, id, group, labValue(lab, finding))).toMatchObject([
          { decision: { kind: 'doNotTreat' }, action, params: {} },
        ]);
      expect(valueFinds(plasmolifting, id, group, labValue(lab, 'negative'))).toEqual([]);
    },
  );

  test('[S-1] labCoagulation is judged when it is there, and not asked for when it is not', () => {
    const without = acceptableLabs().filter((each) => each.group !== 'coagulation');
    expect(findingsOf(plasmolifting, 'labCoagulation', withLabs(without))).toEqual([]);
    const bad = acceptableLabs().map((each) =>
      each.group === 'coagulation' ? { ...each, outcome: 'notAcceptable' as const } : each,
    );
    expect(findingsOf(plasmolifting, 'labCoagulation', withLabs(bad))).toHaveLength(1);
  });

  test('[S-11] labPregnancyTest is asked for only while pregnancy is open, and counts on its own day only', () => {
    const open = (collectedOn: string) =>
      findingsOf(
        plasmolifting,
        'labPregnancyTest',
        withAnswers(
          withLabs(labsWith('pregnancyTest', [labValue('pregnancyTest', 'negative')], collectedOn)),
          answer('pregnancy', 'unknown'),
        ),
      );
    expect(open('2026-11-20')).toMatchObject([{ cause: 'labExpired', action: 'reason' }]);
    expect(open('2026-11-21')).toEqual([]);
    expect(findingsOf(plasmolifting, 'labPregnancyTest', withLabs([]))).toEqual([]);
  });

  test.each([
    ['[S-1]', 'plateletsLow', '10⁵/µL'],
    ['[S-1]', 'plateletsCritical', 'one trial’s exclusion criteria'],
    ['[S-1]', 'haemoglobinLow', '11 g/dL'],
    ['[S-7]', 'glucoseFastingHigh', 'Unverified'],
    ['[S-9]', 'leukocytesHigh', 'unverified'],
  ])('%s %s says what about it is not verified', (_row, id, words) => {
    expect(plasmolifting.labThresholds.find((each) => each.ruleId === id)?.unverified?.en).toContain(words);
  });
});
