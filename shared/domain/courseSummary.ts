import { z } from 'zod';
import { recordIdSchema, type RecordId } from '../kernel/ids';
import { dateOf, isoDateSchema } from '../kernel/time';
import {
  appointmentPurposeSchema,
  dayOf,
  localStartSchema,
  preparationGivenSchema,
  type Appointment,
} from './appointment';
import { courseStatusSchema, type Course } from './course';
import { heldSessions, type Recorded } from './courseProgress';
import type { Session } from './session';
import { injectedGroups, zoneGroups, zoneGroupSchema } from './treatmentArea';

/** What Today knows of one course: facts, no date that a pack would have to work out. */
export const courseFactsSchema = z.object({
  courseId: recordIdSchema,
  zoneGroups: z.array(zoneGroupSchema),
  status: courseStatusSchema,
  planned: z.int(),
  held: z.int(),
  lastHeldOn: isoDateSchema.nullable(),
  /** The latest appointment of the course that was not held. */
  lastNotHeldOn: isoDateSchema.nullable(),
  /** A review of the course is planned or was held. */
  reviewArranged: z.boolean(),
  /** A later course repeats it. */
  repeated: z.boolean(),
});
export type CourseFacts = z.infer<typeof courseFactsSchema>;

/** An appointment that is still planned. */
export const appointmentFactsSchema = z.object({
  appointmentId: recordIdSchema,
  start: localStartSchema,
  durationMinutes: z.int(),
  room: z.string(),
  purpose: appointmentPurposeSchema,
  courseIds: z.array(recordIdSchema),
  preparationGiven: preparationGivenSchema.nullable(),
});
export type AppointmentFacts = z.infer<typeof appointmentFactsSchema>;

/** When plasma was last given, per zone group. */
export const groupInjectionSchema = z.object({ zoneGroup: zoneGroupSchema, on: isoDateSchema });
export type GroupInjection = z.infer<typeof groupInjectionSchema>;

export function courseFactsOf(
  courses: readonly Recorded<Course>[],
  sessions: readonly Recorded<Session>[],
  appointments: readonly Recorded<Appointment>[],
): CourseFacts[] {
  return courses.map((course) => {
    const held = heldSessions(course, sessions);
    const own = appointments.filter((each) => each.record.courseIds.includes(course.recordId));
    return {
      courseId: course.recordId,
      zoneGroups: course.record.zoneGroups,
      status: course.record.status,
      planned: course.record.plannedSessions,
      held: held.length,
      lastHeldOn: held.at(-1)?.on ?? null,
      lastNotHeldOn: latestDay(own.filter((each) => each.record.status === 'notHeld')),
      reviewArranged: own.some(isReviewStanding),
      repeated: isRepeated(course.recordId, courses),
    };
  });
}

export function appointmentFactsOf(appointments: readonly Recorded<Appointment>[]): AppointmentFacts[] {
  return appointments
    .filter((each) => each.record.status === 'planned')
    .map(({ recordId, record }) => ({
      appointmentId: recordId,
      start: record.start,
      durationMinutes: record.durationMinutes,
      room: record.room,
      purpose: record.purpose,
      courseIds: record.courseIds,
      preparationGiven: record.preparationGiven,
    }));
}

export function lastInjectionsOf(sessions: readonly Recorded<Session>[]): GroupInjection[] {
  const given = sessions.map(({ record }) => ({
    on: dateOf(record.performedAt.startedAt),
    groups: injectedGroups(record.injection?.areas ?? []),
  }));
  return zoneGroups.flatMap((zoneGroup) => {
    const days = given.filter((each) => each.groups.includes(zoneGroup)).map((each) => each.on);
    const on = days.toSorted().at(-1);
    return on === undefined ? [] : [{ zoneGroup, on }];
  });
}

function latestDay(appointments: readonly Recorded<Appointment>[]): string | null {
  return (
    appointments
      .map((each) => dayOf(each.record))
      .toSorted()
      .at(-1) ?? null
  );
}

function isReviewStanding({ record }: Recorded<Appointment>): boolean {
  return record.purpose === 'review' && (record.status === 'planned' || record.status === 'held');
}

function isRepeated(courseId: RecordId, courses: readonly Recorded<Course>[]): boolean {
  return courses.some((each) => each.record.repeatOf === courseId);
}
