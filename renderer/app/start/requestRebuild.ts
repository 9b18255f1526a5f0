import { salvageDrafts } from '@renderer/store/refilling';
import { AppFailure, appError } from '@shared/kernel/errors';
import { orThrow } from '../bridgePorts';
import type { Foundation } from './foundation';
import type { RebuildReason } from './startState';

/**
 * Gives this store up for a fresh one. First whatever stands only here is brought to safety: unsent changes go to
 * the journal, drafts travel along.
 * Law: when a change cannot be brought to safety, the store is not given up; rejects with why.
 */
export async function requestRebuild(foundation: Foundation, reason: RebuildReason): Promise<void> {
  const { bridge, guarded, outbox, journal } = foundation;
  if (reason === 'unopenable') {
    // Nothing can be salvaged here, so the journal has to be whole: otherwise this store may be the better copy.
    const { damage } = orThrow(await bridge.calls['journal.status']({}));
    if (damage !== null) throw new AppFailure(damage);
    orThrow(await bridge.calls['partition.rebuild']({ reason, drafts: [] }));
    return;
  }
  for (const change of await outbox.pending()) orThrow(await journal.append(change));
  const drafts = await salvageDrafts(guarded);
  orThrow(await bridge.calls['partition.rebuild']({ reason, drafts }));
}

/** Errors of the store that say "this one will not open", not "wait" or "another app wrote this". */
export function isUnopenable(error: unknown): boolean {
  return error instanceof AppFailure && ['store.unopenable', 'store.timeout'].includes(error.appError.code);
}

export const rebuildFailed = appError('store.rebuildFailed');
