import type { RecordStore } from '@renderer/store/recordStore';
import type { Change, RecordKind } from '@shared/domain/change';
import { patientSchema, patientSchemaVersion, type Patient } from '@shared/domain/patient';
import { photoSchema, photoSchemaVersion, type Photo } from '@shared/domain/photo';
import { screeningSchema, screeningSchemaVersion, type Screening } from '@shared/domain/screening';
import { sessionSchema, sessionSchemaVersion, type Session } from '@shared/domain/session';
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
  /** Records that exist and could not be read; the chart says so. */
  unreadable: number;
}

/** `null` when there is no such patient. An unreadable identity is an error; an unreadable entry is counted. */
export async function readChart(
  store: RecordStore,
  patientId: RecordId,
): Promise<Result<PatientChart | null>> {
  const listing = await settled(store.listByPatient(patientId));
  if (!listing.ok) return listing;
  const { changes } = listing.value;
  const identity = changes.find((change) => change.header.kind === 'patient');
  if (identity === undefined) return ok(null);
  const patient = parseVersioned(identity, patientSchema, patientSchemaVersion);
  if (!patient.ok) return patient;

  const screenings = readKind(changes, 'screening', screeningSchema, screeningSchemaVersion);
  const sessions = readKind(changes, 'session', sessionSchema, sessionSchemaVersion);
  const photos = readKind(changes, 'photo', photoSchema, photoSchemaVersion);
  const lost = [screenings, sessions, photos].reduce(
    (sum, kind) => sum + kind.lost,
    listing.value.unreadable.length,
  );
  return ok({
    patient: patient.value,
    screenings: screenings.records,
    sessions: sessions.records,
    photos: photos.records,
    unreadable: lost,
  });
}

function readKind<S extends z.ZodType>(
  changes: Change[],
  kind: RecordKind,
  schema: S,
  schemaVersion: number,
): { records: Versioned<z.output<S>>[]; lost: number } {
  const results = changes
    .filter((change) => change.header.kind === kind)
    .map((change) => parseVersioned(change, schema, schemaVersion));
  const records = results.flatMap((result) => (result.ok ? [result.value] : []));
  records.sort((a, b) => a.happenedAt.localeCompare(b.happenedAt));
  return { records, lost: results.length - records.length };
}
