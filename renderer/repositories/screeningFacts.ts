import type { RecordStore } from '@renderer/store/recordStore';
import type { LabReport } from '@shared/domain/labReport';
import { patientFormat } from '@shared/domain/patient';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import type { Clock } from '@shared/kernel/time';
import type { KnownOfPatient } from '@shared/protocol/knownOnDay';
import { labReportsOf } from './labReportReading';
import { firstSeenOn } from './screeningReading';
import { readForGates } from './sessionReading';
import { parseVersioned, settled, type Versioned } from './versioned';

/** What the practice knows of a patient when somebody decides. */
export interface ScreeningFacts extends KnownOfPatient {
  labReports: readonly Versioned<LabReport>[];
  /** Reports that exist and could not be read; the screen says so. */
  unreadableLabReports: number;
}

/** Null when there is no such patient. */
export async function screeningFacts(
  store: RecordStore,
  clock: Clock,
  patientId: RecordId,
): Promise<Result<ScreeningFacts | null>> {
  const change = await settled(store.get(patientId));
  if (!change.ok) return change;
  if (change.value === null) return ok(null);
  const patient = parseVersioned(change.value, patientFormat);
  if (!patient.ok) return patient;
  const seen = await firstSeenOn(store, patientId);
  if (!seen.ok) return seen;
  const labs = await labReportsOf(store, patientId);
  if (!labs.ok) return labs;
  const treated = await readForGates(store, patientId);
  if (!treated.ok) return treated;
  return ok({
    patient: patient.value.record,
    firstSeenOn: seen.value ?? clock.today(),
    labReports: labs.value.reports,
    unreadableLabReports: labs.value.unreadable,
    sessions: treated.value.sessions.map((session) => session.record),
  });
}
