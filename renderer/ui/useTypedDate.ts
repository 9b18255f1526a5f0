import { useState } from 'react';
import { completed, partsOf, readTyped, type DatePart, type TypedDate, type TypedReading } from './dateParts';

export interface TypedDateState {
  typed: TypedDate;
  reading: TypedReading;
  change(next: TypedDate): void;
  /** The field is being left: zeros and the century are filled in. */
  finish(): void;
}

/**
 * The text of a date field. It stays as typed, whatever it amounts to; only a whole day that exists goes out, and
 * null for everything else, so that no form can save a day nobody typed. It yields to a value set from outside.
 */
export function useTypedDate(
  parts: readonly DatePart[],
  value: string | null,
  compose: (whole: TypedReading & { kind: 'whole' }) => string,
  onChange: (value: string | null) => void,
): TypedDateState {
  const [typed, setTyped] = useState(() => partsOf(value));
  const [toldLast, setToldLast] = useState(value);
  if (value !== toldLast) {
    setToldLast(value);
    setTyped(partsOf(value));
  }

  function change(next: TypedDate): void {
    setTyped(next);
    const reading = readTyped(parts, next);
    const told = reading.kind === 'whole' ? compose(reading) : null;
    if (told === value) return;
    setToldLast(told);
    onChange(told);
  }

  function finish(): void {
    const whole = completed(parts, typed, new Date());
    if (parts.some((part) => (whole[part] ?? '') !== (typed[part] ?? ''))) change(whole);
  }

  return { typed, reading: readTyped(parts, typed), change, finish };
}
