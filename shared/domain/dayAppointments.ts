import type { IsoDate } from '../kernel/time';
import { dayOf } from './appointment';
import type { AppointmentFacts } from './courseSummary';
import type { PatientSummary } from './patientSummary';

export interface DayAppointment {
  patient: PatientSummary;
  appointment: AppointmentFacts;
}

/** Who is still expected on `day`, by the clock. Archived patients come too: an appointment is an appointment. */
export function appointmentsOn(patients: readonly PatientSummary[], day: IsoDate): DayAppointment[] {
  return patients
    .flatMap((patient) => patient.appointments.map((appointment) => ({ patient, appointment })))
    .filter(({ appointment }) => dayOf(appointment) === day)
    .toSorted((a, b) => a.appointment.start.localeCompare(b.appointment.start));
}
