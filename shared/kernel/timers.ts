/** Waiting and monotonic-enough milliseconds, so that tests can let time pass as they like. */
export interface Timers {
  nowMs: () => number;
  /** Runs `action` once after `delayMs`. Returns the function that calls it off. */
  after: (delayMs: number, action: () => void) => () => void;
}
