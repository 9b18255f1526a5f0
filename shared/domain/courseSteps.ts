import type { IsoDate } from '../kernel/time';
import type { RecordId } from '../kernel/ids';
import type { Course, CourseEvent, CourseInterval, CourseStatus, CourseStep } from './course';

const stepsFrom: Record<CourseStatus, readonly CourseStep[]> = {
  active: ['changed', 'paused', 'closed', 'completed'],
  paused: ['changed', 'resumed', 'closed', 'completed'],
  closed: ['resumed'],
  completed: ['resumed'],
};

const statusAfter: Record<CourseStep, CourseStatus | null> = {
  planned: 'active',
  changed: null,
  paused: 'paused',
  resumed: 'active',
  closed: 'closed',
  completed: 'completed',
};

/** What may be done with a course of this status. */
export function possibleCourseSteps(status: CourseStatus): readonly CourseStep[] {
  return stepsFrom[status];
}

/** The course after the step, or null when its status does not allow it or closing early lacks a reason. */
export function withCourseStep(course: Course, event: CourseEvent): Course | null {
  if (!stepsFrom[course.status].includes(event.what)) return null;
  if (event.what === 'closed' && event.reason.trim() === '') return null;
  return {
    ...course,
    status: statusAfter[event.what] ?? course.status,
    history: [...course.history, event],
  };
}

/** The same intentions again: never the dates, the price or the history of the earlier course. */
export function repeatedCourse(
  earlier: { recordId: RecordId; record: Course },
  again: { plannedOn: IsoDate; interval: CourseInterval; by: CourseEvent },
): Course {
  const { record } = earlier;
  return {
    ...record,
    plannedOn: again.plannedOn,
    interval: again.interval,
    combinations: record.combinations.map((each) => ({ ...each, on: null })),
    quote: null,
    status: 'active',
    history: [again.by],
    repeatOf: earlier.recordId,
    notes: '',
  };
}
