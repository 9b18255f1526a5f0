import { useFormat, useLocale, useText } from '@renderer/ui/text';
import type { Chosen, Course } from '@shared/domain/course';
import type { CourseProgress } from '@shared/domain/courseProgress';
import type { ZoneGroup } from '@shared/domain/treatmentArea';

/** A course in words. */
export interface CourseWords {
  zones(course: Pick<Course, 'zoneGroups'>): string;
  zone(group: ZoneGroup): string;
  /** "3 of 6". */
  count(progress: Pick<CourseProgress, 'held' | 'planned'>): string;
  /** The pack's words and the practice's own, in one line; empty when there are none. */
  chosen(choices: readonly Chosen[], words: string): string;
}

export function useCourseWords(): CourseWords {
  const text = useText();
  const format = useFormat();
  const locale = useLocale();
  const { groups } = text.domain.zones;
  return {
    zone: (group) => groups[group],
    zones: ({ zoneGroups }) => zoneGroups.map((group) => groups[group]).join(', '),
    count: ({ held, planned }) => text.course.count(format.number(held), format.number(planned)),
    chosen: (choices, words) =>
      [...choices.map((each) => each.name[locale]), words.trim()].filter((part) => part !== '').join(', '),
  };
}
