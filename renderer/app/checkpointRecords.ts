import type { CheckpointPort } from '@renderer/journalClient/checkpoints';
import type { RecordStore } from '@renderer/store/recordStore';
import { recordIdSchema, type IdSource } from '@shared/kernel/ids';
import type { Clock } from '@shared/kernel/time';

const checkpointSchemaVersion = 1;

/** Checkpoints as records of their own: journalled and rebuilt like any other. */
export function checkpointRecords(
  store: Pick<RecordStore, 'commit' | 'listByKind'>,
  { ids, clock }: { ids: IdSource; clock: Clock },
): CheckpointPort {
  return {
    async seal(record) {
      const recordId = recordIdSchema.parse(ids.next());
      const kind = 'checkpoint' as const;
      const common = { patientId: null, basedOnRevision: 0, schemaVersion: checkpointSchemaVersion };
      await store.commit([{ kind, recordId, happenedAt: clock.now(), record, ...common }]);
    },
    async all() {
      const { changes, unreadable } = await store.listByKind('checkpoint');
      return { checkpoints: changes.map((change) => change.body.record), unreadable: unreadable.length };
    },
  };
}
