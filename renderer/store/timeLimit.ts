import { AppFailure, appError } from '@shared/kernel/errors';
import type { Timers } from '@shared/kernel/timers';

/** No request to IndexedDB is waited for longer than this: on a full disk one was seen never to settle. */
export const storeLimitMs = 5_000;

/** Rejects with store.timeout after `limitMs`. The work itself goes on; its late outcome is nobody's any more. */
export function withTimeLimit<T>(timers: Timers, limitMs: number, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const callOff = timers.after(limitMs, () =>
      reject(new AppFailure(appError('store.timeout', { limitMs }))),
    );
    work().then(resolve, reject).finally(callOff);
  });
}
