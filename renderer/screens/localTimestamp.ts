import { timestampAt, type Timestamp } from '@shared/kernel/time';

/** A moment as the clock in this room showed it. */
export function localTimestamp(epochMs: number): Timestamp {
  return timestampAt(epochMs, -new Date(epochMs).getTimezoneOffset());
}
