import type { Listing, RecordStore } from '@renderer/store/recordStore';
import type { Change } from '@shared/domain/change';
import { type Screening, screeningFormat } from '@shared/domain/screening';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { dateOf, epochMs, type IsoDate } from '@shared/kernel/time';
import { z } from 'zod';
import { parseVersioned, settled, type Versioned } from './versioned';

export interface ScreeningListing {
  /** Newest first, by when they were performed. */
  screenings: Versioned<Screening>[];
  /** Screenings that exist and could not be read; the screen says so. */
  unreadable: number;
}

export async function listScreenings(
  store: RecordStore,
  patientId: RecordId,
): Promise<Result<ScreeningListing>> {
  const listing = await settled(store.listByPatient(patientId));
  return listing.ok ? ok(screeningsAmong(listing.value)) : listing;
}

export function screeningsAmong(listing: Listing): ScreeningListing {
  const parsed = listing.changes
    .filter((change) => change.header.kind === 'screening')
    .map((change) => parseVersioned(change, screeningFormat));
  const screenings = parsed
    .flatMap((each) => (each.ok ? [each.value] : []))
    .toSorted((a, b) => epochMs(b.record.performedAt) - epochMs(a.record.performedAt));
  const sealedShut = listing.unreadable.filter((each) => each.kind === 'screening').length;
  return { screenings, unreadable: parsed.length - screenings.length + sealedShut };
}

const entryModeSchema = z.object({ entryMode: z.string() });

/**
 * The day the practice first saw the patient: the earliest of the day the patient was entered and of every
 * screening and session held here. What another clinic did is no visit to this one.
 */
export async function firstSeenOn(store: RecordStore, patientId: RecordId): Promise<Result<IsoDate | null>> {
  const history = await settled(store.history(patientId));
  if (!history.ok) return history;
  const listing = await settled(store.listByPatient(patientId));
  if (!listing.ok) return listing;
  const visits = listing.value.changes.filter((change) => isVisitHere(change));
  const days = [...history.value.changes, ...visits].map((change) => dateOf(change.body.happenedAt));
  return ok(days.toSorted()[0] ?? null);
}

function isVisitHere(change: Change): boolean {
  if (change.header.kind !== 'screening' && change.header.kind !== 'session') return false;
  const mode = entryModeSchema.safeParse(change.body.record);
  return mode.success && mode.data.entryMode !== 'otherClinic';
}
