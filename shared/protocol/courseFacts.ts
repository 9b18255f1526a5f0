import type { Session } from '../domain/session';
import { injectedGroups } from '../domain/treatmentArea';
import type { RecordId } from '../kernel/ids';
import { dateOf, type IsoDate } from '../kernel/time';

/** Where in its courses the patient stands on the day of a screening. */
export interface CourseFacts {
  /** The day the first session of the visit's course was held; null before it. */
  firstSessionOn: IsoDate | null;
  /** A session of another course was held before: what belongs before the first course is no longer asked for. */
  earlierCourse: boolean;
}

/** A patient whose first course is still to begin: everything that stands before it is asked for. */
export const beforeAnyCourse: CourseFacts = { firstSessionOn: null, earlierCourse: false };

/**
 * A session was held when something was injected; one that credits no course is taken for no course.
 * `courseId` null: no course is planned yet. Sessions after `on` are left out.
 */
export function courseFacts(
  sessions: readonly Session[],
  courseId: RecordId | null,
  on: IsoDate,
): CourseFacts {
  const held = sessions
    .filter((session) => injectedGroups(session.injection?.areas ?? []).length > 0)
    .map((session) => ({ date: dateOf(session.performedAt.startedAt), courseIds: session.courseIds }))
    .filter((session) => session.date <= on);
  const own = held.filter((session) => session.courseIds.some((id) => id === courseId));
  const firstSessionOn = own.map((session) => session.date).toSorted()[0] ?? null;
  const inSomeCourse = held.filter((session) => session.courseIds.length > 0);
  return {
    firstSessionOn,
    earlierCourse: inSomeCourse.some((session) => firstSessionOn === null || session.date < firstSessionOn),
  };
}
