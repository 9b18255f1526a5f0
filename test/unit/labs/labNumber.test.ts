import { describe, expect, it } from 'vitest';
import { parseLabNumber, shiftedPoint } from '@shared/domain/labNumber';

const read = (typed: string): string => {
  const parsed = parseLabNumber(typed);
  return typeof parsed === 'string' ? parsed : `${parsed.operator}${parsed.digits}`;
};

describe('[B1] a result is read as the laboratory prints it', () => {
  it.each([
    ['12.5', '=12.5'],
    ['12,5', '=12.5'],
    ['  12,5 ', '=12.5'],
    [',5', '=0.5'],
    ['5,', '=5'],
    ['007,50', '=7.50'],
    ['250 000', '=250000'],
    ['250\u00a0000', '=250000'],
    ['250\u2009000,5', '=250000.5'],
    ['1\u202f234\u202f567', '=1234567'],
    ['1,234.5', '=1234.5'],
    ['1.234,5', '=1234.5'],
    ['1,234,567', '=1234567'],
    ['1.234.567', '=1234567'],
    ['<0,5', '<0.5'],
    ['< 0.5', '<0.5'],
    ['>10 000', '>10000'],
    ['≤5', '<5'],
    ['≥ 60', '>60'],
    ['0', '=0'],
  ])('%j is %s', (typed, expected) => expect(read(typed)).toBe(expected));

  it.each(['12 5', '1 2', '-5', '1,2,3', '12.5.1', 'abc', '5 mg', '<', '<>5', '1e3', '1,23.4', '25 00'])(
    '%j is no number: it is refused, not guessed',
    (typed) => expect(parseLabNumber(typed)).toBe('unreadable'),
  );

  it('nothing but blanks is empty', () => {
    expect(parseLabNumber('')).toBe('empty');
    expect(parseLabNumber(' \u00a0 ')).toBe('empty');
  });

  it.each([
    ['1,234', '1234'],
    ['1.234', '1234'],
    ['250,000', '250000'],
    ['0,412', null],
    ['1,23', null],
    ['1234,567', null],
    ['1 234', null],
  ])('%j is the decimal reading, and as thousands %s', (typed, asThousands) => {
    const parsed = parseLabNumber(typed);
    expect(parsed).toMatchObject({ asThousands });
  });
});

describe('[B1] the point moves on the digits, without rounding', () => {
  it.each([
    ['120', -1, '12'],
    ['12', 1, '120'],
    ['6.5', 1, '65'],
    ['65', -1, '6.5'],
    ['250000', -3, '250'],
    ['0.25', 3, '250'],
    ['5', -3, '0.005'],
    ['12.50', -1, '1.25'],
    ['0', 3, '0'],
  ] as const)('%s by %i is %s', (digits, places, expected) =>
    expect(shiftedPoint(digits, places)).toBe(expected),
  );
});
