import type { labOperators } from './lab';

export type LabOperator = (typeof labOperators)[number];

export interface LabNumber {
  operator: LabOperator;
  /** Plain digits with a point, without grouping: "250000", "12.5". */
  digits: string;
  value: number;
  /** The digits if a single comma or point were a thousands separator ("1,234"); null when it cannot be one. */
  asThousands: string | null;
}

export type TypedLabNumber = 'empty' | 'unreadable' | LabNumber;

const operators: Record<string, LabOperator> = { '<': '<', '>': '>', '≤': '<', '≥': '>' };

/**
 * Reads a result as laboratories print it: comma or point, blanks (thin ones too) between thousands, `<` or `>` before it.
 * A single comma or point is always the decimal one; where it could also group thousands ("1,234") the other reading
 * is handed along to be asked about. Blanks that do not group thousands ("12 5"), signs and words are unreadable.
 */
export function parseLabNumber(typed: string): TypedLabNumber {
  const text = typed.replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ').trim();
  if (text === '') return 'empty';
  const sign = operators[text.charAt(0)];
  const number = (sign === undefined ? text : text.slice(1)).trim();
  const digits = plainDigits(number);
  if (digits === null) return 'unreadable';
  return {
    operator: sign ?? '=',
    digits,
    value: Number(digits),
    asThousands: /^[1-9]\d{0,2}[.,]\d{3}$/.test(number) ? number.replace(/[.,]/, '') : null,
  };
}

function plainDigits(number: string): string | null {
  if (/^(\d+([.,]\d*)?|[.,]\d+)$/.test(number)) return canonical(number.replace(',', '.'));
  if (/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(number)) {
    return canonical(number.replaceAll(' ', '').replace(',', '.'));
  }
  // Two separators: the last one is the decimal one, unless both are the same and group thousands.
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(number) || /^\d{1,3}(,\d{3}){2,}$/.test(number)) {
    return canonical(number.replaceAll(',', ''));
  }
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(number) || /^\d{1,3}(\.\d{3}){2,}$/.test(number)) {
    return canonical(number.replaceAll('.', '').replace(',', '.'));
  }
  return null;
}

/** "007,50" → "7.50": the decimals stay as typed, the zeros in front do not. */
function canonical(digits: string): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const front = whole.replace(/^0+(?=\d)/, '') || '0';
  return fraction === '' ? front : `${front}.${fraction}`;
}

/** Moves the decimal point to the right (left when negative), on the digits themselves: no rounding. */
export function shiftedPoint(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const all = whole + fraction;
  const point = whole.length + places;
  const padded = point > all.length ? all.padEnd(point, '0') : all;
  const front = point <= 0 ? '0' : padded.slice(0, point);
  const back = point <= 0 ? '0'.repeat(-point) + padded : padded.slice(point);
  return canonical(`${front}.${back}`.replace(/0+$/, '').replace(/\.$/, ''));
}
