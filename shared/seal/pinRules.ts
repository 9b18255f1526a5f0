import { keyboardWalks } from './passphraseBlockList';

export const pinMinLength = 6;
export const pinMaxLength = 64;

export type PinFinding = 'tooShort' | 'tooLong' | 'notDigits' | 'sameDigit' | 'sequence' | 'repeated';

const lines = ['01234567890', ...keyboardWalks].flatMap((line) => [
  line,
  Array.from(line).toReversed().join(''),
]);

function hasPeriod(pin: string, period: number): boolean {
  return (
    pin.length >= period * 2 &&
    Array.from(pin).every((digit, at) => at < period || digit === pin[at - period])
  );
}

/** Judges a new PIN; an empty list means it may be used. The number of tries is limited by main, not by length. */
export function checkPin(pin: string): PinFinding[] {
  const findings: PinFinding[] = [];
  if (pin.length < pinMinLength) findings.push('tooShort');
  if (pin.length > pinMaxLength) findings.push('tooLong');
  if (!/^[0-9]*$/.test(pin)) findings.push('notDigits');
  if (findings.length > 0) return findings;
  if (hasPeriod(pin, 1)) return ['sameDigit'];
  if (lines.some((line) => line.includes(pin))) return ['sequence'];
  return hasPeriod(pin, 2) || hasPeriod(pin, 3) ? ['repeated'] : [];
}
