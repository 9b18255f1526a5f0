import type { IsoDate } from '@shared/kernel/time';

const pad = (value: string): string => value.padStart(2, '0');

/**
 * Reads a pasted day: `1980-05-21`, `21.05.1980`, `21/5/1980`, `21-05-1980`. Day before month, four-digit year.
 * Null when it is no real day.
 */
export function parsePastedDate(text: string): IsoDate | null {
  const plain = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const dayFirst = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/.exec(plain);
  const parts = iso ? [iso[1], iso[2], iso[3]] : dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : null;
  if (parts === null) return null;
  const [year = '', month = '', day = ''] = parts;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}

/**
 * A year typed with two digits, `0080-03-12`, is the latest such year that is not beyond next year: 1980. Every other
 * day stays as it is.
 */
export function withWholeYear(date: IsoDate, today: Date): IsoDate {
  const year = Number(date.slice(0, 4));
  if (year > 99) return date;
  const latest = today.getFullYear() + 1;
  const century = Math.floor(latest / 100) * 100;
  const whole = century + year <= latest ? century + year : century - 100 + year;
  return parsePastedDate(`${whole}${date.slice(4)}`) ?? date;
}

/** The offset that this computer's clock has at a local moment: `+03:00`. */
export function localOffset(localMoment: string): string {
  const minutes = -new Date(localMoment).getTimezoneOffset();
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  return `${sign}${pad(String(Math.floor(size / 60)))}:${pad(String(size % 60))}`;
}
