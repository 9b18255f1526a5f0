import fc from 'fast-check';
import {
  emptyLabResult,
  labFindings,
  labGroups,
  labOperators,
  labOutcomes,
  type LabGroup,
  type LabResult,
  type LabValue,
} from '@shared/domain/lab';
import { testsOf } from '@shared/domain/labPanel';
import { addDays } from '@shared/kernel/time';
import type { ProtocolPack } from '@shared/protocol/pack';
import { screeningDay } from '../../builders/screening';

const someNumber = fc.record({
  value: fc.integer({ min: 1, max: 120 }),
  operator: fc.constantFrom(...labOperators),
  high: fc.option(fc.integer({ min: 1, max: 60 })),
});

function someValue({ id, kind }: ReturnType<typeof testsOf>[number]): fc.Arbitrary<LabValue> {
  const empty = {
    test: id,
    entered: '',
    unit: '',
    operator: '=' as const,
    reference: { low: null, high: null },
  };
  if (kind === 'finding')
    return fc.constantFrom(null, ...labFindings).map((finding) => ({ ...empty, siValue: null, finding }));
  return someNumber.map(({ value, operator, high }) => ({
    ...empty,
    entered: `${operator === '=' ? '' : operator}${value}`,
    operator,
    siValue: value,
    finding: null,
    reference: { low: null, high },
  }));
}

function someLab(group: LabGroup): fc.Arbitrary<LabResult> {
  return fc
    .record({
      outcome: fc.constantFrom(...labOutcomes),
      daysAgo: fc.option(fc.integer({ min: -3, max: 120 })),
      values: fc.tuple(...testsOf(group).map((test) => fc.option(someValue(test)))),
    })
    .map(({ outcome, daysAgo, values }) => ({
      ...emptyLabResult(group),
      outcome,
      collectedOn: daysAgo === null ? null : addDays(screeningDay, -daysAgo),
      values: values.filter((value) => value !== null),
    }));
}

/** Results of some groups, of the pack and of others. */
export function someLabs(pack: ProtocolPack): fc.Arbitrary<LabResult[]> {
  const groups = labGroups.map((group) => {
    const wanted = pack.labs.some((rule) => rule.group === group);
    return fc.option(someLab(group), { freq: wanted ? 4 : 1 });
  });
  return fc.tuple(...groups).map((results) => results.filter((result) => result !== null));
}
