import type { HashHex } from '../kernel/ids';
import type { Head, StoreState } from '../ipc/wire';

/** The journal's frames 1..seq in short. `lost` frames are known to have existed but cannot be read. */
export interface PrefixSummary {
  readable: number;
  lost: number;
  readableDigest: HashHex;
  /** Over the readable frames and those lost ones whose hash their successor names. */
  knownDigest: HashHex;
  /** Lost frames whose hash nobody knows. */
  unknownHashes: number;
}

/** What reconcile needs to see of a journal. */
export interface JournalView {
  head: Head;
  /** All zeros for 0; null beyond the head and for lost frames nobody names. */
  hashAt(seq: number): HashHex | null;
  /** Null for a lost frame. */
  changeIdAt(seq: number): string | null;
  upTo(seq: number): PrefixSummary;
}

export type Verdict = 'equal' | 'resend' | 'rebuild' | 'ahead';

/**
 * Holds a store against the journal (architecture.md §3, "At start").
 *
 * ahead: the store knows something the journal lacks, or may: it is never rebuilt over the only copy.
 * rebuild: the store lacks something, and rebuilding it can lose nothing.
 * resend: all that is missing on either side is in the store's outbox. equal: nothing is missing.
 */
export function reconcile(journal: JournalView, store: StoreState): Verdict {
  if (journal.hashAt(store.head.seq) !== store.head.hash) return 'ahead';
  if (store.count > journal.head.seq) return 'ahead';
  const prefix = journal.upTo(store.head.seq);
  const likeJournal = store.count === prefix.readable && store.digest === prefix.readableDigest;
  // It may hold the only copy of a frame the journal lost: then it is not rebuilt, whatever else it lacks.
  const rebuild = prefix.lost > 0 && store.count > 0 && !likeJournal ? 'ahead' : 'rebuild';
  if (!likeJournal && !isWhole(store, prefix)) return rebuild;
  const pending = new Set(store.pendingChangeIds);
  for (let seq = store.head.seq + 1; seq <= journal.head.seq; seq += 1) {
    const changeId = journal.changeIdAt(seq);
    if (changeId === null || !pending.has(changeId)) return rebuild;
  }
  return pending.size > 0 ? 'resend' : 'equal';
}

/** The store has each frame of a damaged stretch: it is the better copy. */
function isWhole(store: StoreState, prefix: PrefixSummary): boolean {
  if (store.count !== prefix.readable + prefix.lost) return false;
  return prefix.unknownHashes > 0 || store.digest === prefix.knownDigest;
}
