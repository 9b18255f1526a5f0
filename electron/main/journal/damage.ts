import { appError, type AppError } from '@shared/kernel/errors';
import type { JournalIndex } from './journalIndex';

/** What is wrong with a journal beside the frames its index calls lost. Counts only. */
export interface DamageCounts {
  /** Frames or bytes that stand where nothing belongs: inserted, repeated, out of order. */
  strayFrames: number;
  /** Frames that name another predecessor than the one before them. */
  brokenLinks: number;
  badHeaders: number;
  /** Segments whose background check the disk did not allow. */
  unreadSegments: number;
  /** 1 when the vault's own anchor is not in the journal: its end was lost, cut off or rewritten. */
  belowAnchor: number;
}

export function noDamage(): DamageCounts {
  return { strayFrames: 0, brokenLinks: 0, badHeaders: 0, unreadSegments: 0, belowAnchor: 0 };
}

/** `journal.damaged` with numbers, or null when all is well. */
export function damageError(index: JournalIndex, counts: DamageCounts): AppError | null {
  const firstLost = index.firstLost();
  const lostFrames = firstLost === null ? 0 : index.upTo(index.length).lost;
  const others = Object.values<number>({ ...counts }).reduce((sum, count) => sum + count, 0);
  if (lostFrames + others === 0) return null;
  return appError('journal.damaged', { lostFrames, firstSeq: firstLost ?? 0, ...counts });
}
