import type { Change } from '@shared/domain/change';
import type { JournalFrame } from '@shared/ipc/wire';
import { AppFailure } from '@shared/kernel/errors';
import type { ChangeId } from '@shared/kernel/ids';
import type { ChangeSealing } from './changeSealing';
import { deepFreeze } from './deepFreeze';
import type { GuardedDatabase } from './guardedDatabase';
import type { Listing } from './recordStore';
import { rowOf, type ChangeRow } from './rows';

export interface RowReadingPorts {
  guarded: GuardedDatabase;
  sealing: ChangeSealing;
  /** The journal's copy of a change, null when it has none. */
  findInJournal(changeId: ChangeId): Promise<JournalFrame | null>;
  /** In development: whoever writes to a record that was read gets an error. */
  freeze: boolean;
}

export interface RowReading {
  /** Rejects with why it cannot be read; the journal was asked by then. */
  read(row: ChangeRow): Promise<Change>;
  readAll(rows: ChangeRow[]): Promise<Listing>;
}

export function createRowReading(ports: RowReadingPorts): RowReading {
  const { guarded, sealing } = ports;

  async function read(row: ChangeRow): Promise<Change> {
    const change = await sealing.open(row).catch((error: unknown) => repaired(row, error));
    return ports.freeze ? deepFreeze(change) : change;
  }

  async function repaired(row: ChangeRow, reason: unknown): Promise<Change> {
    if (!isUnreadable(reason)) throw reason;
    const frame = await ports.findInJournal(row.changeId);
    if (frame === null) throw reason;
    const sound = rowOf(frame, frame);
    const change = await sealing.open(sound);
    await putInPlace(sound);
    return change;
  }

  /** Writes over the very row that was wrong, wherever it stands by now. */
  function putInPlace(sound: ChangeRow): Promise<void> {
    return guarded.run((database) =>
      database.transaction('rw', [database.records, database.history], async () => {
        const current = await database.records.get(sound.recordId);
        if (current?.changeId === sound.changeId) await database.records.put(sound);
        else if ((await database.history.get(sound.changeId)) !== undefined)
          await database.history.put(sound);
      }),
    );
  }

  async function readAll(rows: ChangeRow[]): Promise<Listing> {
    const listing: Listing = { changes: [], unreadable: [] };
    const outcomes = await Promise.all(
      rows.map((row) => read(row).catch((error: unknown) => notedOrThrown(error))),
    );
    outcomes.forEach((outcome, at) => {
      const row = rows[at];
      if (outcome !== null) listing.changes.push(outcome);
      else if (row !== undefined) listing.unreadable.push({ recordId: row.recordId, kind: row.kind });
    });
    return listing;
  }

  return { read, readAll };
}

/** Unreadable rows are listed by name; a journal or store that does not answer fails the whole reading. */
function notedOrThrown(error: unknown): null {
  if (isUnreadable(error)) return null;
  throw error;
}

function isUnreadable(error: unknown): boolean {
  return error instanceof AppFailure && unreadableCodes.has(error.appError.code);
}

const unreadableCodes = new Set<string>(['record.unreadable', 'keys.missing', 'keys.damaged']);
