import type { ChangeHeader } from '@shared/domain/change';
import type { SealedChange } from '@shared/ipc/wire';
import type { HashHex } from '@shared/kernel/ids';

/** Where a change stands in the journal. */
export interface Place {
  seq: number;
  hash: HashHex;
}

/** A change as the journal has it. */
export type PlacedChange = SealedChange & Place;

/**
 * One change at rest: its header in clear, its body sealed. `seq` and `frameHash` are absent, not null, until the
 * journal acknowledged: IndexedDB leaves a row without the field out of an index, so the index on `seq` lists
 * acknowledged rows only. Head, count and digest speak of those alone.
 */
export interface ChangeRow extends ChangeHeader {
  envelope: Uint8Array;
  seq?: number;
  frameHash?: HashHex;
}

export interface OutboxRow extends SealedChange {
  /** Given by IndexedDB, ascending: the order of sending. */
  order?: number;
  changeId: string;
}

export interface DraftRow {
  draftId: string;
  envelope: Uint8Array;
  updatedMs: number;
}

export interface CacheRow {
  segment: string;
  envelope: Uint8Array;
}

/** The journal's head as far as this store followed it. */
export interface HeadRow extends Place {
  name: 'head';
}

export function rowOf({ header, envelope }: SealedChange, place?: Place): ChangeRow {
  const row: ChangeRow = { ...header, envelope };
  return place === undefined ? row : { ...row, seq: place.seq, frameHash: place.hash };
}

export function headerOf(row: ChangeRow): ChangeHeader {
  const { changeId, kind, recordId, revision, operation, keyId, schemaVersion, attachments } = row;
  return { changeId, kind, recordId, revision, operation, keyId, schemaVersion, attachments };
}
