import { parseLabNumber } from './labNumber';
import type { LabOperator } from './labNumber';
import type { LabValue } from './lab';

export type LabReference = LabValue['reference'];

/** Said by a laboratory that prints none. */
export const noReference: LabReference = { low: null, high: null };

const upTo = /^(?:<|≤|up to|до)\s*(.+)$/i;
const from = /^(?:>|≥|from|от|более)\s*(.+)$/i;
const between = /^(.+?)\s*(?:-|–|—|…|\.{2,3})\s*(.+)$/;

/**
 * The laboratory's own limits, typed as it prints them: "130–160", "130-160", "< 5,0", "до 41", "> 60".
 * In the unit of the value. Null when it cannot be read, or when the lower limit is not below the upper one.
 */
export function parseReference(typed: string): LabReference | null {
  const text = typed.trim();
  if (text === '') return noReference;
  const high = upTo.exec(text)?.[1];
  if (high !== undefined) return withLimits(null, high);
  const low = from.exec(text)?.[1];
  if (low !== undefined) return withLimits(low, null);
  const [, lower, upper] = between.exec(text) ?? [];
  return lower === undefined || upper === undefined ? null : withLimits(lower, upper);
}

function withLimits(lowTyped: string | null, highTyped: string | null): LabReference | null {
  const low = lowTyped === null ? null : plainNumber(lowTyped);
  const high = highTyped === null ? null : plainNumber(highTyped);
  if (low === undefined || high === undefined) return null;
  return low !== null && high !== null && low >= high ? null : { low, high };
}

function plainNumber(typed: string): number | undefined {
  const parsed = parseLabNumber(typed);
  return typeof parsed === 'string' || parsed.operator !== '=' ? undefined : parsed.value;
}

/**
 * Where a value stands beside the laboratory's limits, both in the unit entered. With `<` or `>` only what is certain is
 * said: "< 5" is below a lower limit of 5, and says nothing about an upper limit of 3.
 */
export function besideReference(
  value: number,
  operator: LabOperator,
  { low, high }: LabReference,
): 'low' | 'high' | null {
  if (low !== null && operator !== '>' && (operator === '<' ? value <= low : value < low)) return 'low';
  if (high !== null && operator !== '<' && (operator === '>' ? value >= high : value > high)) return 'high';
  return null;
}
