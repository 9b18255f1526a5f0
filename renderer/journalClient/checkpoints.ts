import { type AppError, AppFailure, asAppError } from '@shared/kernel/errors';
import { hashHexSchema } from '@shared/kernel/ids';
import { createObservable, type Observable } from '@shared/kernel/observable';
import { headSchema, type Head } from '@shared/ipc/wire';
import type { JournalPort } from './ports';

/** A checkpoint after so many acknowledged frames, beside those at lock and at quit. */
export const checkpointEvery = 256;

export const checkpointSchema = headSchema;

/** Where checkpoints are kept: sealed by a key of the master key, so nobody without it can write one. */
export interface CheckpointPort {
  seal(checkpoint: Head): Promise<void>;
  /** What the sealed checkpoints vouch for, and how many of them could not be opened. */
  all(): Promise<{ checkpoints: unknown[]; unreadable: number }>;
}

export type CheckpointAlarm =
  | { kind: 'none' }
  /** The journal does not hold what was sealed: somebody rewrote it, or lost its end. */
  | { kind: 'rewritten'; atSeq: number }
  | { kind: 'unreadable'; count: number };

export interface Checkpoints {
  alarm: Observable<CheckpointAlarm>;
  /** Tell each acknowledged place. */
  noteAcknowledged(head: Head): void;
  /** At lock and at quit: one more, unless nothing came after the last. Resolves when the store has it. */
  sealNow(): Promise<void>;
  /** In the background after unlock: every checkpoint is held against the journal. */
  verify(): Promise<void>;
}

export function createCheckpoints(ports: {
  journal: Pick<JournalPort, 'hashAt'>;
  port: CheckpointPort;
  head: Head;
  onFailure: (error: AppError) => void;
}): Checkpoints {
  const alarm = createObservable<CheckpointAlarm>({ kind: 'none' });
  let head = ports.head;
  /** The next frame may be the checkpoint itself; sealing again after nothing but that would never end. */
  let sealedAt = ports.head.seq;
  let sealing: Promise<void> = Promise.resolve();

  async function seal(): Promise<void> {
    if (head.seq <= sealedAt + 1) return;
    const former = sealedAt;
    sealedAt = head.seq;
    try {
      await ports.port.seal(head);
    } catch (error) {
      sealedAt = former;
      throw error;
    }
  }

  function sealNow(): Promise<void> {
    sealing = sealing.catch(() => undefined).then(seal);
    return sealing;
  }

  async function verify(): Promise<void> {
    const { checkpoints, unreadable } = await ports.port.all();
    const parsed = checkpoints.flatMap((entry) => checkpointSchema.safeParse(entry).data ?? []);
    const lost = unreadable + checkpoints.length - parsed.length;
    if (lost > 0) alarm.set({ kind: 'unreadable', count: lost });
    // What an earlier run left without a checkpoint counts towards the next one.
    if (sealedAt === ports.head.seq) sealedAt = Math.max(0, ...parsed.map((checkpoint) => checkpoint.seq));
    for (const checkpoint of parsed) {
      const found = await ports.journal.hashAt(checkpoint.seq);
      if (!found.ok) throw new AppFailure(found.error);
      if (found.value !== checkpoint.hash) return alarm.set({ kind: 'rewritten', atSeq: checkpoint.seq });
    }
  }

  return {
    alarm,
    sealNow,
    verify,
    noteAcknowledged(next) {
      if (next.seq <= head.seq) return;
      head = { seq: next.seq, hash: hashHexSchema.parse(next.hash) };
      if (head.seq - sealedAt < checkpointEvery) return;
      sealNow().catch((error: unknown) => ports.onFailure(asAppError(error)));
    },
  };
}
