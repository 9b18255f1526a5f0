import type { RecordStore } from '@renderer/store/recordStore';
import type { Change } from '@shared/domain/change';
import { screeningSchema, screeningSchemaVersion, type Screening } from '@shared/domain/screening';
import { sessionSchema, sessionSchemaVersion, type Session } from '@shared/domain/session';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { epochMs } from '@shared/kernel/time';
import type { SessionListing } from './sessionPort';
import { parseVersioned, settled, type Versioned } from './versioned';

export async function listSessions(store: RecordStore, patientId: RecordId): Promise<Result<SessionListing>> {
  const listing = await settled(store.listByPatient(patientId));
  if (!listing.ok) return listing;
  const { sessions, unreadable } = sessionsAmong(listing.value.changes);
  const lost = listing.value.unreadable.filter((row) => row.kind === 'session').length;
  return ok({ sessions, unreadable: unreadable + lost });
}

/** What the start gate looks at. */
export async function readForStart(
  store: RecordStore,
  patientId: RecordId,
): Promise<Result<SessionListing & { screenings: Versioned<Screening>[] }>> {
  const listing = await settled(store.listByPatient(patientId));
  if (!listing.ok) return listing;
  const { sessions, unreadable } = sessionsAmong(listing.value.changes);
  const lost = listing.value.unreadable.filter((row) => row.kind === 'session').length;
  const screenings = listing.value.changes
    .filter((change) => change.header.kind === 'screening')
    .flatMap((change) => {
      const parsed = parseVersioned(change, screeningSchema, screeningSchemaVersion);
      return parsed.ok ? [parsed.value] : [];
    });
  return ok({ sessions, unreadable: unreadable + lost, screenings });
}

function sessionsAmong(changes: readonly Change[]): SessionListing {
  const parsed = changes
    .filter((change) => change.header.kind === 'session')
    .map((change) => parseVersioned(change, sessionSchema, sessionSchemaVersion));
  const sessions = parsed.flatMap((result) => (result.ok ? [result.value] : []));
  return { sessions: sessions.toSorted(newestFirst), unreadable: parsed.length - sessions.length };
}

function newestFirst(a: Versioned<Session>, b: Versioned<Session>): number {
  const startedMs = (each: Versioned<Session>): number => epochMs(each.record.performedAt.startedAt);
  return startedMs(b) - startedMs(a) || epochMs(b.enteredAt) - epochMs(a.enteredAt);
}
