import type { RecordStore, Unreadable } from '@renderer/store/recordStore';
import type { RecordFormat } from '@shared/domain/recordFormat';
import type { Change, RecordKind } from '@shared/domain/change';
import { type Appointment, appointmentFormat } from '@shared/domain/appointment';
import { type Consent, consentFormat } from '@shared/domain/consent';
import { type Course, courseFormat } from '@shared/domain/course';
import { type LabReport, labReportFormat } from '@shared/domain/labReport';
import { type Patient, patientFormat } from '@shared/domain/patient';
import { type Photo, photoFormat } from '@shared/domain/photo';
import { type Screening, screeningFormat } from '@shared/domain/screening';
import { type Session, sessionFormat } from '@shared/domain/session';
import type { UnreadableRecords } from '@shared/domain/unreadableRecords';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import type { z } from 'zod';
import { parseVersioned, settled, type Versioned } from './versioned';

/** Everything recorded about one patient, each list oldest first by when it happened. */
export interface PatientChart {
  patient: Versioned<Patient>;
  screenings: Versioned<Screening>[];
  sessions: Versioned<Session>[];
  photos: Versioned<Photo>[];
  labReports: Versioned<LabReport>[];
  consents: Versioned<Consent>[];
  courses: Versioned<Course>[];
  appointments: Versioned<Appointment>[];
  /** Records that exist and could not be read; the chart says so. */
  unreadable: number;
  /** Those of them that the rules of a session ask for. */
  unreadableForRules: UnreadableRecords;
}

const chartKinds = [
  'patient',
  'screening',
  'session',
  'photo',
  'labReport',
  'consent',
  'course',
  'appointment',
] as const satisfies readonly RecordKind[];

/** `null` when there is no such patient. An unreadable identity is an error; an unreadable entry is counted. */
export async function readChart(
  store: RecordStore,
  patientId: RecordId,
): Promise<Result<PatientChart | null>> {
  const listing = await settled(store.listByPatient(patientId));
  return listing.ok ? chartFrom(listing.value.changes, listing.value.unreadable) : listing;
}

/**
 * Every chart at once, for the first start after a rebuild: one read per kind instead of one per patient. A patient whose
 * identity cannot be read stands as null.
 */
export async function readAllCharts(store: RecordStore): Promise<Result<Map<RecordId, PatientChart | null>>> {
  const listings = await settled(Promise.all(chartKinds.map((kind) => store.listByKind(kind))));
  if (!listings.ok) return listings;
  const changes = new Map<RecordId, Change[]>();
  for (const change of listings.value.flatMap((listing) => listing.changes)) {
    const { patientId } = change.body;
    if (patientId === null) continue;
    const known = changes.get(patientId);
    if (known === undefined) changes.set(patientId, [change]);
    else known.push(change);
  }
  const charts = new Map<RecordId, PatientChart | null>();
  for (const { recordId, kind } of listings.value.flatMap((listing) => listing.unreadable)) {
    if (kind === 'patient') charts.set(recordId, null);
  }
  for (const [patientId, own] of changes) {
    const chart = chartFrom(own, []);
    charts.set(patientId, chart.ok ? chart.value : null);
  }
  return ok(charts);
}

function chartFrom(changes: Change[], sealedShut: Unreadable[]): Result<PatientChart | null> {
  const identity = changes.find((change) => change.header.kind === 'patient');
  if (identity === undefined) return ok(null);
  const patient = parseVersioned(identity, patientFormat);
  if (!patient.ok) return patient;

  const screenings = readKind(changes, 'screening', screeningFormat);
  const sessions = readKind(changes, 'session', sessionFormat);
  const photos = readKind(changes, 'photo', photoFormat);
  const labReports = readKind(changes, 'labReport', labReportFormat);
  const consents = readKind(changes, 'consent', consentFormat);
  const courses = readKind(changes, 'course', courseFormat);
  const appointments = readKind(changes, 'appointment', appointmentFormat);
  const kinds = [screenings, sessions, photos, labReports, consents, courses, appointments];
  const lost = kinds.reduce((sum, kind) => sum + kind.lost, sealedShut.length);
  const rowsOf = (kind: RecordKind): number => sealedShut.filter((row) => row.kind === kind).length;
  return ok({
    patient: patient.value,
    screenings: screenings.records,
    sessions: sessions.records,
    photos: photos.records,
    labReports: labReports.records,
    consents: consents.records,
    courses: courses.records,
    appointments: appointments.records,
    unreadable: lost,
    unreadableForRules: {
      sessions: sessions.lost + rowsOf('session'),
      screenings: screenings.lost + rowsOf('screening'),
    },
  });
}

function readKind<S extends z.ZodType>(
  changes: Change[],
  kind: RecordKind,
  format: RecordFormat<S>,
): { records: Versioned<z.output<S>>[]; lost: number } {
  const results = changes
    .filter((change) => change.header.kind === kind)
    .map((change) => parseVersioned(change, format));
  const records = results.flatMap((result) => (result.ok ? [result.value] : []));
  records.sort((a, b) => a.happenedAt.localeCompare(b.happenedAt));
  return { records, lost: results.length - records.length };
}
