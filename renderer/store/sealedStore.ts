import { AppFailure, appError } from '@shared/kernel/errors';
import type { SealedChange } from '@shared/ipc/wire';
import type { ChangeSealing } from './changeSealing';
import type { PlasmaDatabase } from './database';
import type { DataKeys } from './dataKeys';
import type { GuardedDatabase } from './guardedDatabase';
import type { RecordStore, Touched } from './recordStore';
import { rowOf } from './rows';
import type { RowReading } from './rowReading';

/** Hears of every commit before, and after, it reached IndexedDB; the journal client sends what it brought. */
export interface CommitListener {
  announced(count: number): void;
  abandoned(count: number): void;
  committed(changes: SealedChange[]): void;
}

export interface SealedStorePorts {
  guarded: GuardedDatabase;
  keys: DataKeys;
  sealing: ChangeSealing;
  reading: RowReading;
  commits: CommitListener;
}

export function createSealedStore({
  guarded,
  keys,
  sealing,
  reading,
  commits,
}: SealedStorePorts): RecordStore {
  const listeners = new Set<(touched: Touched[]) => void>();

  /**
   * A write that was not answered in time may have happened all the same. Called a failure, it would lie unsent in the
   * outbox while the status bar says "saved", and stand in the way of its own repetition as a conflict.
   */
  async function reachedTheDisk([first]: readonly SealedChange[]): Promise<boolean> {
    if (first === undefined) return false;
    try {
      return await guarded.run((database) =>
        database.transaction('r', [database.records, database.history], () => isWritten(database, first)),
      );
    } catch {
      return false; // Nobody can say; the first error is the one to tell, and the next start looks again.
    }
  }

  return {
    async get(recordId) {
      const row = await guarded.run((database) => database.records.get(recordId));
      return row === undefined ? null : reading.read(row);
    },
    async listByKind(kind) {
      const rows = await guarded.run((database) => database.records.where('kind').equals(kind).toArray());
      return reading.readAll(rows);
    },
    async listByPatient(patientId) {
      const keyId = await keys.keyIdOfPatient(patientId);
      if (keyId === null) return { changes: [], unreadable: [] };
      const rows = await guarded.run((database) =>
        database.records.where('[keyId+kind]').between([keyId, ''], [keyId, '\uffff']).toArray(),
      );
      return reading.readAll(rows);
    },
    async history(recordId) {
      const rows = await guarded.run((database) =>
        database.transaction('r', [database.records, database.history], async () => {
          const former = await database.history.where('recordId').equals(recordId).sortBy('revision');
          const latest = await database.records.get(recordId);
          return latest === undefined ? former : [...former, latest];
        }),
      );
      return reading.readAll(rows);
    },
    async commit(changes) {
      if (changes.length === 0) return [];
      commits.announced(changes.length);
      let sealed: SealedChange[] = [];
      try {
        // Law: everything is sealed before the transaction opens. A transaction that waits for WebCrypto may
        // commit the half of it that was written so far.
        sealed = await Promise.all(changes.map((change) => sealing.seal(change)));
        await guarded.run((database) => writeCommit(database, sealed));
      } catch (error) {
        if (!(await reachedTheDisk(sealed))) {
          commits.abandoned(changes.length);
          throw error;
        }
      }
      commits.committed(sealed);
      const touched = changes.map(({ kind, recordId, patientId }) => ({ kind, recordId, patientId }));
      [...listeners].forEach((listener) => listener(touched));
      return sealed.map((change) => change.header.changeId);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Revision check, former row to history, new row, outbox row: all of it or nothing. */
function writeCommit(database: PlasmaDatabase, sealed: readonly SealedChange[]): Promise<void> {
  return database.transaction('rw', [database.records, database.history, database.outbox], async () => {
    const first = sealed[0];
    // A repetition after a time-out: the first run did reach the disk, whole.
    if (first !== undefined && (await isWritten(database, first))) return;
    for (const change of sealed) await writeChange(database, change);
  });
}

async function isWritten(database: PlasmaDatabase, { header }: SealedChange): Promise<boolean> {
  const current = await database.records.get(header.recordId);
  return current?.changeId === header.changeId || (await database.history.get(header.changeId)) !== undefined;
}

async function writeChange(database: PlasmaDatabase, change: SealedChange): Promise<void> {
  const { changeId, recordId, revision } = change.header;
  const current = await database.records.get(recordId);
  const found = current?.revision ?? 0;
  if (found !== revision - 1) {
    throw new AppFailure(
      appError('record.conflict', { basedOnRevision: revision - 1, foundRevision: found }),
    );
  }
  if (current !== undefined) await database.history.put(current);
  await database.records.put(rowOf(change));
  await database.outbox.add({ changeId, ...change });
}
