import { type Appointment, appointmentPurposeSchema } from '@shared/domain/appointment';
import { type AppointmentPlan, appointmentPlanSchema } from '@shared/domain/appointmentPlan';
import { recordIdSchema, type RecordId } from '@shared/kernel/ids';
import type { IsoDate } from '@shared/kernel/time';
import { z } from 'zod';

/** An appointment as it stands in the form. */
export const typedAppointmentSchema = z.object({
  purpose: appointmentPurposeSchema,
  /** `2026-11-28T09:00`; null while no day and time stand there. */
  start: z.string().nullable(),
  durationMinutes: z.number().nullable(),
  room: z.string(),
  practitionerId: recordIdSchema,
  courseIds: z.array(recordIdSchema),
  note: z.string(),
});
export type TypedAppointment = z.infer<typeof typedAppointmentSchema>;

const usualMinutes = 60;
const usualTime = '09:00';

/** A new one: a session in the morning, on the day the course may go on where that is known. */
export function newAppointment(given: {
  practitionerId: RecordId;
  courseIds: RecordId[];
  on: IsoDate | null;
}): TypedAppointment {
  return {
    purpose: 'session',
    start: given.on === null ? null : `${given.on}T${usualTime}`,
    durationMinutes: usualMinutes,
    room: '',
    practitionerId: given.practitionerId,
    courseIds: given.courseIds,
    note: '',
  };
}

export function typedFrom(appointment: Appointment): TypedAppointment {
  const { purpose, start, durationMinutes, room, practitionerId, courseIds, note } = appointment;
  return { purpose, start, durationMinutes, room, practitionerId, courseIds, note };
}

export type AppointmentProblem = 'start' | 'past' | 'duration';

/** What keeps it from being saved. `before`: the one being changed; its own day may have passed. */
export function appointmentProblems(
  typed: TypedAppointment,
  today: IsoDate,
  before: Appointment | null,
): AppointmentProblem[] {
  const { start, durationMinutes } = typed;
  const moved = before === null || before.start !== start;
  const minutes = appointmentPlanSchema.shape.durationMinutes.safeParse(durationMinutes);
  const problems: [AppointmentProblem, boolean][] = [
    ['start', start === null],
    ['past', start !== null && moved && start.slice(0, 10) < today],
    ['duration', !minutes.success],
  ];
  return problems.flatMap(([problem, isThere]) => (isThere ? [problem] : []));
}

/** The plan to save; null while something is missing. */
export function appointmentPlanFrom(typed: TypedAppointment): AppointmentPlan | null {
  const parsed = appointmentPlanSchema.safeParse(typed);
  return parsed.success ? parsed.data : null;
}
