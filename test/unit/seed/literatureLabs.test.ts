import { describe, expect, test } from 'vitest';
import type { Action, Decision } from '@shared/domain/finding';
import type { LabGroup } from '@shared/domain/lab';
import type { LabTestId } from '@shared/domain/labTest';
import { prpLiterature } from '@shared/protocol/shipped/literature';
import { clearInputOf, findingsOf, labValue, valueFinds } from '../../builders/packInput';
import { acceptableLabs, answer, withAnswers } from '../../builders/screening';

const without = (group: LabGroup) =>
  clearInputOf(prpLiterature, { labs: acceptableLabs().filter((each) => each.group !== group) });
const notAcceptable = (group: LabGroup) =>
  clearInputOf(prpLiterature, {
    labs: acceptableLabs().map((each) =>
      each.group === group ? { ...each, outcome: 'notAcceptable' as const } : each,
    ),
  });

const numbers: [string, LabGroup, LabTestId, number, number, number | null, Decision['kind'], Action][] = [
  ['plateletsCritical', 'cbc', 'platelets', 49, 50, null, 'doNotTreat', 'block'],
  ['plateletsLow', 'cbc', 'platelets', 99, 100, null, 'doNotTreat', 'reason'],
  ['plateletsNote', 'cbc', 'platelets', 149, 150, null, 'caution', 'info'],
  ['haemoglobinLow', 'cbc', 'haemoglobin', 99, 100, null, 'doNotTreat', 'reason'],
  ['leukocytesHigh', 'cbc', 'leukocytes', 11.1, 11, null, 'caution', 'info'],
  ['leukocytesLow', 'cbc', 'leukocytes', 3.9, 4, null, 'caution', 'info'],
  ['glucoseFastingHigh', 'biochemistry', 'glucoseFasting', 7, 6.9, null, 'caution', 'reason'],
  ['altHigh', 'biochemistry', 'alt', 81, 80, 40, 'caution', 'info'],
  ['astHigh', 'biochemistry', 'ast', 81, 80, 40, 'caution', 'info'],
  ['bilirubinHigh', 'biochemistry', 'bilirubinTotal', 22, 21, 21, 'caution', 'info'],
  ['creatinineHigh', 'biochemistry', 'creatinine', 111, 110, 110, 'caution', 'info'],
  ['inrHigh', 'coagulation', 'inr', 1.6, 1.5, null, 'caution', 'info'],
];

describe('the laboratory of the literature', () => {
  test('[R25] labCbc is needed', () => {
    expect(findingsOf(prpLiterature, 'labCbc', without('cbc'))).toMatchObject([
      { cause: 'labMissing', action: 'reason' },
    ]);
  });

  test.each<[string, LabGroup]>([
    ['labBiochemistry', 'biochemistry'],
    ['labHiv', 'hiv'],
    ['labSyphilis', 'syphilis'],
    ['labHepatitis', 'hepatitis'],
    ['labCoagulation', 'coagulation'],
  ])('[R25] %s is not asked for, and judged when it is there', (id, group) => {
    expect(findingsOf(prpLiterature, id, without(group))).toEqual([]);
    expect(findingsOf(prpLiterature, id, notAcceptable(group))).toMatchObject([
      { decision: { kind: 'doNotTreat' }, action: 'reason' },
    ]);
  });

  test('[R25] labPregnancyTest is asked for while pregnancy is open', () => {
    const open = withAnswers(without('pregnancyTest'), answer('pregnancy', 'declined'));
    expect(findingsOf(prpLiterature, 'labPregnancyTest', open)).toMatchObject([{ cause: 'labMissing' }]);
  });

  test.each(['labHiv', 'labSyphilis', 'labHepatitis'])(
    '[R27] %s says that no society’s rule was found',
    (id) => {
      const lab = prpLiterature.labs.find((each) => each.ruleId === id);
      expect(lab?.unverified?.en).toContain('no society’s rule');
      expect(lab?.sensitive).toBe(true);
    },
  );

  test.each(numbers)(
    '[R25] %s: %s %s %d is found, %d is not',
    (id, group, lab, found, silent, high, decision, action) => {
      expect(valueFinds(prpLiterature, id, group, labValue(lab, found, high))).toMatchObject([
        { decision: { kind: decision }, action },
      ]);
      expect(valueFinds(prpLiterature, id, group, labValue(lab, silent, high))).toEqual([]);
    },
  );

  test.each<[string, LabGroup, LabTestId, Action]>([
    ['hivNotNegative', 'hiv', 'hiv', 'reason'],
    ['hbsAgNotNegative', 'hepatitis', 'hbsAg', 'reason'],
    ['antiHcvNotNegative', 'hepatitis', 'antiHcv', 'reason'],
    ['syphilisNotNegative', 'syphilis', 'syphilis', 'reason'],
    ['pregnancyTestNotNegative', 'pregnancyTest', 'pregnancyTest', 'block'],
  ])('[R25] %s: positive and indeterminate exclude, negative is silent', (id, group, lab, action) => {
    for (const finding of ['positive', 'indeterminate'] as const)
      expect(valueFinds(prpLiterature, id, group, labValue(lab, finding))).toMatchObject([
        { decision: { kind: 'doNotTreat' }, action, params: {} },
      ]);
    expect(valueFinds(prpLiterature, id, group, labValue(lab, 'negative'))).toEqual([]);
  });

  test('[R25] of several thresholds of platelets the strictest speaks', () => {
    const found = (value: number) =>
      prpLiterature.labThresholds
        .filter((each) => each.test === 'platelets')
        .flatMap((each) => valueFinds(prpLiterature, each.ruleId, 'cbc', labValue('platelets', value)))
        .map((each) => each.ruleId);
    expect([40, 80, 120, 160].map(found)).toEqual([
      ['plateletsCritical'],
      ['plateletsLow'],
      ['plateletsNote'],
      [],
    ]);
  });
});
