import type { SealedDraft } from '@shared/ipc/wire';
import type { GuardedDatabase } from './guardedDatabase';
import { writePlaced } from './placedChanges';
import type { PlacedChange } from './rows';

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

/** The sealed drafts of a store that is about to be replaced. */
export async function salvageDrafts(guarded: GuardedDatabase): Promise<SealedDraft[]> {
  return guarded.run((database) => database.drafts.toArray());
}
