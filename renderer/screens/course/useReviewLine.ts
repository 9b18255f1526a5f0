import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { CourseProgress } from '@shared/domain/courseProgress';
import type { ProtocolPack } from '@shared/protocol/pack';

/** "Review from DATE (seed: 18–24 months; results vary)"; null when the pack has no review. */
export function useReviewLine(progress: CourseProgress, pack: ProtocolPack): string | null {
  const t = useText().course;
  const format = useFormat();
  const locale = useLocale();
  const { review } = pack.course;
  if (review === null) return null;
  const hint = review.text[locale];
  if (progress.review !== null) return t.reviewFrom(format.date(progress.review.from), hint);
  return t.reviewAfterLast(hint);
}
