import { refuseMisplaced } from '@renderer/store/changeSealing';
import type { Listing, NewChange, RecordStore, Touched } from '@renderer/store/recordStore';
import type { Change } from '@shared/domain/change';
import { AppFailure, appError } from '@shared/kernel/errors';
import {
  changeIdSchema,
  deviceIdSchema,
  hashHexSchema,
  keyIdSchema,
  recordIdSchema,
  type RecordId,
} from '@shared/kernel/ids';

/** A UUID that says which number it was made from. */
export function testUuid(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function testRecordId(n: number): RecordId {
  return recordIdSchema.parse(testUuid(n));
}

/** The record store's contract in memory: revisions, conflicts, listings. No sealing. */
export function createMemoryRecordStore(authorId: RecordId, now: () => string): RecordStore {
  const revisions = new Map<RecordId, Change[]>();
  const listeners = new Set<(touched: Touched[]) => void>();
  let made = 0xc000;

  const latest = (): Change[] => [...revisions.values()].flatMap((all) => all.slice(-1));
  const listing = (changes: Change[]): Listing => ({ changes: structuredClone(changes), unreadable: [] });

  function toChange(change: NewChange): Change {
    refuseMisplaced(change);
    const known = revisions.get(change.recordId)?.length ?? 0;
    if (known !== change.basedOnRevision) throw new AppFailure(appError('record.conflict'));
    const { kind, recordId, patientId, schemaVersion, happenedAt, record } = change;
    return {
      header: {
        changeId: changeIdSchema.parse(testUuid(made++)),
        kind,
        recordId,
        revision: known + 1,
        operation: 'put',
        keyId: keyIdSchema.parse(testUuid(1)),
        schemaVersion,
        attachments: (change.attachments ?? []).map((hash) => hashHexSchema.parse(hash)),
      },
      body: {
        patientId,
        authorId,
        deviceId: deviceIdSchema.parse(testUuid(2)),
        happenedAt,
        enteredAt: now(),
        record: structuredClone(record),
      },
    };
  }

  return {
    get: async (recordId) => structuredClone(revisions.get(recordId)?.at(-1) ?? null),
    listByKind: async (kind) => listing(latest().filter((change) => change.header.kind === kind)),
    listByPatient: async (patientId) =>
      listing(latest().filter((change) => change.body.patientId === patientId)),
    history: async (recordId) => listing(revisions.get(recordId) ?? []),
    async commit(changes) {
      const built = changes.map(toChange);
      for (const change of built) {
        const { recordId } = change.header;
        revisions.set(recordId, [...(revisions.get(recordId) ?? []), change]);
      }
      const touched = built.map(({ header, body }) => ({
        kind: header.kind,
        recordId: header.recordId,
        patientId: body.patientId,
      }));
      listeners.forEach((listener) => listener(touched));
      return built.map((change) => change.header.changeId);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
