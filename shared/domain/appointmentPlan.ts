import type { z } from 'zod';
import type { RecordId } from '../kernel/ids';
import { appointmentFieldsSchema, type Appointment } from './appointment';

/** What is agreed with the patient. */
export const appointmentPlanSchema = appointmentFieldsSchema.pick({
  start: true,
  durationMinutes: true,
  room: true,
  practitionerId: true,
  purpose: true,
  courseIds: true,
  note: true,
});
export type AppointmentPlan = z.infer<typeof appointmentPlanSchema>;

export function plannedAppointment(patientId: RecordId, plan: AppointmentPlan): Appointment {
  return {
    ...plan,
    patientId,
    status: 'planned',
    decided: null,
    sessionId: null,
    preparationGiven: null,
  };
}

/** The appointment moved or reworded. The preparation sheet named the old start: after a move it is given anew. */
export function replannedAppointment(appointment: Appointment, plan: AppointmentPlan): Appointment {
  const moved = appointment.start !== plan.start;
  return { ...appointment, ...plan, preparationGiven: moved ? null : appointment.preparationGiven };
}

/** What became of it; `planned` takes a decision back. */
export function decidedAppointment(
  appointment: Appointment,
  status: Appointment['status'],
  decided: NonNullable<Appointment['decided']>,
): Appointment {
  const sessionId = status === 'held' ? appointment.sessionId : null;
  return { ...appointment, status, decided: status === 'planned' ? null : decided, sessionId };
}
