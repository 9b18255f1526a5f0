export interface IdleLimits {
  idleMinutes: number;
  idleSessionMinutes: number;
}

export interface ClockPort {
  /** Epoch ms; may jump, and goes on through a suspend. */
  nowMs: () => number;
  /** Never jumps; may stand still during a suspend. */
  monotonicMs: () => number;
}

const minuteMs = 60_000;

/**
 * When the idle lock comes. Kept as an absolute time, so that a suspended computer wakes up locked, and beside it on
 * the monotonic clock, so that setting the clock back does not put the lock off.
 */
export function createIdleClock(clock: ClockPort, limits: () => IdleLimits) {
  let session = false;
  let seen: { wallMs: number; monotonicMs: number } | null = null;

  const limitMs = (): number => {
    const { idleMinutes, idleSessionMinutes } = limits();
    return (session ? idleSessionMinutes : idleMinutes) * minuteMs;
  };
  return {
    /** Somebody is here. */
    touch(inSession: boolean): void {
      session = inSession;
      seen = { wallMs: clock.nowMs(), monotonicMs: clock.monotonicMs() };
    },
    stop(): void {
      session = false;
      seen = null;
    },
    /** Epoch ms; 0 while stopped. */
    locksAtMs: (): number => (seen === null ? 0 : seen.wallMs + limitMs()),
    isOver(): boolean {
      if (seen === null) return false;
      const idleMs = Math.max(clock.nowMs() - seen.wallMs, clock.monotonicMs() - seen.monotonicMs);
      return idleMs >= limitMs();
    },
  };
}
export type IdleClock = ReturnType<typeof createIdleClock>;
