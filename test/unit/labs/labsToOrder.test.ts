import { describe, expect, it } from 'vitest';
import { labState } from '@shared/protocol/evaluateLabs';
import { labsToOrder } from '@shared/protocol/labsToOrder';
import { defaultPack } from '@shared/protocol/packs';
import { acceptableLabs, knownWoman } from '../../builders/screening';
import type { LabResult } from '@shared/domain/lab';

const context = { answers: [], on: '2026-11-21', patient: knownWoman };
const standing = (results: LabResult[]) =>
  defaultPack.labs.map((rule) => {
    const result = results.find((each) => each.group === rule.group);
    return { rule, state: labState(rule, result, context) };
  });
const ordered = (results: LabResult[]) =>
  labsToOrder(standing(results)).map(({ rule, tests }) => [rule.group, tests]);

describe('[B12] what to order', () => {
  it('is every group the pack always needs while nothing is known', () => {
    const needed = defaultPack.labs.filter((rule) => rule.need.kind === 'always');
    expect(ordered([])).toEqual(needed.map((rule) => [rule.group, []]));
    expect(needed.length).toBeGreaterThan(4);
  });
  it('is nothing while everything counts', () => {
    expect(ordered(acceptableLabs('2026-11-18'))).toEqual([]);
  });
  it('is what lapsed, whole', () => {
    expect(ordered(acceptableLabs('2026-10-18'))).toEqual([
      ['cbc', []],
      ['biochemistry', []],
    ]);
  });
  it('is the tests that a group lacks', () => {
    const results = acceptableLabs('2026-11-18').map((result): LabResult =>
      result.group === 'cbc'
        ? {
            ...result,
            values: [
              {
                test: 'haemoglobin',
                entered: '138',
                unit: 'g/L',
                operator: '=',
                siValue: 138,
                finding: null,
                reference: { low: null, high: null },
              },
            ],
          }
        : result,
    );
    expect(ordered(results)).toEqual([['cbc', ['platelets']]]);
  });
  it('is neither what is awaited nor what is to be discussed', () => {
    const results = acceptableLabs('2026-11-18').map((result): LabResult => {
      if (result.group === 'cbc') return { ...result, outcome: 'awaited' };
      return result.group === 'hiv' ? { ...result, outcome: 'notAcceptable' } : result;
    });
    expect(ordered(results)).toEqual([]);
  });
});
