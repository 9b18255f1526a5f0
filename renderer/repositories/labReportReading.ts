import type { Listing, RecordStore } from '@renderer/store/recordStore';
import { type LabReport, labReportFormat } from '@shared/domain/labReport';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { epochMs } from '@shared/kernel/time';
import { parseVersioned, settled, type Versioned } from './versioned';

export interface LabReportListing {
  /** Newest first, by day of collection; what is still awaited without a day stands first. */
  reports: Versioned<LabReport>[];
  /** Reports that exist and could not be read; the screen says so. */
  unreadable: number;
}

/** Every laboratory report of the patient, withdrawn ones included. */
export async function labReportsOf(
  store: RecordStore,
  patientId: RecordId,
): Promise<Result<LabReportListing>> {
  const listing = await settled(store.listByPatient(patientId));
  return listing.ok ? ok(labReportsAmong(listing.value)) : listing;
}

export function labReportsAmong(listing: Listing): LabReportListing {
  const parsed = listing.changes
    .filter((change) => change.header.kind === 'labReport')
    .map((change) => parseVersioned(change, labReportFormat));
  const reports = parsed.flatMap((each) => (each.ok ? [each.value] : [])).toSorted(newestFirst);
  const sealedShut = listing.unreadable.filter((each) => each.kind === 'labReport').length;
  return { reports, unreadable: parsed.length - reports.length + sealedShut };
}

function newestFirst(a: Versioned<LabReport>, b: Versioned<LabReport>): number {
  const collected = (each: Versioned<LabReport>): string => each.record.collectedOn ?? '9999-12-31';
  return collected(b).localeCompare(collected(a)) || epochMs(b.enteredAt) - epochMs(a.enteredAt);
}
