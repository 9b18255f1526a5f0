import type { SealedDraft, StoreState } from '@shared/ipc/wire';
import type { GuardedDatabase } from './guardedDatabase';
import { writePlaced } from './placedChanges';
import type { PlacedChange } from './rows';
import { zeroHash } from './storeState';

/** Fills a fresh store from the journal. Needs no key. */
export interface Refilling {
  /** Whatever an interrupted rebuild left goes; the salvaged drafts come in. */
  begin(drafts: readonly SealedDraft[]): Promise<void>;
  write(placed: readonly PlacedChange[]): Promise<void>;
}

export function createRefilling(guarded: GuardedDatabase): Refilling {
  return {
    async begin(drafts) {
      await guarded.run((database) =>
        database.transaction('rw', database.tables, async () => {
          for (const table of database.tables) await table.clear();
          await database.drafts.bulkPut(drafts.map((draft) => ({ ...draft })));
        }),
      );
    },
    async write(placed) {
      await guarded.run((database) =>
        database.transaction('rw', [database.records, database.history, database.meta], () =>
          writePlaced(database, placed),
        ),
      );
    },
  };
}

/** What a store that cannot be read whole still says of itself: how far it followed the journal, and what it has not sent. */
export function salvageState(guarded: GuardedDatabase): Promise<StoreState> {
  return guarded.run((database) =>
    database.transaction('r', [database.outbox, database.meta], async () => {
      const { seq, hash } = (await database.meta.get('head')) ?? { seq: 0, hash: zeroHash };
      const pendingChangeIds = (await database.outbox.toArray()).map((row) => row.changeId);
      return { head: { seq, hash }, count: 0, digest: zeroHash, pendingChangeIds };
    }),
  );
}

/** The sealed drafts of a store that is about to be replaced. */
export async function salvageDrafts(guarded: GuardedDatabase): Promise<SealedDraft[]> {
  return guarded.run((database) => database.drafts.toArray());
}
