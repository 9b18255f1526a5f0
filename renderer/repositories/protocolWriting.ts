import {
  type ProtocolPackRecord,
  protocolPackFormat,
  protocolPackRecordSchema,
} from '@shared/domain/protocolPackRecord';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { ProtocolPack } from '@shared/protocol/pack';
import { findShippedPack } from '@shared/protocol/packs';
import { bumped, compareVersions } from '@shared/protocol/packVersion';
import { copyName, refOf } from '@shared/protocol/publishing';
import { practiceIn } from './practiceReading';
import { ownPacksIn } from './protocolReading';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

/** What the writer decides; who and when are added here. */
export type PackContent = Pick<ProtocolPackRecord, 'status' | 'origin' | 'pack'> & { changeNote?: string };

export interface PackWriting {
  get(recordId: RecordId): Promise<Result<Versioned<ProtocolPackRecord> | null>>;
  /** Refuses to write over anything but a draft. */
  write(recordId: RecordId, content: PackContent, basedOnRevision: number): Promise<Result<null>>;
}

export function packWriting({ store, clock, practitionerId }: RepositoryPorts): PackWriting {
  async function get(recordId: RecordId): Promise<Result<Versioned<ProtocolPackRecord> | null>> {
    const found = await settled(store.get(recordId));
    if (!found.ok) return found;
    return found.value === null ? ok(null) : parseVersioned(found.value, protocolPackFormat);
  }

  return {
    get,
    async write(recordId, content, basedOnRevision) {
      const now = clock.now();
      const isPublished = content.status === 'published';
      const parsed = protocolPackRecordSchema.safeParse({
        changeNote: '',
        ...content,
        editedById: practitionerId,
        publishedAt: isPublished ? now : null,
        publishedById: isPublished ? practitionerId : null,
      });
      if (!parsed.success) return fail(appError('record.invalid'));
      const onDisk = await get(recordId);
      if (!onDisk.ok) return onDisk;
      // A published version is what screenings were asked by.
      if (onDisk.value !== null && onDisk.value.record.status !== 'draft')
        return fail(appError('record.conflict'));
      if (onDisk.value !== null && onDisk.value.record.pack.id !== parsed.data.pack.id)
        return fail(appError('record.invalid'));
      const change = { kind: 'protocolPack' as const, recordId, patientId: null, basedOnRevision };
      const described = { schemaVersion: protocolPackFormat.version, happenedAt: now, record: parsed.data };
      const written = await settled(store.commit([{ ...change, ...described }]));
      return written.ok ? ok(null) : written;
    },
  };
}

/**
 * What a draft begins with: the next version of a pack published here, or a copy under a name of its own of one
 * that comes from elsewhere. Everything it says is still the parent's.
 */
export async function copiedPack(
  { store, clock }: RepositoryPorts,
  parent: ProtocolPack,
  draftId: RecordId,
): Promise<Result<ProtocolPack>> {
  const [own, practice] = await Promise.all([ownPacksIn(store), practiceIn(store)]);
  if (!own.ok) return own;
  if (!practice.ok) return practice;
  const named = own.value.records.filter(
    ({ record }) => record.status === 'published' && record.pack.id === parent.id,
  );
  const isOurs =
    findShippedPack(parent) === undefined && named.every(({ record }) => record.origin === 'here');
  const versions = isOurs ? named.map(({ record }) => record.pack.version) : [];
  const highest = [parent.version, ...versions].toSorted(compareVersions).at(-1) ?? parent.version;
  return ok({
    ...parent,
    id: isOurs ? parent.id : copyName(parent.id, draftId),
    parent: refOf(parent),
    version: bumped(highest, 'patch'),
    author: practice.value?.record.name ?? parent.author,
    effectiveFrom: clock.today(),
  });
}
