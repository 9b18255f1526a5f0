import { v7 } from 'uuid';
import type { IdSource } from '@shared/kernel/ids';
import { dateOf, timestampAt, type Clock } from '@shared/kernel/time';
import type { Timers } from '@shared/kernel/timers';

// The only place in the renderer's plumbing that asks the machine for time and chance.

const now = (): string => timestampAt(Date.now(), -new Date().getTimezoneOffset());

export const systemClock: Clock = { now, today: () => dateOf(now()) };

export const systemTimers: Timers = {
  nowMs: () => Date.now(),
  after(delayMs, action) {
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};

export const uuidSource: IdSource = { next: () => v7() };
