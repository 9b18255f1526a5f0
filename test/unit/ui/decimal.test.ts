import { decimalText, parseDecimal } from '@renderer/ui/decimal';
import { describe, expect, it } from 'vitest';

describe('numbers as people type them', () => {
  it.each([
    ['36.5', 36.5],
    ['36,5', 36.5],
    [' 36,5 ', 36.5],
    ['1 000', 1000],
    ['1\u00a0000,25', 1000.25],
    ['12,', 12],
    [',5', 0.5],
    ['-2', -2],
    ['\u22122', -2],
  ])('[U2] %j is %d', (typed, value) => {
    expect(parseDecimal(typed)).toBe(value);
  });

  it('[U2] nothing typed is no number, and no mistake', () => {
    expect(parseDecimal('')).toBeNull();
    expect(parseDecimal('  ')).toBeNull();
  });

  it.each(['abc', '1,2,3', '1.2.3', '1e5', '0x10', '--1', ',', '12ml', 'Infinity'])(
    '[U2] %j is refused, not guessed at',
    (typed) => {
      expect(parseDecimal(typed)).toBeNaN();
    },
  );

  it('[U2] a number is written as the language writes it, and read back the same', () => {
    expect(decimalText(36.5, 'ru')).toBe('36,5');
    expect(decimalText(36.5, 'en')).toBe('36.5');
    expect(decimalText(null, 'en')).toBe('');
    expect(decimalText(Number.NaN, 'ru')).toBe('');
    for (const value of [0, 0.1, 12.75, 100_000]) {
      expect(parseDecimal(decimalText(value, 'ru'))).toBe(value);
    }
  });
});
