import { fromHex, toHex } from '@shared/kernel/bytes';
import { hashHexSchema, type HashHex } from '@shared/kernel/ids';
import type { StoreState } from '@shared/ipc/wire';
import { digestOf } from '@shared/journal/digest';
import type { PlasmaDatabase } from './database';
import type { GuardedDatabase } from './guardedDatabase';

export const zeroHash: HashHex = hashHexSchema.parse('0'.repeat(64));

/** What the store says of itself. Count and digest are taken from the rows themselves, not from a note about them. */
export async function readStoreState(guarded: GuardedDatabase): Promise<StoreState> {
  const state = await guarded.run((database) =>
    database.transaction(
      'r',
      [database.records, database.history, database.outbox, database.meta],
      async () => {
        const head = await database.meta.get('head');
        const hashes = [
          ...(await acknowledgedHashes(database.records)),
          ...(await acknowledgedHashes(database.history)),
        ];
        const outbox = await database.outbox.toArray();
        return {
          head: { seq: head?.seq ?? 0, hash: head?.hash ?? zeroHash },
          count: hashes.length,
          digest: hashHexSchema.parse(toHex(digestOf(hashes.map(fromHex)))),
          pendingChangeIds: outbox.map((row) => row.changeId),
        };
      },
    ),
  );
  guarded.noteHead(state.head.seq);
  return state;
}

function acknowledgedHashes(table: PlasmaDatabase['records']): Promise<string[]> {
  return table.orderBy('frameHash').keys() as Promise<string[]>;
}
