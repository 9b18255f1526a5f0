import type { Clock } from '@shared/kernel/time';
import type { ClockPort } from '../lock/idleClock';

const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/** The moment as the clock in the room shows it, with its offset. */
function localTimestamp(moment: Date): string {
  const offsetMinutes = -moment.getTimezoneOffset();
  const shifted = new Date(moment.getTime() + offsetMinutes * 60_000).toISOString().slice(0, -1);
  return `${shifted}${offsetMinutes < 0 ? '-' : '+'}${two(offsetMinutes / 60)}:${two(offsetMinutes % 60)}`;
}

export const systemClock: Clock & ClockPort = {
  now: () => localTimestamp(new Date()),
  today: () => localTimestamp(new Date()).slice(0, 10),
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
