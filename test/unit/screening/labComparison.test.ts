import { describe, expect, test } from 'vitest';
import { compareToThreshold, isGiven, type Comparison } from '@shared/protocol/labComparison';
import { aThreshold, aValue, aWord } from '../../builders/packPieces';

type Numeric = 'below' | 'above' | 'atLeast';
const compared = (comparison: Numeric, operator: '=' | '<' | '>', siValue: number): Comparison =>
  compareToThreshold(aValue('platelets', siValue, { operator }), aThreshold({ comparison, value: 50 }));

describe('a number against a limit of 50', () => {
  test.each<[Numeric, '=' | '<' | '>', number, Comparison]>([
    ['below', '=', 49.9, 'met'],
    ['below', '=', 50, 'notMet'],
    ['below', '=', 51, 'notMet'],
    ['below', '<', 49, 'met'],
    ['below', '<', 50, 'met'],
    ['below', '<', 51, 'unclear'],
    ['below', '>', 49, 'unclear'],
    ['below', '>', 50, 'notMet'],
    ['below', '>', 51, 'notMet'],
    ['above', '=', 50.1, 'met'],
    ['above', '=', 50, 'notMet'],
    ['above', '=', 49, 'notMet'],
    ['above', '<', 51, 'unclear'],
    ['above', '<', 50, 'notMet'],
    ['above', '<', 49, 'notMet'],
    ['above', '>', 51, 'met'],
    ['above', '>', 50, 'met'],
    ['above', '>', 49, 'unclear'],
    ['atLeast', '=', 50, 'met'],
    ['atLeast', '=', 51, 'met'],
    ['atLeast', '=', 49.9, 'notMet'],
    ['atLeast', '<', 51, 'unclear'],
    ['atLeast', '<', 50, 'unclear'],
    ['atLeast', '<', 49, 'notMet'],
    ['atLeast', '>', 50, 'met'],
    ['atLeast', '>', 49, 'unclear'],
  ])('[N32] %s, entered "%s%d": %s', (comparison, operator, siValue, expected) => {
    expect(compared(comparison, operator, siValue)).toBe(expected);
  });
});

describe('the upper limit of the laboratory', () => {
  const twice = aThreshold({ test: 'alt', comparison: 'aboveUpperLimitTimes', value: 2 });
  const alt = (entered: string, high: number | null, siValue: number | null = 1) =>
    compareToThreshold(aValue('alt', siValue, { entered, reference: { low: null, high } }), twice);

  test('[N32] is multiplied in the unit entered, whatever the SI value is', () => {
    expect(alt('81', 40)).toBe('met');
    expect(alt('80', 40)).toBe('notMet');
    expect(alt('80,5', 40)).toBe('met');
    expect(alt('79,5', 40)).toBe('notMet');
  });

  test('[N32] without the limit, or with a number nobody can read, it is to be verified', () => {
    expect(alt('81', null)).toBe('unclear');
    expect(alt('about 81', 40)).toBe('unclear');
    expect(alt('', 40)).toBe('unclear');
  });
});

describe('a word', () => {
  const notNegative = aThreshold({ test: 'hiv', comparison: 'notNegative', value: null });

  test('[N32] everything but negative is found, an indeterminate result too', () => {
    expect(compareToThreshold(aWord('hiv', 'negative'), notNegative)).toBe('notMet');
    expect(compareToThreshold(aWord('hiv', 'positive'), notNegative)).toBe('met');
    expect(compareToThreshold(aWord('hiv', 'indeterminate'), notNegative)).toBe('met');
  });

  test('[N32] a number where a word belongs, and a word where a number belongs, are to be verified', () => {
    expect(compareToThreshold(aValue('hiv', 3), notNegative)).toBe('unclear');
    expect(compareToThreshold(aWord('platelets', 'negative'), aThreshold())).toBe('unclear');
    expect(compareToThreshold(aValue('platelets', 3), aThreshold({ value: null }))).toBe('unclear');
  });

  test('[N31] a row nobody filled in is no result', () => {
    expect(isGiven(aValue('platelets', 0))).toBe(true);
    expect(isGiven(aWord('hiv', 'negative'))).toBe(true);
    expect(isGiven(aWord('hiv', null))).toBe(false);
  });
});
