import { dayParts, pastedParts, readTyped } from '@renderer/ui/dateParts';
import { formattersFor } from '@renderer/ui/format';
import { describe, expect, it } from 'vitest';

const en = formattersFor('en');
const ru = formattersFor('ru');

describe('dates and numbers by language', () => {
  it('[U3] a day reads as the language writes it, whatever the zone of the computer', () => {
    expect(en.date('2026-11-21')).toBe('21 Nov 2026');
    expect(ru.date('2026-11-21')).toBe('21 нояб. 2026');
    expect(en.date('2026-01-01')).toBe('1 Jan 2026');
    expect(en.dayMonth('2026-11-21', '2026-12-31')).toBe('21 Nov');
    expect(en.dayMonth('2025-11-21', '2026-12-31')).toBe('21 Nov 2025');
    expect(ru.longDay('2026-11-21')).toBe('суббота, 21 ноября');
  });

  it('[U3] a moment shows the clock of the room it happened in, 24 hours', () => {
    expect(en.time('2026-11-21T16:40:00.000+03:00')).toBe('16:40');
    expect(ru.dateTime('2026-11-21T00:05:00.000-08:00')).toBe('21 нояб. 2026, 00:05');
  });

  it('[U3] numbers take the comma in Russian and the point in English', () => {
    expect(en.number(36.5)).toBe('36.5');
    expect(ru.number(36.5)).toBe('36,5');
    expect(en.number(36.5, 2)).toBe('36.50');
    expect(ru.number(1234.5).replace(/\s/g, ' ')).toBe('1 234,5');
  });

  it('[U3] a countdown never shows less than nothing, and hours only when there are any', () => {
    expect(en.countdown(252_000)).toBe('04:12');
    expect(en.countdown(1)).toBe('00:01');
    expect(en.countdown(-5)).toBe('00:00');
    expect(en.countdown(3_723_000)).toBe('1:02:03');
  });
});

describe('a pasted day', () => {
  const today = new Date('2026-11-21T12:00:00Z');
  const dayIn = (pasted: string): string | null => {
    const parts = pastedParts(pasted, today);
    const reading = parts === null ? null : readTyped(dayParts, parts);
    return reading?.kind === 'whole' ? reading.date : null;
  };
  it.each([
    ['1980-05-21', '1980-05-21'],
    [' 21.05.1980 ', '1980-05-21'],
    ['21/5/1980', '1980-05-21'],
    ['1-2-1999', '1999-02-01'],
    ['29.02.2024', '2024-02-29'],
    ['21.05.80', '1980-05-21'],
    ['21.05.27', '2027-05-21'],
    ['21.05.28', '1928-05-21'],
    ['21.05.1980 г.', '1980-05-21'],
    ['21.05.1980 16:40', '1980-05-21'],
  ])('[U4] %j is %s', (pasted, date) => {
    expect(dayIn(pasted)).toBe(date);
  });
  it.each(['29.02.2023', '31.04.2020', '2020-13-01', '', 'yesterday', '05/21/1980', '1.1.198'])(
    '[U4] %j is no day',
    (pasted) => {
      expect(dayIn(pasted)).toBeNull();
    },
  );
  it('[U4] a time behind it comes along', () => {
    expect(pastedParts('21.05.2026 9:05', today)).toEqual({
      day: '21',
      month: '05',
      year: '2026',
      hour: '09',
      minute: '05',
    });
  });
});
