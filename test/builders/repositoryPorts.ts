import { createHash } from 'node:crypto';
import type { DraftStore, PhotoFiles, SummaryCache } from '@renderer/store/recordStore';
import type { RepositoryPorts } from '@renderer/repositories/services';
import { hashHexSchema, type RecordId } from '@shared/kernel/ids';
import { createMemoryRecordStore, testRecordId } from './memoryRecordStore';

const unused = (name: string) => (): never => {
  throw new Error(`${name} is not part of this test`);
};
const photos: PhotoFiles = { put: unused('photos.put'), get: unused('photos.get') };
const summaries: SummaryCache<unknown> = {
  load: unused('summaries.load'),
  update: unused('summaries.update'),
};
const drafts: DraftStore = {
  load: async () => null,
  keep: unused('drafts.keep'),
  discard: async () => undefined,
  list: async () => ({ drafts: [], unreadable: [] }),
  flush: async () => undefined,
  subscribe: () => () => undefined,
};

export interface TestPorts extends RepositoryPorts {
  /** Sets what the clock says from now on. */
  setNow(now: string): void;
}

/** Ports over a store in memory, with a clock that stands still until it is set. */
export function createTestPorts(practitionerId: RecordId, now: string): TestPorts {
  let current = now;
  let ids = 0x1000;
  const clock = { now: () => current, today: () => current.slice(0, 10) };
  return {
    store: createMemoryRecordStore(practitionerId, clock.now),
    drafts,
    photos,
    summaries,
    saveState: {
      get: () => ({ phase: 'saved', pending: 0, lastSavedMs: null, errorCode: null }),
      subscribe: () => () => undefined,
    },
    clock,
    newRecordId: () => testRecordId(ids++),
    sha256: async (text) => hashHexSchema.parse(createHash('sha256').update(text).digest('hex')),
    practitionerId,
    setNow(next) {
      current = next;
    },
  };
}
