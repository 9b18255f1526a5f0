import { ok, type Result } from '@shared/kernel/result';
import { vaultIdSchema } from '@shared/kernel/ids';
import type { Head } from '@shared/ipc/wire';
import type { Journal, JournalOptions } from '@main/journal/journal';
import { openJournal } from '@main/journal/openJournal';
import type { DiskPort } from '@main/files/diskPort';
import { idOf, sealedChange } from './sealedChange';
import { noHead, StoreModel } from './storeModel';

export const vaultId = vaultIdSchema.parse(idOf(77, 9));
export const journalFolder = '/vault/journal';

/** The anchor the vault would keep. */
export interface AnchorBox {
  head: Head;
}

export function journalOptions(disk: DiskPort, anchor: AnchorBox = { head: noHead }): JournalOptions {
  return {
    folder: journalFolder,
    vaultId,
    anchor: anchor.head,
    clock: { now: () => '2026-11-21T10:00:00.000+03:00' },
    disk,
    hasAttachment: async () => true,
    onAnchor: async (head: Head): Promise<Result<void>> => {
      anchor.head = head;
      return ok(undefined);
    },
  };
}

/** Opens, or fails the test. */
export async function openedJournal(options: JournalOptions): Promise<Journal> {
  const journal = await openJournal(options);
  if (!journal.ok) throw new Error(journal.error.code);
  return journal.value;
}

/** Opens and settles with a store, whose outbox is not sent yet. */
export async function settledJournal(options: JournalOptions, store = new StoreModel()): Promise<Journal> {
  const journal = await openedJournal(options);
  const answer = await journal.reconcile(store.state());
  if (!answer.ok) throw new Error(answer.error.code);
  return journal;
}

/** Sends changes `from`..`to` one after the other. */
export async function appendMany(
  journal: Journal,
  store: StoreModel,
  from: number,
  to: number,
): Promise<void> {
  for (let n = from; n <= to; n += 1) {
    const change = sealedChange(n);
    store.outbox.push(change);
    const refused = await store.drain(journal);
    if (refused !== null) throw new Error(refused);
  }
}
