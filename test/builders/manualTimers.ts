import type { Timers } from '@shared/kernel/timers';

export interface ManualTimers extends Timers {
  /** Lets time pass: everything due runs, in order. */
  advance(ms: number): void;
}

/** Time that stands still until the test moves it. */
export function createManualTimers(startMs = 1_000_000): ManualTimers {
  let nowMs = startMs;
  let waiting: { dueMs: number; action: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after(delayMs, action) {
      const entry = { dueMs: nowMs + delayMs, action };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      for (;;) {
        const next = waiting.toSorted((a, b) => a.dueMs - b.dueMs).find((entry) => entry.dueMs <= untilMs);
        if (next === undefined) break;
        nowMs = Math.max(nowMs, next.dueMs);
        waiting = waiting.filter((entry) => entry !== next);
        next.action();
      }
      nowMs = untilMs;
    },
  };
}
