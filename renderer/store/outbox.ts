import type { SealedChange } from '@shared/ipc/wire';
import type { GuardedDatabase } from './guardedDatabase';
import { writePlaced } from './placedChanges';
import type { PlacedChange } from './rows';

/** Changes the journal has not acknowledged yet, oldest first. The journal client reaches it as its port. */
export interface Outbox {
  pending(): Promise<SealedChange[]>;
  /** The outbox rows go, the rows get their place, the head moves: one transaction, harmless to repeat. */
  acknowledged(placed: PlacedChange[]): Promise<void>;
}

export function createOutbox(guarded: GuardedDatabase): Outbox {
  return {
    async pending() {
      const rows = await guarded.run((database) => database.outbox.orderBy('order').toArray());
      return rows.map(({ header, envelope }) => ({ header, envelope }));
    },
    async acknowledged(placed) {
      const changeIds = placed.map((change) => change.header.changeId);
      await guarded.run((database) =>
        database.transaction(
          'rw',
          [database.records, database.history, database.outbox, database.meta],
          async () => {
            await database.outbox.where('changeId').anyOf(changeIds).delete();
            await writePlaced(database, placed);
          },
        ),
      );
      guarded.noteHead(Math.max(...placed.map((change) => change.seq)));
    },
  };
}
