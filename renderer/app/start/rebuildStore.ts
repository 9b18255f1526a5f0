import { refillFromJournal, type RefillProgress } from '@renderer/journalClient/refill';
import { createRefilling } from '@renderer/store/refilling';
import { readStoreState } from '@renderer/store/storeState';
import type { SealedDraft } from '@shared/ipc/wire';
import { AppFailure, appError } from '@shared/kernel/errors';
import { orThrow } from '../bridgePorts';
import type { Foundation } from './foundation';

/**
 * Fills the fresh partition this window stands in from the journal, holds the result against the journal's own
 * count and digest, and has main make it the current one. Rejects with an AppFailure.
 */
export async function rebuildStore(
  { bridge, guarded, journal }: Foundation,
  drafts: readonly SealedDraft[],
  onProgress: (progress: RefillProgress) => void,
): Promise<void> {
  const refilling = createRefilling(guarded);
  await refilling.begin(drafts);
  await refillFromJournal(journal, (frames) => refilling.write(frames), onProgress);

  const status = orThrow(await bridge.calls['journal.status']({}));
  const filled = await readStoreState(guarded);
  if (filled.count !== status.count || filled.digest !== status.digest) {
    throw new AppFailure(appError('store.rebuildFailed', { count: filled.count, expected: status.count }));
  }
  orThrow(await bridge.calls['partition.rebuilt'](filled));
}
