import type { PlasmaDatabase } from './database';
import { rowOf, type ChangeRow, type PlacedChange } from './rows';

/**
 * Law: what the journal acknowledged ends up in the tables in the same way whether it was written here first
 * (acknowledgement) or comes from the journal alone (rebuild): latest revision in `records`, others in `history`,
 * each with its place. Repeating any part of it changes nothing.
 * Hazard: runs inside the caller's rw transaction over records, history and meta; only IndexedDB may be awaited.
 */
export async function writePlaced(database: PlasmaDatabase, placed: readonly PlacedChange[]): Promise<void> {
  const recordIds = [...new Set(placed.map((change) => change.header.recordId))];
  const found = await database.records.bulkGet(recordIds);
  const latest = new Map(found.flatMap((row) => (row === undefined ? [] : [[row.recordId, row] as const])));
  const superseded: ChangeRow[] = [];

  for (const change of placed) {
    const row = rowOf(change, change);
    const current = latest.get(row.recordId);
    if (current === undefined || current.changeId === row.changeId) latest.set(row.recordId, row);
    else if (current.revision < row.revision) {
      superseded.push(current);
      latest.set(row.recordId, row);
    } else superseded.push(row);
  }

  await database.records.bulkPut([...latest.values()]);
  await database.history.bulkPut(superseded);
  const last = placed.at(-1);
  if (last !== undefined) await moveHead(database, last);
}

/** Only forwards: the answer to a repeated change id names a place long passed. */
async function moveHead(database: PlasmaDatabase, { seq, hash }: PlacedChange): Promise<void> {
  const head = await database.meta.get('head');
  if (head === undefined || head.seq < seq) await database.meta.put({ name: 'head', seq, hash });
}
