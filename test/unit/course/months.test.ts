import { describe, expect, test } from 'vitest';
import { addMonths } from '@shared/kernel/time';

describe('[C4] months are counted by the calendar', () => {
  test.each([
    ['2026-11-21', 18, '2028-05-21'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-04-30', 1, '2026-05-30'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -2, '2025-11-15'],
  ])('%s and %i months are %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
