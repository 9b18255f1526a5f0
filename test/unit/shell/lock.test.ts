import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLock } from '@main/lock/lock';
import { recordedLog } from '../../builders/recordedLog';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** `renderer`: what the page does when it hears lock.willLock. */
function locked(
  renderer: 'answers' | 'hangs' | 'is gone',
  unlocked = true,
  settleJournal = () => Promise.resolve(),
) {
  const steps: string[] = [];
  let open = unlocked;
  const lock = createLock({
    clock: { nowMs: () => Date.now(), monotonicMs: () => performance.now() },
    limits: () => ({ idleMinutes: 5, idleSessionMinutes: 30 }),
    isUnlocked: () => open,
    forgetKeys: () => {
      open = false;
      steps.push('forget keys');
    },
    endPin: () => void steps.push('end pin'),
    settleJournal: () => {
      steps.push('settle journal');
      return settleJournal();
    },
    send: (event, payload) => {
      if (event !== 'lock.willLock') {
        steps.push(`${event} ${JSON.stringify(payload)}`);
        return true;
      }
      steps.push('will lock');
      if (renderer === 'answers') setTimeout(() => lock.ready(), 300);
      return renderer !== 'is gone';
    },
    restartRenderer: () => Promise.resolve(void steps.push('kill renderer')),
    onLocked: () => Promise.resolve(),
    log: recordedLog(),
  });
  return { lock, steps, isOpen: () => open };
}

const wholeLock = ['will lock', 'forget keys', 'kill renderer', 'settle journal'];

describe('[L2] the order of a lock', () => {
  test('[L2] the renderer flushes, then the keys go, then the renderer is killed', async () => {
    const { lock, steps } = locked('answers');
    const done = lock.lock('asked');
    await vi.advanceTimersByTimeAsync(299);
    expect(steps).toEqual(['will lock']);
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(steps).toEqual(wholeLock);
  });

  test('[L2] a renderer that hangs is waited for 2 s and not longer', async () => {
    const { lock, steps, isOpen } = locked('hangs');
    const done = lock.lock('idle');
    await vi.advanceTimersByTimeAsync(1_999);
    expect(isOpen()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(steps).toEqual(wholeLock);
  });

  test('[L2] a renderer that is gone is not waited for', async () => {
    const { lock, steps } = locked('is gone');
    await lock.lock('system');
    expect(steps).toEqual(wholeLock);
  });

  test('[L2] a renderer that died by itself ends the unlocked state without asking it anything', async () => {
    const { lock, steps } = locked('answers');
    await lock.lock('crash');
    expect(steps).toEqual(wholeLock.slice(1));
  });

  test('[L2] a disk that fails or hangs does not keep the renderer alive', async () => {
    const failing = locked('is gone', true, () => Promise.reject(new Error('EIO')));
    await failing.lock.lock('idle');
    expect(failing.steps).toEqual(wholeLock);
    const hanging = locked('is gone', true, () => new Promise(() => undefined));
    void hanging.lock.lock('idle');
    await vi.advanceTimersByTimeAsync(0);
    expect(hanging.steps).toContain('kill renderer');
  });

  test('[L2] asking twice locks once', async () => {
    const { lock, steps } = locked('answers');
    const both = Promise.all([lock.lock('asked'), lock.lock('idle')]);
    await vi.advanceTimersByTimeAsync(300);
    await both;
    expect(steps).toEqual(wholeLock);
  });

  test('[L2] locking what is locked does nothing, so that typing a passphrase is not interrupted', async () => {
    const { lock, steps } = locked('answers', false);
    await lock.lock('asked');
    expect(steps).toEqual([]);
  });

  test('[L2] quitting flushes and forgets in the same order, and leaves the window to whoever quits', async () => {
    const { lock, steps } = locked('hangs');
    const done = lock.letGo('quit');
    await vi.advanceTimersByTimeAsync(2_000);
    await done;
    expect(steps).toEqual(['will lock', 'forget keys', 'settle journal']);
  });
});

describe('[L3] the quick unlock', () => {
  test('[L3] a suspend ends the PIN at once, before anybody is waited for', async () => {
    const { lock, steps } = locked('hangs');
    const done = lock.lock('suspend');
    expect(steps[0]).toBe('end pin');
    await vi.advanceTimersByTimeAsync(2_000);
    await done;
  });

  test('[L3] a suspend in the middle of another lock ends it too', async () => {
    const { lock, steps } = locked('hangs');
    const done = lock.lock('idle');
    void lock.lock('suspend');
    expect(steps).toContain('end pin');
    await vi.advanceTimersByTimeAsync(2_000);
    await done;
  });

  test('[L3] an idle lock keeps it', async () => {
    const { lock, steps } = locked('answers');
    const done = lock.lock('idle');
    await vi.advanceTimersByTimeAsync(300);
    await done;
    expect(steps).not.toContain('end pin');
  });
});

describe('[L1] the idle lock', () => {
  test('[L1] comes by itself, counted from the last sign of life; the window hears when', async () => {
    const { lock, steps, isOpen } = locked('is gone');
    lock.unlocked();
    expect(steps[0]).toContain(`"locksAtMs":${Date.now() + 300_000}`);
    await vi.advanceTimersByTimeAsync(299_000);
    await lock.tick();
    expect(isOpen()).toBe(true);
    lock.activity(true);
    await vi.advanceTimersByTimeAsync(1_799_000);
    await lock.tick();
    expect(isOpen(), 'a session was open').toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    await lock.tick();
    expect(isOpen()).toBe(false);
  });

  test('[L1] activity on the lock screen starts nothing', () => {
    const { lock } = locked('answers', false);
    expect(lock.activity(true)).toBe(0);
  });
});

test('[L4] the place to come back to outlives the renderer, in memory only', async () => {
  const { lock } = locked('is gone');
  lock.rememberRoute('/patients/1');
  await lock.lock('asked');
  expect(lock.recallRoute()).toBe('/patients/1');
});
