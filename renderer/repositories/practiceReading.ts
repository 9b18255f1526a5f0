import type { RecordStore } from '@renderer/store/recordStore';
import { type Practice, practiceFormat } from '@shared/domain/practice';
import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import { parseVersioned, settled, type Versioned } from './versioned';

/** The practice of this vault; null until the first run was finished. */
export async function practiceIn(store: RecordStore): Promise<Result<Versioned<Practice> | null>> {
  const listed = await settled(store.listByKind('practice'));
  if (!listed.ok) return listed;
  const [first] = listed.value.changes.toSorted((a, b) => (a.header.recordId < b.header.recordId ? -1 : 1));
  if (first !== undefined) return parseVersioned(first, practiceFormat);
  // A practice that cannot be read is not a practice that was never named.
  return listed.value.unreadable.length > 0 ? fail(appError('record.unreadable')) : ok(null);
}
