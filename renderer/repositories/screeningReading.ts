import type { Listing, RecordStore } from '@renderer/store/recordStore';
import { appointmentSchema, dayOf } from '@shared/domain/appointment';
import type { Change } from '@shared/domain/change';
import { labReportSchema, labSampleMl } from '@shared/domain/labReport';
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

/**
 * The day the practice first saw the patient: the earliest screening, session, signed consent, held appointment
 * or laboratory sample of its own. Entering somebody who telephoned is no visit; neither is what another clinic did,
 * nor a picture, which may have been sent.
 */
export async function firstSeenOn(store: RecordStore, patientId: RecordId): Promise<Result<IsoDate | null>> {
  const listing = await settled(store.listByPatient(patientId));
  if (!listing.ok) return listing;
  const days = listing.value.changes.flatMap(seenOn);
  return ok(days.toSorted()[0] ?? null);
}

const recordedHereSchema = z.object({ entryMode: z.string().refine((mode) => mode !== 'otherClinic') });

/** The days on which the patient was here, as one record shows them. */
function seenOn({ header, body }: Change): IsoDate[] {
  switch (header.kind) {
    case 'screening':
    case 'session':
      return recordedHereSchema.safeParse(body.record).success ? [dateOf(body.happenedAt)] : [];
    case 'consent':
      return [dateOf(body.happenedAt)];
    case 'appointment': {
      const appointment = appointmentSchema.safeParse(body.record);
      return appointment.success && appointment.data.status === 'held' ? [dayOf(appointment.data)] : [];
    }
    case 'labReport': {
      const report = labReportSchema.safeParse(body.record);
      if (!report.success || labSampleMl(report.data) === 0) return [];
      return report.data.collectedOn === null ? [] : [report.data.collectedOn];
    }
    case 'practice':
    case 'practitioner':
    case 'patient':
    case 'photo':
    case 'protocolPack':
    case 'course':
    case 'checkpoint':
      return [];
  }
}
