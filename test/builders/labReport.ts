import type { LabGroup } from '@shared/domain/lab';
import type { LabReport, LabReportGroup } from '@shared/domain/labReport';
import type { RecordId } from '@shared/kernel/ids';
import { testRecordId } from './memoryRecordStore';

export function aReportGroup(group: LabGroup, changes: Partial<LabReportGroup> = {}): LabReportGroup {
  return {
    group,
    outcome: 'acceptable',
    valueNote: '',
    values: [],
    disclosure: { toldBy: '', toldOn: null, referredTo: '' },
    ...changes,
  };
}

/** A blood count of 18 November, transcribed and not verified. */
export function aLabReport(patientId: RecordId, changes: Partial<LabReport> = {}): LabReport {
  return {
    patientId,
    laboratory: 'Synevo',
    collectedOn: '2026-11-18',
    reportedOn: '2026-11-19',
    transcribedById: testRecordId(98),
    transcribedAt: '2026-11-20T10:00:00.000+03:00',
    verifiedById: null,
    verifiedAt: null,
    groups: [aReportGroup('cbc')],
    images: [],
    sample: null,
    notes: '',
    withdrawn: null,
    ...changes,
  };
}
