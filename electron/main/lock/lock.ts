import type { EventName, EventPayload } from '@shared/ipc/events';
import type { Log } from '../logging/log';
import { createFlush } from './flush';
import { createIdleClock, type ClockPort, type IdleLimits } from './idleClock';

export type LockReason = 'idle' | 'asked' | 'suspend' | 'system' | 'crash' | 'quit';

export interface LockPorts {
  clock: ClockPort;
  limits: () => IdleLimits;
  isUnlocked(): boolean;
  /** Forgets the master key. */
  forgetKeys(): void;
  /** Ends the quick unlock, at suspend. */
  endPin(): void;
  /** Makes the journal's anchor durable; after the renderer's checkpoint, before it dies. */
  settleJournal(): Promise<void>;
  send<N extends EventName>(event: N, payload: EventPayload<N>): boolean;
  /** Kills the renderer process and loads the lock screen in a new one. */
  restartRenderer(): Promise<void>;
  /** The user has been told of a rebuild by now. */
  onLocked(): Promise<void>;
  log: Log;
}

export type Lock = ReturnType<typeof createLock>;

export function createLock(ports: LockPorts) {
  const idle = createIdleClock(ports.clock, ports.limits);
  const flush = createFlush((deadlineMs) => ports.send('lock.willLock', { deadlineMs }), ports.clock.nowMs);
  let route: string | null = null;
  let locking: Promise<void> | null = null;
  let timesAsked = 0;

  const announce = (): void => {
    ports.send('lock.locksAt', { locksAtMs: idle.locksAtMs() });
  };

  /** True when there was something to forget. */
  async function forget(reason: LockReason): Promise<boolean> {
    if (!ports.isUnlocked()) return false;
    ports.log.write('lock.started', { reason });
    if (reason !== 'crash') await flush.run();
    ports.forgetKeys();
    idle.stop();
    return true;
  }

  // A disk that hangs or fails must not keep a renderer alive that still holds what was on the screen.
  async function settle(): Promise<void> {
    try {
      await ports.settleJournal();
      await ports.onLocked();
    } catch (error) {
      ports.log.failure('lock.notSettled', error);
    }
  }

  async function lock(reason: LockReason): Promise<void> {
    const forgot = await forget(reason);
    // A locked renderer holds nothing: there is no reason to kill it, unless it died of itself.
    if (!forgot && reason !== 'crash') return;
    await Promise.all([ports.restartRenderer(), settle()]);
    ports.log.write('lock.done');
  }

  return {
    lock(reason: LockReason): Promise<void> {
      timesAsked += 1;
      // A suspend does not wait for anybody: what must not survive it goes first.
      if (reason === 'suspend') ports.endPin();
      locking ??= lock(reason).finally(() => {
        locking = null;
      });
      return locking;
    },
    /** At quit and before a rebuild: as a lock, but the caller deals with the window. */
    async letGo(reason: 'quit' | 'asked'): Promise<void> {
      await locking;
      if (await forget(reason)) await settle();
    },
    /** Also counts what met a locked vault: an unlock that was still at work then must not open it afterwards. */
    timesAsked: (): number => timesAsked,
    unlocked(): void {
      idle.touch(false);
      announce();
    },
    activity(session: boolean): number {
      if (ports.isUnlocked()) {
        idle.touch(session);
        announce();
      }
      return idle.locksAtMs();
    },
    /** Preferences changed. */
    announce,
    /** Once a second. */
    async tick(): Promise<void> {
      if (idle.isOver() && ports.isUnlocked()) await this.lock('idle');
    },
    ready: (): void => flush.ready(),
    rememberRoute(next: string): void {
      route = next;
    },
    recallRoute: (): string | null => route,
  };
}
