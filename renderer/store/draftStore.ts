import { AppFailure, appError, type AppError } from '@shared/kernel/errors';
import { recordIdSchema, type VaultId } from '@shared/kernel/ids';
import type { AeadKey } from '@shared/kernel/ports';
import type { Timers } from '@shared/kernel/timers';
import { draftAssociatedData } from '@shared/seal/associatedData';
import { openJson, sealJson, type SealPorts } from '@shared/seal/sealedJson';
import { z } from 'zod';
import type { GuardedDatabase } from './guardedDatabase';
import type { Draft, DraftStore } from './recordStore';
import type { DraftRow } from './rows';

/** Between two writes to the disk. With the write itself a draft stays less than a second behind the keyboard. */
export const draftIntervalMs = 500;
const retryMs = 1_000;

const sealedDraftSchema = z.object({
  form: z.enum([
    'patient',
    'screening',
    'session',
    'photo',
    'labReport',
    'course',
    'appointment',
    'protocolPack',
  ]),
  recordId: recordIdSchema,
  patientId: recordIdSchema.nullable(),
  content: z.unknown(),
});

export interface DraftStorePorts {
  guarded: GuardedDatabase;
  seal: SealPorts;
  /** The cache key. */
  key: AeadKey;
  vaultId: VaultId;
  timers: Timers;
  /** A draft could not be kept; what was typed is in memory and is tried again. Null: it is well again. */
  onFailure: (error: AppError | null) => void;
}

export function createDraftStore({
  guarded,
  seal,
  key,
  vaultId,
  timers,
  onFailure,
}: DraftStorePorts): DraftStore {
  const listeners = new Set<(draftId: string, keptMs: number) => void>();
  const unwritten = new Map<string, Omit<Draft, 'updatedMs'>>();
  /** The write of each draft that counts. Not told by its time: a clock that is set back must not stop drafts. */
  const newestWrite = new Map<string, symbol>();
  let writing: Promise<void> = Promise.resolve();
  let callOff: (() => void) | null = null;
  let isFailing = false;
  let lastWriteMs = -Infinity;

  function schedule(delayMs: number): void {
    callOff ??= timers.after(delayMs, () => {
      callOff = null;
      // The failure has been told, and the draft stands in line again.
      writeAll().catch(() => undefined);
    });
  }

  /** One write after the other; the next one takes up what came in meanwhile. */
  function writeAll(): Promise<void> {
    lastWriteMs = timers.nowMs();
    writing = writing.catch(() => undefined).then(writeUnwritten);
    return writing;
  }

  async function writeUnwritten(): Promise<void> {
    // The Map itself, not a copy: what is discarded or typed further meanwhile is met as it is then.
    for (const [draftId, draft] of unwritten) {
      const keptMs = timers.nowMs();
      try {
        await write(draft, keptMs);
      } catch (error) {
        isFailing = true;
        onFailure(error instanceof AppFailure ? error.appError : appError('app.unexpected'));
        schedule(retryMs);
        throw error;
      }
      if (isFailing) onFailure(null);
      isFailing = false;
      if (unwritten.get(draftId) === draft) unwritten.delete(draftId);
      [...listeners].forEach((listener) => listener(draftId, keptMs));
    }
  }

  async function write({ draftId, ...draft }: Omit<Draft, 'updatedMs'>, updatedMs: number): Promise<void> {
    const associated = draftAssociatedData(seal.text, vaultId, draftId);
    const thisWrite = Symbol(draftId);
    newestWrite.set(draftId, thisWrite);
    const row: DraftRow = { draftId, envelope: await sealJson(seal, key, draft, associated), updatedMs };
    await guarded.run(async (database) => {
      // The late outcome of a write that had timed out must not undo a newer one, or bring back what was discarded.
      if (newestWrite.get(draftId) === thisWrite) await database.drafts.put(row);
    });
  }

  async function open({ draftId, envelope, updatedMs }: DraftRow): Promise<Draft | null> {
    const opened = await openJson(seal, key, envelope, draftAssociatedData(seal.text, vaultId, draftId));
    const parsed = opened.ok ? sealedDraftSchema.safeParse(opened.value) : undefined;
    return parsed?.success === true ? { draftId, updatedMs, ...parsed.data } : null;
  }

  return {
    async load(draftId) {
      const typed = unwritten.get(draftId);
      if (typed !== undefined) return { ...typed, updatedMs: timers.nowMs() };
      const row = await guarded.run((database) => database.drafts.get(draftId));
      if (row === undefined) return null;
      const opened = await open(row);
      if (opened === null) throw new AppFailure(appError('record.unreadable'));
      return opened;
    },
    keep(draft) {
      unwritten.set(draft.draftId, draft);
      const sinceLastMs = Math.max(0, timers.nowMs() - lastWriteMs);
      schedule(Math.max(0, draftIntervalMs - sinceLastMs));
    },
    async discard(draftId) {
      unwritten.delete(draftId);
      newestWrite.delete(draftId);
      await writing.catch(() => undefined);
      await guarded.run((database) => database.drafts.delete(draftId));
    },
    async list() {
      const rows = await guarded.run((database) => database.drafts.toArray());
      rows.sort((a, b) => b.updatedMs - a.updatedMs);
      const opened = await Promise.all(rows.map(open));
      // No alarm of the store: every record is there, and a draft that is lost can only be discarded.
      const unreadable = rows.filter((_, at) => opened[at] === null);
      return {
        drafts: opened.filter((draft) => draft !== null),
        unreadable: unreadable.map(({ draftId, updatedMs }) => ({ draftId, updatedMs })),
      };
    },
    flush: writeAll,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
