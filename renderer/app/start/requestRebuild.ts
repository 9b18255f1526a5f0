import { salvageDrafts, salvageState } from '@renderer/store/refilling';
import type { Head, SealedDraft } from '@shared/ipc/wire';
import { AppFailure, appError, type AppError } from '@shared/kernel/errors';
import { orThrow } from '../bridgePorts';
import type { Foundation } from './foundation';
import type { RebuildReason } from './startState';

/**
 * Gives this store up for a fresh one. First whatever stands only here is brought to safety: unsent changes go to
 * the journal, drafts travel along.
 * Law: when a change cannot be brought to safety, the store is not given up; rejects with why.
 */
export async function requestRebuild(foundation: Foundation, reason: RebuildReason): Promise<void> {
  const drafts =
    reason === 'unopenable' ? await salvageWhatOpens(foundation) : await bringToSafety(foundation);
  orThrow(await foundation.bridge.calls['partition.rebuild']({ reason, drafts }));
}

async function bringToSafety({ guarded, outbox, journal }: Foundation): Promise<SealedDraft[]> {
  for (const change of await outbox.pending()) orThrow(await journal.append(change));
  return salvageDrafts(guarded);
}

/** A store too slow or too damaged to be read whole may still give its head, its outbox and its drafts. */
async function salvageWhatOpens(foundation: Foundation): Promise<SealedDraft[]> {
  const { calls } = foundation.bridge;
  // What cannot be salvaged is in the journal alone, so it has to be whole: otherwise this store may be the better copy.
  const { damage } = orThrow(await calls['journal.status']({}));
  if (damage !== null) throw new AppFailure(damage);
  try {
    const store = await salvageState(foundation.guarded);
    const { verdict, head } = orThrow(await calls['journal.reconcile'](store));
    if (verdict === 'ahead') throw new AppFailure(storeAhead(store.head, head));
    return await bringToSafety(foundation);
  } catch (error) {
    if (!isUnopenable(error)) throw error;
    return [];
  }
}

/** Errors of the store that say "this one will not open", not "wait" or "another app wrote this". */
export function isUnopenable(error: unknown): boolean {
  return error instanceof AppFailure && ['store.unopenable', 'store.timeout'].includes(error.appError.code);
}

export const rebuildFailed = appError('store.rebuildFailed');

export function storeAhead(store: Head, journal: Head): AppError {
  return appError('store.ahead', { storeSeq: store.seq, journalSeq: journal.seq });
}
