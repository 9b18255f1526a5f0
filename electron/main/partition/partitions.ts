import type { SealedDraft } from '@shared/ipc/wire';
import type { Log } from '../logging/log';
import type { JsonFile } from '../userData/jsonFile';
import {
  atStart,
  beginRebuild,
  finishRebuild,
  freshState,
  windowPartition,
  type PartitionState,
  type RebuildReason,
} from './partitionState';

export interface PartitionFolders {
  present(): number[];
  remove(partition: number): void;
}

export interface PartitionPlan {
  mode: 'normal' | 'rebuild';
  reason: RebuildReason | null;
  drafts: SealedDraft[];
  rebuilt: { records: number; reason: RebuildReason } | null;
}

export type Partitions = Awaited<ReturnType<typeof loadPartitions>>;

/** Which partition the window works in. To be loaded before the first session is made: retired ones go now. */
export async function loadPartitions(file: JsonFile<PartitionState>, folders: PartitionFolders, log: Log) {
  const found = await file.read();
  let state = atStart(typeof found === 'object' ? found : freshState(folders.present()));
  const kept: number[] = [];
  for (const partition of state.retired) {
    try {
      folders.remove(partition);
      log.write('partition.removed', { partition });
    } catch (error) {
      // Tried again at the next start.
      log.failure('partition.notRemoved', error, { partition });
      kept.push(partition);
    }
  }
  state = { ...state, retired: kept };
  try {
    await file.write(state);
  } catch (error) {
    // A full disk keeps nobody from reading. The next start finds what this one found, and comes to the same.
    log.failure('partition.notKept', error);
  }
  // Salvaged drafts need not outlive a crash: the old partition still has them, and the rebuild begins anew from it.
  let drafts: SealedDraft[] = [];

  return {
    /** The one the window has to live in. */
    windowPartition: (): number => windowPartition(state),
    plan(): PartitionPlan {
      return state.rebuilding === null
        ? { mode: 'normal', reason: null, drafts: [], rebuilt: state.notice }
        : { mode: 'rebuild', reason: state.rebuilding.reason, drafts, rebuilt: null };
    },
    /** The old partition stays what it is until `finish`. */
    async begin(reason: RebuildReason, salvaged: SealedDraft[]): Promise<void> {
      const next = beginRebuild(state, reason, folders.present());
      await file.write(next);
      state = next;
      drafts = salvaged;
      log.write('partition.rebuild', { partition: windowPartition(state), reason });
    },
    isRebuilding: (): boolean => state.rebuilding !== null,
    /** Only for a store that was held against the journal. The old partition is removed at the next start. */
    async finish(records: number): Promise<void> {
      const next = finishRebuild(state, records);
      await file.write(next);
      state = next;
      drafts = [];
      log.write('partition.switched', { partition: state.current, records });
    },
    /** The user has seen the note about the rebuild. */
    async told(): Promise<void> {
      if (state.notice === null) return;
      state = { ...state, notice: null };
      await file.write(state);
    },
  };
}
