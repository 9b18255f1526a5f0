import { z } from 'zod';

export const rebuildReasons = ['empty', 'behind', 'unopenable'] as const;
export type RebuildReason = (typeof rebuildReasons)[number];

/** partitions.json: which `persist:records-N` holds the working database. Says nothing about anybody. */
export const partitionStateSchema = z.strictObject({
  format: z.literal(1),
  current: z.int().min(1),
  /** A fresh one being filled. Found at start, the rebuild was interrupted: it is thrown away and begun anew. */
  rebuilding: z.strictObject({ partition: z.int().min(1), reason: z.enum(rebuildReasons) }).nullable(),
  /** To be removed at the next start. Never the current one. */
  retired: z.array(z.int().min(1)),
  /** The user has not been told of it yet. */
  notice: z.strictObject({ records: z.int().min(0), reason: z.enum(rebuildReasons) }).nullable(),
});
export type PartitionState = z.infer<typeof partitionStateSchema>;

/** `present`: partitions found on disk. Without its file the newest is taken, and none is removed. */
export function freshState(present: readonly number[]): PartitionState {
  return { format: 1, current: Math.max(1, ...present), rebuilding: null, retired: [], notice: null };
}

/** At start, before any window: an interrupted rebuild is given up. */
export function atStart(state: PartitionState): PartitionState {
  const half = state.rebuilding === null ? [] : [state.rebuilding.partition];
  const retired = [...state.retired, ...half].filter((partition) => partition !== state.current);
  return { ...state, rebuilding: null, retired: [...new Set(retired)] };
}

/** A number no partition has, on disk or in the file. A rebuild that is begun again drops the one before. */
export function beginRebuild(
  state: PartitionState,
  reason: RebuildReason,
  present: readonly number[],
): PartitionState {
  const settled = atStart(state);
  const partition = Math.max(settled.current, ...settled.retired, ...present) + 1;
  return { ...settled, rebuilding: { partition, reason } };
}

/** Only after the fresh one was held against the journal. */
export function finishRebuild(state: PartitionState, records: number): PartitionState {
  if (state.rebuilding === null) return state;
  return {
    ...state,
    current: state.rebuilding.partition,
    rebuilding: null,
    retired: [...state.retired, state.current],
    notice: { records, reason: state.rebuilding.reason },
  };
}

export function windowPartition(state: PartitionState): number {
  return state.rebuilding?.partition ?? state.current;
}
