import { z } from 'zod';
import { recordIdSchema } from '../kernel/ids';
import { timestampSchema, type IsoDate } from '../kernel/time';
import type { RecordFormat } from './recordFormat';

/** Raise only together with an upgrade and a golden record. */
export const appointmentSchemaVersion = 1;

/** What the clock in the practice's room will show, `2026-11-28T09:00`. No offset: the hour is agreed, not the moment. */
export const localStartSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((start) => z.iso.date().safeParse(start.slice(0, 10)).success);
export type LocalStart = string;

export const appointmentPurposes = ['consultation', 'labSample', 'session', 'review'] as const;
export const appointmentPurposeSchema = z.enum(appointmentPurposes);
export type AppointmentPurpose = z.infer<typeof appointmentPurposeSchema>;

export const appointmentStatuses = ['planned', 'held', 'notHeld', 'cancelled'] as const;
export const appointmentStatusSchema = z.enum(appointmentStatuses);
export type AppointmentStatus = z.infer<typeof appointmentStatusSchema>;

/** The preparation sheet was handed over (clinical-workflow.md §4). */
export const preparationGivenSchema = z.strictObject({
  at: timestampSchema,
  byId: recordIdSchema,
  language: z.enum(['en', 'ru']),
});
export type PreparationGiven = z.infer<typeof preparationGivenSchema>;

/** Its fields, before the law that binds status and `decided`: parts of it are picked from here. */
export const appointmentFieldsSchema = z.strictObject({
  patientId: recordIdSchema,
  start: localStartSchema,
  durationMinutes: z.int().min(5).max(600),
  room: z.string().trim().max(60),
  practitionerId: recordIdSchema,
  purpose: appointmentPurposeSchema,
  /** Courses it belongs to: hair and face may share one visit. */
  courseIds: z.array(recordIdSchema).max(4),
  status: appointmentStatusSchema,
  /** Why and when the status became what it is; null while planned. */
  decided: z
    .strictObject({ at: timestampSchema, reason: z.string().trim().max(1000), byId: recordIdSchema })
    .nullable(),
  /** The session held in it. */
  sessionId: recordIdSchema.nullable(),
  preparationGiven: preparationGivenSchema.nullable(),
  note: z.string().max(2000),
});

/** A visit that was agreed with the patient, and what became of it. */
export const appointmentSchema = appointmentFieldsSchema.refine(
  ({ status, decided }) => (status === 'planned') === (decided === null),
  {
    path: ['decided'],
    message: 'a planned appointment is undecided, every other says when it was decided',
  },
);
export type Appointment = z.infer<typeof appointmentSchema>;

export const appointmentFormat: RecordFormat<typeof appointmentSchema> = {
  schema: appointmentSchema,
  version: appointmentSchemaVersion,
  upgrades: [],
};

/** The day of an appointment. */
export function dayOf({ start }: Pick<Appointment, 'start'>): IsoDate {
  return start.slice(0, 10);
}

/** Planned for a day that has passed: somebody has to say whether it was held. */
export function isUndecided(appointment: Appointment, today: IsoDate): boolean {
  return appointment.status === 'planned' && dayOf(appointment) < today;
}
