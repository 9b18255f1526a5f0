import type { ErrorCode } from '@shared/kernel/errors';
import { createObservable, type Observable } from '@shared/kernel/observable';
import type { Timers } from '@shared/kernel/timers';

/** Without an answer of the disk for this long, the screen says "not yet safely stored". */
export const notYetSafeAfterMs = 2_000;

export interface SaveProgressState {
  phase: 'saved' | 'saving' | 'notYetSafe' | 'failed';
  pending: number;
  lastSavedMs: number | null;
  errorCode: ErrorCode | null;
}

/** Law: `saved` is reached in one way only, by the journal's answer for the last change that waited for it. */
export interface SaveProgress {
  state: Observable<SaveProgressState>;
  waiting(count: number): void;
  /** Changes that never reached the store; nobody was told that they were saved. */
  withdrawn(count: number): void;
  acknowledged(): void;
  attemptFailed(code: ErrorCode): void;
}

export function createSaveProgress(timers: Timers): SaveProgress {
  const state = createObservable<SaveProgressState>({
    phase: 'saved',
    pending: 0,
    lastSavedMs: null,
    errorCode: null,
  });
  let callOff: (() => void) | null = null;

  function show(change: Partial<SaveProgressState>): void {
    state.set({ ...state.get(), ...change });
  }

  function watch(): void {
    callOff?.();
    callOff = null;
    if (state.get().pending === 0) return;
    callOff = timers.after(notYetSafeAfterMs, () => {
      if (state.get().phase === 'saving') show({ phase: 'notYetSafe' });
    });
  }

  return {
    state,
    waiting(count) {
      if (count === 0) return;
      const wasIdle = state.get().pending === 0;
      const pending = state.get().pending + count;
      show(wasIdle ? { pending, phase: 'saving', errorCode: null } : { pending });
      if (wasIdle) watch();
    },
    withdrawn(count) {
      const pending = state.get().pending - count;
      // What was withdrawn left nothing behind; the others, if any, wait on as before.
      show(pending === 0 ? { pending, phase: 'saved', errorCode: null } : { pending });
      if (pending === 0) watch();
    },
    acknowledged() {
      const pending = state.get().pending - 1;
      const phase = pending === 0 ? 'saved' : 'saving';
      show({ pending, phase, errorCode: null, lastSavedMs: timers.nowMs() });
      watch();
    },
    attemptFailed(errorCode) {
      show({ phase: 'failed', errorCode });
    },
  };
}
