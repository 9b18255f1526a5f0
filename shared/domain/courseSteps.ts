import type { Course, CourseEvent, CourseStatus, CourseStep } from './course';

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
