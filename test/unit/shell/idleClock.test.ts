import { describe, expect, test } from 'vitest';
import { createIdleClock } from '@main/lock/idleClock';

const minuteMs = 60_000;

function clockAt(limits = { idleMinutes: 5, idleSessionMinutes: 30 }) {
  const time = { wallMs: 1_000_000, monotonicMs: 50 };
  const clock = { nowMs: () => time.wallMs, monotonicMs: () => time.monotonicMs };
  const pass = (ms: number): void => {
    time.wallMs += ms;
    time.monotonicMs += ms;
  };
  return { time, pass, limits, idle: createIdleClock(clock, () => limits) };
}

describe('[L1] when the idle lock comes', () => {
  test('[L1] 5 minutes after the last sign of life, 30 while a clinical session is open', () => {
    const { idle, pass } = clockAt();
    idle.touch(false);
    pass(5 * minuteMs - 1);
    expect(idle.isOver()).toBe(false);
    pass(1);
    expect(idle.isOver()).toBe(true);
    idle.touch(true);
    pass(30 * minuteMs - 1);
    expect(idle.isOver()).toBe(false);
    pass(1);
    expect(idle.isOver()).toBe(true);
  });

  test('[L1] the time it tells is absolute, and follows a changed preference at once', () => {
    const { idle, time, limits } = clockAt();
    idle.touch(false);
    expect(idle.locksAtMs()).toBe(time.wallMs + 5 * minuteMs);
    limits.idleMinutes = 1;
    expect(idle.locksAtMs()).toBe(time.wallMs + minuteMs);
  });

  test('[L1] a suspended computer, whose monotonic clock stood still, wakes up due', () => {
    const { idle, time } = clockAt();
    idle.touch(false);
    time.wallMs += 6 * minuteMs;
    expect(idle.isOver()).toBe(true);
  });

  test('[L1] setting the computer clock back does not put the lock off', () => {
    const { idle, time, pass } = clockAt();
    idle.touch(false);
    time.wallMs -= 600 * minuteMs;
    pass(5 * minuteMs);
    expect(idle.isOver()).toBe(true);
  });

  test('[L1] while stopped it is never over and tells 0', () => {
    const { idle, pass } = clockAt();
    idle.touch(true);
    idle.stop();
    pass(100 * minuteMs);
    expect(idle.isOver()).toBe(false);
    expect(idle.locksAtMs()).toBe(0);
  });
});
