import type { IsoDate } from '@shared/kernel/time';

/** What is typed one after the other into a date field; each text is what stands there, digits only. */
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute';
export type TypedDate = Partial<Record<DatePart, string>>;

export const dayParts: readonly DatePart[] = ['day', 'month', 'year'];
export const momentParts: readonly DatePart[] = [...dayParts, 'hour', 'minute'];

interface Limits {
  min: number;
  max: number;
  digits: number;
}

export const partLimits: Record<DatePart, Limits> = {
  day: { min: 1, max: 31, digits: 2 },
  month: { min: 1, max: 12, digits: 2 },
  year: { min: 1, max: 9999, digits: 4 },
  hour: { min: 0, max: 23, digits: 2 },
  minute: { min: 0, max: 59, digits: 2 },
};

const two = (text: string): string => text.padStart(2, '0');

/** No further digit can belong to this part: `4` is a whole day, `1` may become `12`. */
export function isFull(part: DatePart, text: string): boolean {
  const { max, digits } = partLimits[part];
  return text.length >= digits || (part !== 'year' && Number(text) * 10 > max);
}

/** The parts of `1980-05-21` or `2026-11-21T16:40:…`; none of anything else. */
export function partsOf(value: string | null): TypedDate {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(value ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return {};
  const date = { day, month, year };
  return hour === undefined || minute === undefined ? date : { ...date, hour, minute };
}

/** What the typed parts amount to. A day that does not exist is never made into another one. */
export type TypedReading =
  | { kind: 'empty' }
  | { kind: 'incomplete' }
  | { kind: 'impossible'; part: 'day' | 'time' }
  | { kind: 'whole'; date: IsoDate; time: string };

export function readTyped(parts: readonly DatePart[], typed: TypedDate): TypedReading {
  const texts = parts.map((part) => typed[part] ?? '');
  if (texts.every((text) => text === '')) return { kind: 'empty' };
  if (texts.some((text) => text === '') || typed.year?.length !== 4) return { kind: 'incomplete' };
  const date = `${typed.year}-${two(typed.month ?? '')}-${two(typed.day ?? '')}`;
  if (!isRealDay(date)) return { kind: 'impossible', part: 'day' };
  const time = `${two(typed.hour ?? '0')}:${two(typed.minute ?? '0')}`;
  const inLimits = (part: 'hour' | 'minute'): boolean => Number(typed[part] ?? '0') <= partLimits[part].max;
  if (!inLimits('hour') || !inLimits('minute')) return { kind: 'impossible', part: 'time' };
  return { kind: 'whole', date, time };
}

function isRealDay(date: IsoDate): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date;
}

/** As it is left: leading zeros stand, and a year of two digits is the latest such year not beyond next year. */
export function completed(parts: readonly DatePart[], typed: TypedDate, today: Date): TypedDate {
  const whole: TypedDate = {};
  for (const part of parts) {
    const text = typed[part] ?? '';
    whole[part] = text === '' ? '' : part === 'year' ? wholeYear(text, today) : two(text);
  }
  return whole;
}

function wholeYear(text: string, today: Date): string {
  if (text.length !== 2) return text;
  const latest = today.getFullYear() + 1;
  const inThisCentury = Math.floor(latest / 100) * 100 + Number(text);
  return String(inThisCentury <= latest ? inThisCentury : inThisCentury - 100);
}

/**
 * Reads what was pasted: `1980-05-21`, `21.05.1980`, `21/5/80`, `21.05.1980 г.`, each with a time behind it or not.
 * Day before month. The day need not exist: the field then says so. Null when it is no date at all.
 */
export function pastedParts(text: string, today: Date): TypedDate | null {
  const plain = text.trim().replace(/\s*г(?:\.|ода)?$/u, '');
  const [, date = '', hour, minute] = /^(.+?)(?:[T,\s]+(\d{1,2}):(\d{2})\S*)?$/.exec(plain) ?? [];
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date);
  const dayFirst = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{2}|\d{4})$/.exec(date);
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : (dayFirst?.slice(1) ?? []);
  if (day === undefined || month === undefined || year === undefined) return null;
  const typed =
    hour === undefined || minute === undefined ? { day, month, year } : { day, month, year, hour, minute };
  return {
    ...completed(dayParts, typed, today),
    ...(typed.hour === undefined ? {} : { hour: two(typed.hour), minute }),
  };
}
