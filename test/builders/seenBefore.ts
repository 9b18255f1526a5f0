import type { RecordStore } from '@renderer/store/recordStore';
import { appointmentFormat } from '@shared/domain/appointment';
import type { RecordId } from '@shared/kernel/ids';
import { anAppointment } from './course';
import { testRecordId } from './memoryRecordStore';
import { on, testPractitionerId } from './session';

const consultationId = testRecordId(0x71);

/** A consultation held on `day`: from then on the practice has seen the patient. */
export async function seenBefore(
  store: RecordStore,
  patientId: RecordId,
  day: string,
  recordId = consultationId,
): Promise<void> {
  const record = anAppointment({
    patientId,
    start: `${day}T09:00`,
    purpose: 'consultation',
    courseIds: [],
    status: 'held',
    decided: { at: on(day), reason: '', byId: testPractitionerId },
  });
  const common = { kind: 'appointment' as const, recordId, patientId, basedOnRevision: 0 };
  await store.commit([{ ...common, schemaVersion: appointmentFormat.version, happenedAt: on(day), record }]);
}
