import { z } from 'zod';

/** A calendar day, `2026-11-21`. */
export const isoDateSchema = z.iso.date();
export type IsoDate = string;

/** A moment with the offset of the room it happened in, `2026-11-21T16:40:00.000+03:00`. */
export const timestampSchema = z.iso.datetime({ offset: true });
export type Timestamp = string;

/** Where "now" comes from. Everything under shared/ and the repositories asks this, never Date. */
export interface Clock {
  now(): Timestamp;
  today(): IsoDate;
}

const dayMs = 86_400_000;
const toUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** `days` may be negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(toUtc(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of the month `months` later, or that month's last day: 31 August and 6 months are 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayMs);
}

/** Completed years on `on`. Somebody born on 29 February turns a year older on 1 March. */
export function ageYears(birthDate: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The calendar day of a moment, as the clock in the room showed it. */
export function dateOf(moment: Timestamp): IsoDate {
  return moment.slice(0, 10);
}

/** Milliseconds since 1970 of a moment. */
export function epochMs(moment: Timestamp): number {
  return Date.parse(moment);
}

/** A moment as written in a room whose clock is `offsetMinutes` ahead of UTC. */
export function timestampAt(epochMilliseconds: number, offsetMinutes: number): Timestamp {
  const shifted = new Date(epochMilliseconds + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offsetMinutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${shifted}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
