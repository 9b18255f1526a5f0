import type { LabGroup } from './lab';
import { labPanelTests } from './labPanelTests';
import type { LabTestId } from './labTest';

/** UCUM codes of every unit the panel takes. They are stored with a value; never rename one. */
export const labUnits = [
  '10*9/L',
  '10*3/uL',
  'g/L',
  'g/dL',
  'L/L',
  '%',
  'fL',
  'mmol/L',
  'mg/dL',
  'U/L',
  'umol/L',
  '{INR}',
  's',
] as const;
export type LabUnit = (typeof labUnits)[number];

export interface NumberRange {
  min: number;
  max: number;
}

interface CommonTest {
  id: LabTestId;
  group: LabGroup;
  /** Checked in clinical-reference.md §9. */
  loinc: string;
  /** Codes of the same question asked by another method or in another unit. */
  alternateLoinc: readonly string[];
}

/** A unit and how many SI units one of it is. */
export interface UnitFactor {
  unit: LabUnit;
  timesToSi: number;
}

export interface NumericLabTest extends CommonTest {
  kind: 'number';
  /** The SI unit first; its factor is 1. */
  units: readonly [UnitFactor, ...UnitFactor[]];
  /** In SI: outside of it is an error of typing (clinical-reference.md §2). */
  hard: NumberRange;
  /** In SI: outside of it the value is asked about once, and stands when confirmed. A proposal of ours (P). */
  soft: NumberRange;
}

export interface FindingLabTest extends CommonTest {
  kind: 'finding';
}

export type LabTest = NumericLabTest | FindingLabTest;

/** Every test of the panel. A test that is missing here does not compile. */
export function labTest(id: LabTestId): LabTest {
  return labPanelTests[id];
}

/** The tests of a group in the order a report prints them. */
export function testsOf(group: LabGroup): LabTest[] {
  return Object.values(labPanelTests).filter((test) => test.group === group);
}

export function siUnit(test: NumericLabTest): LabUnit {
  return test.units[0].unit;
}

/** The unit of a stored value; null when the test does not know it. */
export function unitOf(test: NumericLabTest, unit: string): LabUnit | null {
  return test.units.find((each) => each.unit === unit)?.unit ?? null;
}

function factor(test: NumericLabTest, unit: LabUnit): number {
  const known = test.units.find((each) => each.unit === unit);
  if (known === undefined) throw new RangeError(`${test.id} is not measured in ${unit}`);
  return known.timesToSi;
}

/** Without the noise of binary fractions: 0.42 L/L, not 0.42000000000000004. */
const digitsKept = 12;
const tidy = (value: number): number => Number(value.toPrecision(digitsKept));

/** `value` in `unit`, as SI. A unit the test does not know is a programmer's mistake. */
export function toSi(test: NumericLabTest, value: number, unit: LabUnit): number {
  return tidy(value * factor(test, unit));
}

export function fromSi(test: NumericLabTest, siValue: number, unit: LabUnit): number {
  return tidy(siValue / factor(test, unit));
}

export function isWithin({ min, max }: NumberRange, value: number): boolean {
  return value >= min && value <= max;
}
