import { type Course, courseFormat, courseSchema, type CourseStep } from '@shared/domain/course';
import { type CoursePlan, plannedCourse, replannedCourse } from '@shared/domain/coursePlan';
import { courseProblems } from '@shared/domain/courseProblems';
import { withCourseStep } from '@shared/domain/courseSteps';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { activePackIn } from './protocolReading';
import type { RepositoryPorts } from './services';
import { settled, type Versioned } from './versioned';

/** Courses are read with the chart. Another revision in the store is record.conflict, never an overwrite. */
export interface CourseRepository {
  /** Begins a course by the active pack. `repeatOf`: the course whose plan is taken up again. */
  plan(
    courseId: RecordId,
    patientId: RecordId,
    plan: CoursePlan,
    repeatOf: RecordId | null,
  ): Promise<Result<null>>;
  /** record.invalid: the plan is outside of what the pack allows, or the course is closed. */
  change(from: Versioned<Course>, plan: CoursePlan): Promise<Result<null>>;
  /** Pause, resume, close early (with a reason), call complete. */
  step(
    from: Versioned<Course>,
    what: Exclude<CourseStep, 'planned' | 'changed'>,
    reason: string,
  ): Promise<Result<null>>;
}

export function createCourseRepository(ports: RepositoryPorts): CourseRepository {
  const { store, clock, practitionerId } = ports;
  const by = (what: CourseStep, reason = '') => ({ what, at: clock.now(), reason, byId: practitionerId });

  async function write(courseId: RecordId, course: Course, basedOnRevision: number): Promise<Result<null>> {
    const parsed = courseSchema.safeParse(course);
    if (!parsed.success) return fail(appError('record.invalid'));
    const record = parsed.data;
    const common = { kind: 'course' as const, recordId: courseId, patientId: record.patientId };
    const described = { schemaVersion: courseFormat.version, happenedAt: clock.now(), record };
    const written = await settled(store.commit([{ ...common, ...described, basedOnRevision }]));
    return written.ok ? ok(null) : written;
  }

  return {
    async plan(courseId, patientId, plan, repeatOf) {
      const pack = await activePackIn(store);
      if (!pack.ok) return pack;
      const begun = { patientId, plannedOn: clock.today(), repeatOf, by: by('planned') };
      const course = plannedCourse(plan, pack.value, begun);
      if (courseProblems(course, pack.value).length > 0) return fail(appError('record.invalid'));
      return write(courseId, course, 0);
    },

    async change(from, plan) {
      const pack = await activePackIn(store);
      if (!pack.ok) return pack;
      const changed = withCourseStep(replannedCourse(from.record, plan, pack.value), by('changed'));
      if (changed === null || courseProblems(changed, pack.value, from.record).length > 0)
        return fail(appError('record.invalid'));
      return write(from.recordId, changed, from.revision);
    },

    async step(from, what, reason) {
      const next = withCourseStep(from.record, by(what, reason));
      return next === null ? fail(appError('record.invalid')) : write(from.recordId, next, from.revision);
    },
  };
}
