import { readStoreState } from '@renderer/store/storeState';
import type { StoreState } from '@shared/ipc/wire';
import { AppFailure, appError, asAppError } from '@shared/kernel/errors';
import type { VaultId } from '@shared/kernel/ids';
import { createObservable, type Observable } from '@shared/kernel/observable';
import { fail, ok, type Result } from '@shared/kernel/result';
import { orThrow } from '../bridgePorts';
import type { Foundation } from './foundation';
import { rebuildStore } from './rebuildStore';
import { isUnopenable, rebuildFailed, requestRebuild, storeAhead } from './requestRebuild';
import { sendOutbox } from './sendOutbox';
import type { RebuildReason, StartState } from './startState';

/** From an open window to the lock screen (architecture.md §3, "At start"). Needs no key. */
export interface StartSequence {
  state: Observable<StartState>;
  /** Again after "retry" and after a folder was chosen; harmless to repeat. */
  run(): Promise<void>;
  /** The user has read that the store was rebuilt. */
  goOn(): void;
  /** Before the first append: true for a store that was reconciled, also one whose vault was created just now. */
  ensureSettled(vaultId: VaultId): Promise<Result<null>>;
}

export function createStartSequence(foundation: Foundation): StartSequence {
  const { calls } = foundation.bridge;
  const state = createObservable<StartState>({ phase: 'opening' });
  let settled = false;
  let clientStarted = false;

  async function run(): Promise<void> {
    try {
      await steps();
    } catch (error) {
      state.set({ phase: 'stopped', error: asAppError(error) });
    }
  }

  async function steps(): Promise<void> {
    state.set({ phase: 'opening' });
    const { failure } = orThrow(await calls['app.startFailure']({}));
    if (failure !== null) throw new AppFailure(failure);
    const { vaultId } = orThrow(await calls['vault.state']({}));
    if (vaultId === null) {
      const strayRecords = await foundation.hasAnyStore();
      return state.set({ phase: 'ready', vault: 'none', strayRecords });
    }
    foundation.guarded.use(vaultId);

    let plan = orThrow(await calls['partition.plan']({}));
    if (plan.mode === 'rebuild') {
      const { reason, drafts } = plan;
      state.set({ phase: 'rebuilding', reason, done: 0, total: 0 });
      await rebuildStore(foundation, drafts, (progress) =>
        state.set({ phase: 'rebuilding', reason, ...progress }),
      ).catch(asRebuildFailure);
      plan = orThrow(await calls['partition.plan']({}));
      if (plan.mode === 'rebuild') throw new AppFailure(rebuildFailed);
    }
    if (!(await settle(state.set))) return;
    const { rebuilt } = plan;
    if (rebuilt !== null) state.set({ phase: 'told', ...rebuilt });
    else state.set({ phase: 'ready', vault: 'present', strayRecords: false });
  }

  /** False when a rebuild was asked for: main opens another partition, and this process ends. */
  async function settle(show: (next: StartState) => void): Promise<boolean> {
    let store: StoreState;
    try {
      store = await readStoreState(foundation.guarded);
    } catch (error) {
      if (!isUnopenable(error)) throw error;
      return giveUp('unopenable', show);
    }
    show({ phase: 'reconciling' });
    const { verdict, head } = orThrow(await calls['journal.reconcile'](store));
    if (verdict === 'ahead') throw new AppFailure(storeAhead(store.head, head));
    if (verdict === 'rebuild')
      return giveUp(store.count === 0 && store.head.seq === 0 ? 'empty' : 'behind', show);
    if (!clientStarted) {
      await sendOutbox(foundation.client, (progress) => show({ phase: 'sending', ...progress }));
      clientStarted = true;
    }
    settled = true;
    return true;
  }

  async function giveUp(reason: RebuildReason, show: (next: StartState) => void): Promise<false> {
    show({ phase: 'switching', reason });
    await requestRebuild(foundation, reason);
    return false;
  }

  async function ensureSettled(vaultId: VaultId): Promise<Result<null>> {
    if (settled) return ok(null);
    foundation.guarded.use(vaultId);
    try {
      // A vault that was created a moment ago is as empty as its store: anything but that is a reason to stop.
      return (await settle(() => undefined)) ? ok(null) : fail(appError('store.unopenable'));
    } catch (error) {
      return fail(asAppError(error));
    }
  }

  return {
    state,
    run,
    ensureSettled,
    goOn: () => state.set({ phase: 'ready', vault: 'present', strayRecords: false }),
  };
}

/** In a fresh partition a store that does not open is no reason for yet another one. */
function asRebuildFailure(error: unknown): never {
  throw isUnopenable(error) ? new AppFailure(rebuildFailed) : error;
}
