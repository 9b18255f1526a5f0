import type { RecordStore } from '@renderer/store/recordStore';
import { type ProtocolPackRecord, protocolPackFormat } from '@shared/domain/protocolPackRecord';
import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { PackRef, ProtocolPack } from '@shared/protocol/pack';
import { defaultPack, findShippedPack } from '@shared/protocol/packs';
import { practiceIn } from './practiceReading';
import { parseVersioned, settled, type Versioned } from './versioned';

/** The clinic's own packs, drafts included, with how many could not be read. */
export interface OwnPacks {
  records: Versioned<ProtocolPackRecord>[];
  unreadable: number;
}

export async function ownPacksIn(store: RecordStore): Promise<Result<OwnPacks>> {
  const listed = await settled(store.listByKind('protocolPack'));
  if (!listed.ok) return listed;
  const parsed = listed.value.changes.map((change) => parseVersioned(change, protocolPackFormat));
  const records = parsed.flatMap((each) => (each.ok ? [each.value] : []));
  return ok({ records, unreadable: parsed.length - records.length + listed.value.unreadable.length });
}

/**
 * The pack a stored record names: shipped, or a published one of the clinic. Null when there is none; with packs
 * that cannot be read, that is not known, and is an error.
 */
export async function findPackIn(store: RecordStore, ref: PackRef): Promise<Result<ProtocolPack | null>> {
  const shipped = findShippedPack(ref);
  if (shipped !== undefined) return ok(shipped);
  const own = await ownPacksIn(store);
  if (!own.ok) return own;
  const found = own.value.records.find(
    ({ record }) =>
      record.status === 'published' && record.pack.id === ref.id && record.pack.version === ref.version,
  );
  if (found === undefined && own.value.unreadable > 0) return fail(appError('record.unreadable'));
  return ok(found?.record.pack ?? null);
}

/** What new screenings are asked by: what the practice chose, else the app's default. Never another in its place. */
export async function activePackIn(store: RecordStore): Promise<Result<ProtocolPack>> {
  const practice = await practiceIn(store);
  if (!practice.ok) return practice;
  const chosen = practice.value?.record.activePack ?? null;
  if (chosen === null) return ok(defaultPack);
  const found = await findPackIn(store, chosen);
  if (!found.ok) return found;
  return found.value === null ? fail(appError('protocol.missing')) : ok(found.value);
}
