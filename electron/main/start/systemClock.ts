import { timestampAt, type Clock } from '@shared/kernel/time';
import type { ClockPort } from '../lock/idleClock';

const now = (): string => timestampAt(Date.now(), -new Date().getTimezoneOffset());

/** The clock in the room, with its offset. */
export const systemClock: Clock & ClockPort = {
  now,
  today: () => now().slice(0, 10),
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};
