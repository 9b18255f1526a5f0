import { z } from 'zod';
import { labFindings, type LabValue } from './lab';
import { labTest, siUnit, unitOf, type LabUnit, type NumericLabTest } from './labPanel';
import { besideReference, noReference, parseReference } from './labReference';
import { parseLabNumber } from './labNumber';
import { judgeEntry, type EntryJudgement } from './labSlip';
import { labTestIdSchema, type LabTestId } from './labTest';

/** One row of the form, as it stands there: half a number is a row as well. */
export const labRowSchema = z.object({
  test: labTestIdSchema,
  typed: z.string().max(40),
  unit: z.string().max(40),
  finding: z.enum(labFindings).nullable(),
  reference: z.string().max(40),
  /** What was typed when somebody said "it is right": asked again as soon as it changes. */
  confirmed: z.string().max(90).nullable(),
});
export type LabRow = z.infer<typeof labRowSchema>;

export function emptyRow(test: LabTestId, unit: string | null = null): LabRow {
  const known = labTest(test);
  const first = known.kind === 'number' ? (unit ?? siUnit(known)) : '';
  return { test, typed: '', unit: first, finding: null, reference: '', confirmed: null };
}

/** A unit that the panel no longer knows falls back to SI: what is typed is then judged as SI and questioned. */
function unitIn(test: NumericLabTest, unit: string): LabUnit {
  return unitOf(test, unit) ?? siUnit(test);
}

export function confirmationOf({ typed, unit }: Pick<LabRow, 'typed' | 'unit'>): string {
  return `${typed.trim()}|${unit}`;
}

export type RowState =
  | { kind: 'empty' }
  | { kind: 'finding' }
  | { kind: 'value'; judgement: EntryJudgement; isOpen: boolean; referenceUnreadable: boolean };

/** What stands in a row; `isOpen`: it cannot be saved before somebody corrects or confirms it. */
export function rowState(row: LabRow): RowState {
  const test = labTest(row.test);
  if (test.kind === 'finding') return row.finding === null ? { kind: 'empty' } : { kind: 'finding' };
  const judgement = judgeEntry(test, row.typed, unitIn(test, row.unit));
  const referenceUnreadable = parseReference(row.reference) === null;
  if (judgement.status === 'empty' && row.reference.trim() === '') return { kind: 'empty' };
  const isConfirmed = row.confirmed === confirmationOf(row);
  const stands = judgement.status === 'plain' || (judgement.status === 'questioned' && isConfirmed);
  return { kind: 'value', judgement, isOpen: !stands || referenceUnreadable, referenceUnreadable };
}

const withoutOperator = (typed: string): string => typed.trim().replace(/^[<>≤≥]\s*/, '');

/** A stored value as somebody would type it. */
export function typedOf({ operator, entered }: Pick<LabValue, 'operator' | 'entered'>): string {
  return operator === '=' ? entered : `${operator}${entered}`;
}

/** The value a row stands for; null when it is empty or still open. */
export function labValueOf(row: LabRow): LabValue | null {
  const state = rowState(row);
  if (state.kind === 'empty') return null;
  if (state.kind === 'finding') return findingValue(row);
  const { judgement } = state;
  if (state.isOpen || (judgement.status !== 'plain' && judgement.status !== 'questioned')) return null;
  return {
    test: row.test,
    entered: withoutOperator(row.typed),
    unit: row.unit,
    operator: judgement.operator,
    siValue: judgement.siValue,
    finding: null,
    reference: parseReference(row.reference) ?? noReference,
  };
}

function findingValue({ test, finding }: LabRow): LabValue {
  return { test, entered: '', unit: '', operator: '=', siValue: null, finding, reference: noReference };
}

/** A stored value back in the form; it was confirmed when it was saved. */
export function rowOf(value: LabValue): LabRow {
  const { low, high } = value.reference;
  const reference =
    low === null ? (high === null ? '' : `<${high}`) : high === null ? `>${low}` : `${low}–${high}`;
  const row = { typed: typedOf(value), unit: value.unit };
  return { test: value.test, finding: value.finding, reference, ...row, confirmed: confirmationOf(row) };
}

/** Below, above or inside the laboratory's own limits; null when it gave none, or for a word. */
export function markOf(value: LabValue): 'low' | 'high' | null {
  const parsed = parseLabNumber(value.entered);
  return typeof parsed === 'string' ? null : besideReference(parsed.value, value.operator, value.reference);
}

/**
 * Does a stored value say what its digits say? A word for a test of words; for a number a unit of the test, its
 * conversion, and a place inside the hard range. The repository takes nothing else.
 */
export function isSoundValue(value: LabValue): boolean {
  const test = labTest(value.test);
  if (test.kind === 'finding') return value.finding !== null && value.siValue === null;
  const unit = unitOf(test, value.unit);
  if (unit === null || value.finding !== null) return false;
  // The sign stands in `operator` and nowhere else.
  if (withoutOperator(value.entered) !== value.entered) return false;
  const judgement = judgeEntry(test, typedOf(value), unit);
  if (judgement.status !== 'plain' && judgement.status !== 'questioned') return false;
  return judgement.siValue === value.siValue && judgement.operator === value.operator;
}
