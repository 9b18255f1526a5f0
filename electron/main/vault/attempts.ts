/** Wait after the n-th wrong attempt in a row, seconds; the last one stays. */
const delaysS = [0, 0, 0, 2, 5, 10, 30, 60, 120, 300] as const;

export interface Attempts {
  /** 0 when the next attempt may be made now. */
  waitMs(): number;
  failed(): void;
  succeeded(): void;
}

/** The clock must be one that setting the computer's time does not move. */
export function createAttempts(clock: { monotonicMs(): number }): Attempts {
  let wrong = 0;
  let notBeforeMs = 0;
  return {
    waitMs: () => Math.max(0, Math.ceil(notBeforeMs - clock.monotonicMs())),
    failed: () => {
      wrong += 1;
      const delayS = delaysS[Math.min(wrong, delaysS.length - 1)] ?? 0;
      notBeforeMs = clock.monotonicMs() + delayS * 1000;
    },
    succeeded: () => {
      wrong = 0;
      notBeforeMs = 0;
    },
  };
}
