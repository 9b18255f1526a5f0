import type { Listing, RecordStore } from '@renderer/store/recordStore';
import { recordedAllergies } from '@shared/domain/allergyMatch';
import { patientFormat } from '@shared/domain/patient';
import type { Appointment } from '@shared/domain/appointment';
import type { Course } from '@shared/domain/course';
import type { Screening } from '@shared/domain/screening';
import { type Session, sessionFormat } from '@shared/domain/session';
import type { SessionParameters } from '@shared/domain/sessionParameters';
import type { UnreadableRecords } from '@shared/domain/unreadableRecords';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { epochMs } from '@shared/kernel/time';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import { appointmentsAmong, coursesAmong } from './courseReading';
import { activePackIn } from './protocolReading';
import { screeningsAmong } from './screeningReading';
import type { SessionListing } from './sessionPort';
import { parseVersioned, settled, type Versioned } from './versioned';

export async function listSessions(store: RecordStore, patientId: RecordId): Promise<Result<SessionListing>> {
  const listing = await settled(store.listByPatient(patientId));
  return listing.ok ? ok(sessionsAmong(listing.value)) : listing;
}

/** What the rules of a session compare against, as the active protocol pack has it. */
export async function activeParametersIn(store: RecordStore): Promise<Result<SessionParameters>> {
  const pack = await activePackIn(store);
  return pack.ok ? ok(sessionParametersOf(pack.value)) : pack;
}

/** What the gates look at, and how much they could not. */
export interface KnownRecords {
  sessions: Versioned<Session>[];
  screenings: Versioned<Screening>[];
  courses: Versioned<Course>[];
  appointments: Versioned<Appointment>[];
  unreadable: UnreadableRecords;
  /** Substances the chart lists as allergies. */
  allergies: string[];
}

export async function readForGates(store: RecordStore, patientId: RecordId): Promise<Result<KnownRecords>> {
  const listing = await settled(store.listByPatient(patientId));
  if (!listing.ok) return listing;
  const { sessions, unreadable: lostSessions } = sessionsAmong(listing.value);
  const { screenings, unreadable: lostScreenings } = screeningsAmong(listing.value);
  const unreadable = { sessions: lostSessions, screenings: lostScreenings };
  const allergies = allergiesAmong(listing.value);
  if (!allergies.ok) return allergies;
  const courses = coursesAmong(listing.value);
  const appointments = appointmentsAmong(listing.value);
  return ok({ sessions, screenings, courses, appointments, unreadable, allergies: allergies.value });
}

/** Allergies that cannot be read are no absence of allergies. */
function allergiesAmong(listing: Listing): Result<string[]> {
  if (listing.unreadable.some((each) => each.kind === 'patient')) return fail(appError('record.unreadable'));
  const change = listing.changes.find((each) => each.header.kind === 'patient');
  if (change === undefined) return ok([]);
  const patient = parseVersioned(change, patientFormat);
  return patient.ok ? ok(recordedAllergies(patient.value.record)) : patient;
}

function sessionsAmong(listing: Listing): SessionListing {
  const parsed = listing.changes
    .filter((change) => change.header.kind === 'session')
    .map((change) => parseVersioned(change, sessionFormat));
  const sessions = parsed.flatMap((result) => (result.ok ? [result.value] : []));
  const sealedShut = listing.unreadable.filter((each) => each.kind === 'session').length;
  const unreadable = parsed.length - sessions.length + sealedShut;
  return { sessions: sessions.toSorted(newestFirst), unreadable };
}

function newestFirst(a: Versioned<Session>, b: Versioned<Session>): number {
  const startedMs = (each: Versioned<Session>): number => epochMs(each.record.performedAt.startedAt);
  return startedMs(b) - startedMs(a) || epochMs(b.enteredAt) - epochMs(a.enteredAt);
}
