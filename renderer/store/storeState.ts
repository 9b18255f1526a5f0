import { fromHex, toHex } from '@shared/kernel/bytes';
import { hashHexSchema, type HashHex } from '@shared/kernel/ids';
import type { StoreState } from '@shared/ipc/wire';
import { digestOf } from '@shared/journal/digest';
import type { GuardedDatabase } from './guardedDatabase';

export const zeroHash: HashHex = hashHexSchema.parse('0'.repeat(64));

/**
 * What the store says of itself. Count and digest are taken from the rows themselves, not from a note about them.
 * Hazard: several transactions; nothing may be written meanwhile. It is asked before anybody unlocks.
 * @param portion keys read at once: each portion has its own time limit, so a large store is slow, never "broken".
 */
export async function readStoreState(guarded: GuardedDatabase, portion = 5_000): Promise<StoreState> {
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
 * Straight from the index, without the rows. Two rows of one hash count twice, so a portion goes on at the last
 * hash and past as many of it as were seen.
 */
async function acknowledgedHashes(
  guarded: GuardedDatabase,
  table: 'records' | 'history',
  portion: number,
): Promise<string[]> {
  const hashes: string[] = [];
  for (;;) {
    const last = hashes.at(-1);
    const seen = last === undefined ? 0 : hashes.length - hashes.indexOf(last);
    const next = (await guarded.run((database) =>
      database[table]
        .where('frameHash')
        .aboveOrEqual(last ?? '')
        .offset(seen)
        .limit(portion)
        .keys(),
    )) as string[];
    hashes.push(...next);
    if (next.length < portion) return hashes;
  }
}
