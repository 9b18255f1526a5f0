import { type Appointment, appointmentFormat, appointmentSchema, dayOf } from '@shared/domain/appointment';
import {
  type AppointmentPlan,
  decidedAppointment,
  plannedAppointment,
  replannedAppointment,
} from '@shared/domain/appointmentPlan';
import type { NewChange } from '@renderer/store/recordStore';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { RepositoryPorts } from './services';
import { settled, type Versioned } from './versioned';

/** Appointments are read with the chart. Another revision in the store is record.conflict, never an overwrite. */
export interface AppointmentRepository {
  /** record.invalid for a day that has passed. */
  plan(appointmentId: RecordId, patientId: RecordId, plan: AppointmentPlan): Promise<Result<null>>;
  /** Moves or rewords one that is still planned. */
  change(from: Versioned<Appointment>, plan: AppointmentPlan): Promise<Result<null>>;
  /** Held, not held, cancelled; `planned` takes that back. */
  decide(from: Versioned<Appointment>, status: Appointment['status'], reason: string): Promise<Result<null>>;
  /** Stamps that the preparation sheet was handed over. */
  givePreparation(from: Versioned<Appointment>, language: 'en' | 'ru'): Promise<Result<null>>;
}

/** One appointment as a change to commit. `happenedAt` is when it was written: the start is in the record. */
export function appointmentChange(
  appointmentId: RecordId,
  record: Appointment,
  basedOnRevision: number,
  now: string,
): NewChange {
  const { patientId } = record;
  const common = { kind: 'appointment' as const, recordId: appointmentId, patientId, basedOnRevision };
  return { ...common, schemaVersion: appointmentFormat.version, happenedAt: now, record };
}

export function createAppointmentRepository(ports: RepositoryPorts): AppointmentRepository {
  const { store, clock, practitionerId } = ports;

  async function write(id: RecordId, appointment: Appointment, basedOn: number): Promise<Result<null>> {
    const parsed = appointmentSchema.safeParse(appointment);
    if (!parsed.success) return fail(appError('record.invalid'));
    const written = await settled(store.commit([appointmentChange(id, parsed.data, basedOn, clock.now())]));
    return written.ok ? ok(null) : written;
  }

  return {
    async plan(appointmentId, patientId, plan) {
      if (dayOf(plan) < clock.today()) return fail(appError('record.invalid'));
      return write(appointmentId, plannedAppointment(patientId, plan), 0);
    },

    async change(from, plan) {
      const movedBack = plan.start !== from.record.start && dayOf(plan) < clock.today();
      if (from.record.status !== 'planned' || movedBack) return fail(appError('record.invalid'));
      return write(from.recordId, replannedAppointment(from.record, plan), from.revision);
    },

    decide(from, status, reason) {
      const decided = { at: clock.now(), reason, byId: practitionerId };
      return write(from.recordId, decidedAppointment(from.record, status, decided), from.revision);
    },

    async givePreparation(from, language) {
      if (from.record.status !== 'planned') return fail(appError('record.invalid'));
      const preparationGiven = { at: clock.now(), byId: practitionerId, language };
      return write(from.recordId, { ...from.record, preparationGiven }, from.revision);
    },
  };
}
