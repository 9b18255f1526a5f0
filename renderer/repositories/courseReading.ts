import type { Listing } from '@renderer/store/recordStore';
import { type Appointment, appointmentFormat } from '@shared/domain/appointment';
import type { RecordKind } from '@shared/domain/change';
import { type Course, courseFormat } from '@shared/domain/course';
import type { RecordFormat } from '@shared/domain/recordFormat';
import type { z } from 'zod';
import { parseVersioned, type Versioned } from './versioned';

/** Courses of a patient, in the order they were planned. */
export function coursesAmong(listing: Listing): Versioned<Course>[] {
  return readable(listing, 'course', courseFormat).toSorted(
    (a, b) => a.record.plannedOn.localeCompare(b.record.plannedOn) || a.recordId.localeCompare(b.recordId),
  );
}

/** Appointments of a patient, the earliest first. */
export function appointmentsAmong(listing: Listing): Versioned<Appointment>[] {
  return readable(listing, 'appointment', appointmentFormat).toSorted((a, b) =>
    a.record.start.localeCompare(b.record.start),
  );
}

/** What cannot be read is counted by the chart; here it only cannot be proposed. */
function readable<S extends z.ZodType>(
  listing: Listing,
  kind: RecordKind,
  format: RecordFormat<S>,
): Versioned<z.output<S>>[] {
  return listing.changes
    .filter((change) => change.header.kind === kind)
    .map((change) => parseVersioned(change, format))
    .flatMap((each) => (each.ok ? [each.value] : []));
}
