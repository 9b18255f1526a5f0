import { type LabNumber, type LabOperator, parseLabNumber, shiftedPoint } from './labNumber';
import {
  isWithin,
  toSi,
  type LabUnit,
  type NumberRange,
  type NumericLabTest,
  type UnitFactor,
} from './labPanel';

/** Another way to read what was typed, for one press of a key. */
export interface Reading {
  /** `unit`: the same number in another unit; `tenfold`: the point slipped; `thousands`: the separator grouped. */
  reason: 'unit' | 'tenfold' | 'thousands';
  digits: string;
  unit: LabUnit;
  siValue: number;
}

export type EntryJudgement =
  | { status: 'empty' }
  | { status: 'unreadable' }
  /** Outside of what a living person can have: not taken. */
  | { status: 'impossible'; siValue: number; range: NumberRange; readings: Reading[] }
  /** Possible, and asked about once: it stands when confirmed. */
  | { status: 'questioned'; siValue: number; operator: LabOperator; readings: Reading[] }
  | { status: 'plain'; siValue: number; operator: LabOperator };

const slippedPlaces = [-1, 1, -3, 3] as const;

/**
 * What to make of a typed value (clinical-reference.md §2: haemoglobin 12 as g/L, platelets 250000 as 10⁹/L).
 * `range` and every `siValue` are in the SI unit of the test.
 */
export function judgeEntry(test: NumericLabTest, typed: string, unit: LabUnit): EntryJudgement {
  const parsed = parseLabNumber(typed);
  if (parsed === 'empty' || parsed === 'unreadable') return { status: parsed };
  const siValue = toSi(test, parsed.value, unit);
  const readings = otherReadings(test, parsed, unit, siValue);
  if (!isPossible(test.hard, siValue, parsed.operator)) {
    return { status: 'impossible', siValue, range: test.hard, readings };
  }
  const { operator } = parsed;
  const couldBeThousands = readings.some((reading) => reading.reason === 'thousands');
  return isWithin(test.soft, siValue) && !couldBeThousands
    ? { status: 'plain', siValue, operator }
    : { status: 'questioned', siValue, operator, readings };
}

/** "< 1" and "> 10 000" are limits of a method: each is held against the limit on its own side only. */
function isPossible({ min, max }: NumberRange, siValue: number, operator: LabOperator): boolean {
  return (operator === '<' || siValue >= min) && (operator === '>' || siValue <= max);
}

function otherReadings(
  test: NumericLabTest,
  { digits, asThousands }: LabNumber,
  unit: LabUnit,
  siValue: number,
): Reading[] {
  const read = (reason: Reading['reason'], text: string, as: LabUnit): Reading => ({
    reason,
    digits: text,
    unit: as,
    siValue: toSi(test, Number(text), as),
  });
  const slipped = isWithin(test.soft, siValue)
    ? []
    : [
        ...test.units
          .filter((other) => isOther(other, test, unit))
          .map((other) => read('unit', digits, other.unit)),
        ...slippedPlaces.map((places) => read('tenfold', shiftedPoint(digits, places), unit)),
      ];
  const grouped = asThousands === null ? [] : [read('thousands', asThousands, unit)];
  const plausible = [
    ...grouped.filter((reading) => isWithin(test.hard, reading.siValue)),
    ...slipped.filter((reading) => isWithin(test.soft, reading.siValue)),
  ];
  return plausible.filter(
    (reading, at) =>
      plausible.findIndex((each) => each.digits === reading.digits && each.unit === reading.unit) === at,
  );
}

/** A unit that only differs in its name makes no other value. */
function isOther(other: UnitFactor, test: NumericLabTest, unit: LabUnit): boolean {
  return other.timesToSi !== test.units.find((each) => each.unit === unit)?.timesToSi;
}
