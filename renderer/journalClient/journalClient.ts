import { type AppError, appError, asAppError } from '@shared/kernel/errors';
import type { Head, SealedChange } from '@shared/ipc/wire';
import type { Observable } from '@shared/kernel/observable';
import { fail, type Result } from '@shared/kernel/result';
import type { Timers } from '@shared/kernel/timers';
import type { JournalPort, OutboxPort } from './ports';
import { createSaveProgress, type SaveProgressState } from './saveProgress';

/** First wait after a failed attempt; doubles up to the last. */
const firstRetryMs = 500;
const lastRetryMs = 30_000;
/** An append that was never answered is sent again: the change id makes that harmless. */
const answerLimitMs = 20_000;
/** Answers noted in the store at once while a queue is worked off. */
const noteBatch = 16;

export interface JournalClientPorts {
  journal: Pick<JournalPort, 'append'>;
  outbox: OutboxPort;
  timers: Timers;
  /** After each acknowledgement; the place is the change's own. */
  onAcknowledged?: (head: Head) => void;
  /** The journal has it, the store could not note it: nothing is lost, the next start settles it. Null: it is noted. */
  onStoreFailure: (error: AppError | null) => void;
}

/** Sends what was committed, in order, one at a time, until the journal has acknowledged it. */
export interface JournalClient {
  saveState: Observable<SaveProgressState>;
  /** Takes up what an earlier run left in the outbox. Call once, before the first commit. */
  start(): Promise<void>;
  announced(count: number): void;
  abandoned(count: number): void;
  committed(changes: SealedChange[]): void;
  /** Resolves when everything committed so far is acknowledged. */
  drained(): Promise<void>;
  /** Tries at once instead of waiting for the next turn. */
  retryNow(): void;
}

export function createJournalClient(ports: JournalClientPorts): JournalClient {
  const { journal, outbox, timers } = ports;
  const progress = createSaveProgress(timers);
  const queue: SealedChange[] = [];
  const unnoted: (SealedChange & Head)[] = [];
  const waitingForEmpty: (() => void)[] = [];
  let sending = false;
  let isFailing = false;
  let retryMs = firstRetryMs;
  let callOffRetry: (() => void) | null = null;

  function send(): void {
    if (sending || callOffRetry !== null) return;
    sending = true;
    void sendAll().finally(() => {
      sending = false;
      if (queue.length > 0) send();
      else for (const resolve of waitingForEmpty.splice(0)) resolve();
    });
  }

  async function sendAll(): Promise<void> {
    for (let change = queue[0]; change !== undefined; change = queue[0]) {
      const answer = await appendWithLimit(change);
      if (!answer.ok) return failed(answer.error);
      queue.shift();
      retryMs = firstRetryMs;
      unnoted.push({ ...change, ...answer.value });
      progress.acknowledged();
      ports.onAcknowledged?.(answer.value);
      if (queue.length === 0 || unnoted.length >= noteBatch) await note();
    }
  }

  function failed(error: AppError): void {
    progress.attemptFailed(error.code);
    callOffRetry = timers.after(retryMs, retryNow);
    retryMs = Math.min(retryMs * 2, lastRetryMs);
  }

  function retryNow(): void {
    callOffRetry?.();
    callOffRetry = null;
    send();
  }

  /** A failure keeps the answers for the next turn; the outbox rows stay until then. */
  async function note(): Promise<void> {
    const batch = unnoted.slice();
    if (batch.length === 0) return;
    try {
      await outbox.acknowledged(batch);
      unnoted.splice(0, batch.length);
      if (isFailing) ports.onStoreFailure(null);
      isFailing = false;
    } catch (error) {
      isFailing = true;
      ports.onStoreFailure(asAppError(error));
    }
  }

  function appendWithLimit(change: SealedChange): Promise<Result<Head>> {
    return new Promise((resolve) => {
      const callOff = timers.after(answerLimitMs, () => resolve(fail(appError('journal.writeFailed'))));
      void journal
        .append(change)
        .catch(() => fail(appError('journal.writeFailed')))
        .then(resolve)
        .finally(callOff);
    });
  }

  return {
    saveState: progress.state,
    async start() {
      const left = await outbox.pending();
      progress.waiting(left.length);
      queue.unshift(...left);
      send();
    },
    announced: (count) => progress.waiting(count),
    abandoned: (count) => progress.withdrawn(count),
    committed(changes) {
      queue.push(...changes);
      send();
    },
    async drained() {
      if (queue.length === 0 && !sending) return;
      await new Promise<void>((resolve) => waitingForEmpty.push(resolve));
    },
    retryNow,
  };
}
