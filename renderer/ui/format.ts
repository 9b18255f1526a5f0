import type { Locale } from '@shared/i18n/messages';
import type { IsoDate, Timestamp } from '@shared/kernel/time';

/** British English: day before month and a 24-hour clock, as everywhere in the app. */
const tags: Record<Locale, string> = { en: 'en-GB', ru: 'ru-RU' };

export function languageTag(locale: Locale): string {
  return tags[locale];
}

export interface Formatters {
  /** `21 Nov 2026` */
  date(date: IsoDate): string;
  /** `21 Nov`, with the year when it is not this year's. */
  dayMonth(date: IsoDate, today: IsoDate): string;
  /** `Saturday 21 November` */
  longDay(date: IsoDate): string;
  /** `16:40`, as the clock in the room showed it. */
  time(moment: Timestamp): string;
  /** `21 Nov 2026, 16:40` */
  dateTime(moment: Timestamp): string;
  /** Decimal comma or point; `digits` fixes the number of decimals, else up to 3. */
  number(value: number, digits?: number): string;
  /** `04:12` for a span in milliseconds, never negative; hours only when there are any. */
  countdown(spanMs: number): string;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function formattersFor(locale: Locale): Formatters {
  const tag = tags[locale];
  // Days are formatted in UTC: a calendar day must not move with the zone of the computer.
  const day = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const full = day({ day: 'numeric', month: 'short', year: 'numeric' });
  const short = day({ day: 'numeric', month: 'short' });
  const long = day({ weekday: 'long', day: 'numeric', month: 'long' });
  const utc = (date: IsoDate): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

  const date = (value: IsoDate): string => full.format(utc(value)).replace(/\s?г\.$/, '');
  const time = (moment: Timestamp): string => moment.slice(11, 16);
  return {
    date,
    dayMonth: (value, today) =>
      value.slice(0, 4) === today.slice(0, 4) ? short.format(utc(value)) : date(value),
    longDay: (value) => long.format(utc(value)),
    time,
    dateTime: (moment) => `${date(moment.slice(0, 10))}, ${time(moment)}`,
    number: (value, digits) =>
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: digits ?? 0,
        maximumFractionDigits: digits ?? 3,
      }).format(value),
    countdown: (spanMs) => {
      const seconds = Math.max(0, Math.ceil(spanMs / 1000));
      const hours = Math.floor(seconds / 3600);
      const minutes = Math.floor((seconds % 3600) / 60);
      return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
    },
  };
}
