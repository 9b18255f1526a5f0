import { fromHex, toHex } from '@shared/kernel/bytes';
import { hashHexSchema, type HashHex } from '@shared/kernel/ids';
import type { StoreState } from '@shared/ipc/wire';
import { digestOf } from '@shared/journal/digest';
import type { GuardedDatabase } from './guardedDatabase';

export const zeroHash: HashHex = hashHexSchema.parse('0'.repeat(64));

/**
 * What the store says of itself. Count and digest are taken from the rows themselves, not from a note about them.
 * Hazard: several transactions; nothing may be written meanwhile. It is asked before anybody unlocks.
 * @param portion rows read at once: each portion has its own time limit, so a large store is slow, never "broken".
 */
export async function readStoreState(guarded: GuardedDatabase, portion = 2_000): Promise<StoreState> {
  const { head, outbox } = await guarded.run((database) =>
    database.transaction('r', [database.outbox, database.meta], async () => ({
      head: await database.meta.get('head'),
      outbox: await database.outbox.toArray(),
    })),
  );
  const hashes = [
    ...(await acknowledgedHashes(guarded, 'records', portion)),
    ...(await acknowledgedHashes(guarded, 'history', portion)),
  ];
  guarded.noteHead(head?.seq ?? 0);
  return {
    head: { seq: head?.seq ?? 0, hash: head?.hash ?? zeroHash },
    count: hashes.length,
    digest: hashHexSchema.parse(toHex(digestOf(hashes.map(fromHex)))),
    pendingChangeIds: outbox.map((row) => row.changeId),
  };
}

/**
 * Whole rows in portions: getAll takes a third of the time of walking an index with a cursor (measured in
 * Chromium 114, 100,000 rows), and a row whose value is gone cannot pass as present.
 */
async function acknowledgedHashes(
  guarded: GuardedDatabase,
  table: 'records' | 'history',
  portion: number,
): Promise<HashHex[]> {
  const hashes: HashHex[] = [];
  let last = '';
  for (;;) {
    const rows = await guarded.run((database) =>
      database[table].where(':id').above(last).limit(portion).toArray(),
    );
    for (const { frameHash } of rows) if (frameHash !== undefined) hashes.push(frameHash);
    const end = rows.at(-1);
    if (end === undefined || rows.length < portion) return hashes;
    last = table === 'records' ? end.recordId : end.changeId;
  }
}
