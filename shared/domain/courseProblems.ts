import type { ProtocolPack } from '../protocol/pack';
import type { Course } from './course';

/** What keeps a course from being saved; each has a sentence in i18n (course.problems). */
export type CourseProblem = 'zones' | 'plannedSessions' | 'recommended' | 'reason';

/**
 * The pack's own limits (seed row 27): the number of sessions, and no recommendation below the floor. A number that
 * stood in `before` stays allowed, so that a new pack does not lock an old course.
 */
export function courseProblems(
  course: Course,
  pack: Pick<ProtocolPack, 'course'>,
  before: Course | null = null,
): CourseProblem[] {
  const { sessions, floor } = pack.course;
  const kept = before !== null && before.plannedSessions === course.plannedSessions;
  const outside = course.plannedSessions < sessions.min || course.plannedSessions > sessions.max;
  const problems: CourseProblem[] = [];
  if (course.zoneGroups.length === 0) problems.push('zones');
  if (outside && !kept) problems.push('plannedSessions');
  if (course.interval.recommended.some((each) => each.days < floor.days)) problems.push('recommended');
  return problems;
}
