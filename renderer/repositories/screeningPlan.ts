import type { RecordStore } from '@renderer/store/recordStore';
import { courseFormat } from '@shared/domain/course';
import type { Screening } from '@shared/domain/screening';
import { zoneGroups } from '@shared/domain/treatmentArea';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { parseVersioned, settled } from './versioned';

/**
 * A new screening with the zones of the courses under way, and with the course when there is but one. Without a course
 * it stays as it is. Only a proposal: a course that cannot be read proposes nothing.
 */
export async function withCourse(
  store: RecordStore,
  patientId: RecordId,
  screening: Screening,
): Promise<Result<Screening>> {
  const listing = await settled(store.listByPatient(patientId));
  if (!listing.ok) return listing;
  const active = listing.value.changes
    .filter((change) => change.header.kind === 'course')
    .map((change) => parseVersioned(change, courseFormat))
    .flatMap((each) => (each.ok && each.value.record.status === 'active' ? [each.value] : []));
  const [only] = active;
  if (only === undefined) return ok(screening);
  const planned = active.flatMap((course) => course.record.zoneGroups);
  return ok({
    ...screening,
    plannedZones: zoneGroups.filter((zone) => planned.includes(zone)),
    courseId: active.length === 1 ? only.recordId : null,
  });
}
