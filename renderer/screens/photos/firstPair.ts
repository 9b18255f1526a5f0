import type { Versioned } from '@renderer/repositories/versioned';
import type { Photo } from '@shared/domain/photo';

type PhotoVersion = Versioned<Photo>;

/**
 * What one most likely wants to compare: the oldest "before" and the newest other photo of the same view; else the
 * oldest and the newest of any view. `photos` is newest first; portraits are left out unless nothing else is there.
 */
export function firstPair(
  photos: readonly PhotoVersion[],
): { left: PhotoVersion; right: PhotoVersion } | null {
  const outcomes = photos.filter((photo) => photo.record.phase !== 'identity');
  const candidates = outcomes.length >= 2 ? outcomes : photos;
  const oldestFirst = candidates.toReversed();
  for (const left of oldestFirst.filter((photo) => photo.record.phase === 'before')) {
    const right = candidates.find((photo) => photo !== left && photo.record.view === left.record.view);
    if (right !== undefined) return { left, right };
  }
  const [left, right] = [oldestFirst[0], candidates[0]];
  return left === undefined || right === undefined || left === right ? null : { left, right };
}
