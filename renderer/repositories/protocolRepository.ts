import { practiceFormat } from '@shared/domain/practice';
import type { ProtocolPackRecord } from '@shared/domain/protocolPackRecord';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { packVersionSchema, type PackRef, type ProtocolPack } from '@shared/protocol/pack';
import type { PackFileRefusal } from '@shared/protocol/packFile';
import { defaultPack, shippedPacks } from '@shared/protocol/packs';
import {
  isVersionFree,
  publishingFaults,
  refOf,
  saysSomethingNew,
  type Ancestry,
} from '@shared/protocol/publishing';
import type { PackFiles } from './packFiles';
import { practiceIn } from './practiceReading';
import { activePackIn, findPackIn, ownPacksIn, type OwnPacks } from './protocolReading';
import { exportPack, importPack, type ImportedPack } from './protocolExchange';
import { copiedPack, packWriting } from './protocolWriting';
import type { RepositoryPorts } from './services';
import { settled, type Versioned } from './versioned';

export type { ImportedPack } from './protocolExchange';

export interface PackListing extends OwnPacks {
  shipped: readonly ProtocolPack[];
  /** What new screenings use; with `missing` it was chosen and is not here. */
  active: PackRef;
  missing: boolean;
}

/** A draft with what it is held against. */
export interface PackDraft {
  saved: Versioned<ProtocolPackRecord>;
  ancestry: Ancestry;
}

export interface ProtocolRepository {
  list(): Promise<Result<PackListing>>;
  /** What new screenings are asked by. */
  active(): Promise<Result<ProtocolPack>>;
  /** Shipped or published; null when there is none. */
  find(ref: PackRef): Promise<Result<ProtocolPack | null>>;
  /** Null when there is no such draft (any more). */
  draft(draftId: RecordId): Promise<Result<PackDraft | null>>;
  /** Begins a draft from a shipped or published pack: the next version of the practice's own, or a copy. */
  beginDraft(from: PackRef): Promise<Result<RecordId>>;
  saveDraft(draftId: RecordId, pack: ProtocolPack, basedOnRevision: number): Promise<Result<null>>;
  discardDraft(draftId: RecordId, basedOnRevision: number): Promise<Result<null>>;
  /** Makes the draft a version that never changes again. */
  publish(
    draftId: RecordId,
    pack: ProtocolPack,
    basedOnRevision: number,
    changeNote: string,
  ): Promise<Result<null>>;
  /** New screenings use it from now on; nothing that exists changes. */
  activate(ref: PackRef): Promise<Result<null>>;
  /** False: cancelled. */
  exportFile(ref: PackRef): Promise<Result<boolean>>;
  /** Null: cancelled. Refused: nothing was changed. */
  importFile(): Promise<Result<ImportedPack | null, PackFileRefusal>>;
}

export function createProtocolRepository(ports: RepositoryPorts, files: PackFiles): ProtocolRepository {
  const { store, clock, newRecordId } = ports;
  const { get, write } = packWriting(ports);

  async function draft(draftId: RecordId): Promise<Result<PackDraft | null>> {
    const saved = await get(draftId);
    if (!saved.ok) return saved;
    if (saved.value === null || saved.value.record.status !== 'draft') return ok(null);
    const { pack } = saved.value.record;
    const parent = pack.parent === null ? ok(null) : await findPackIn(store, pack.parent);
    if (!parent.ok) return parent;
    const own = await ownPacksIn(store);
    if (!own.ok) return own;
    // What an unreadable one is called is not known: a version could be given twice.
    if (own.value.unreadable > 0) return fail(appError('record.unreadable'));
    const published = own.value.records
      .filter(({ record }) => record.status === 'published' && record.pack.id === pack.id)
      .map(({ record }) => record.pack.version);
    return ok({ saved: saved.value, ancestry: { parent: parent.value, published } });
  }

  return {
    async list() {
      const [own, practice] = await Promise.all([ownPacksIn(store), practiceIn(store)]);
      if (!own.ok) return own;
      if (!practice.ok) return practice;
      const active = practice.value?.record.activePack ?? refOf(defaultPack);
      const found = await findPackIn(store, active);
      const records = own.value.records.filter(({ record }) => record.status !== 'discarded');
      const missing = !found.ok || found.value === null;
      return ok({ ...own.value, records, shipped: shippedPacks, active, missing });
    },

    active: () => activePackIn(store),
    find: (ref) => findPackIn(store, ref),
    draft,

    async beginDraft(from) {
      const parent = await findPackIn(store, from);
      if (!parent.ok) return parent;
      if (parent.value === null) return fail(appError('protocol.missing'));
      const draftId = newRecordId();
      const copied = await copiedPack(ports, parent.value, draftId);
      if (!copied.ok) return copied;
      const written = await write(draftId, { status: 'draft', origin: 'here', pack: copied.value }, 0);
      return written.ok ? ok(draftId) : written;
    },

    saveDraft: (draftId, pack, basedOnRevision) =>
      write(draftId, { status: 'draft', origin: 'here', pack }, basedOnRevision),

    async discardDraft(draftId, basedOnRevision) {
      const found = await get(draftId);
      if (!found.ok) return found;
      if (found.value === null) return ok(null);
      const { pack, origin } = found.value.record;
      return write(draftId, { status: 'discarded', origin, pack }, basedOnRevision);
    },

    async publish(draftId, pack, basedOnRevision, changeNote) {
      const known = await draft(draftId);
      if (!known.ok) return known;
      if (known.value === null) return fail(appError('record.conflict'));
      const { ancestry } = known.value;
      const isVersion = packVersionSchema.safeParse(pack.version).success;
      if (!isVersion || !isVersionFree(pack.version, pack, ancestry))
        return fail(appError('protocol.versionTooLow'));
      if (publishingFaults(pack, ancestry.parent).length > 0) return fail(appError('protocol.faulty'));
      if (!saysSomethingNew(pack, ancestry.parent)) return fail(appError('protocol.nothingChanged'));
      return write(draftId, { status: 'published', origin: 'here', pack, changeNote }, basedOnRevision);
    },

    async activate(ref) {
      const found = await findPackIn(store, ref);
      if (!found.ok) return found;
      const practice = await practiceIn(store);
      if (!practice.ok) return practice;
      if (found.value === null || practice.value === null) return fail(appError('protocol.missing'));
      const isDefault = ref.id === defaultPack.id && ref.version === defaultPack.version;
      const { recordId, revision, record } = practice.value;
      const change = { kind: 'practice' as const, recordId, patientId: null, basedOnRevision: revision };
      const described = { schemaVersion: practiceFormat.version, happenedAt: clock.now() };
      // The default of the app is followed, not held: its next version is used when it comes.
      const chosen = { ...record, activePack: isDefault ? null : refOf(ref) };
      const written = await settled(store.commit([{ ...change, ...described, record: chosen }]));
      return written.ok ? ok(null) : written;
    },

    exportFile: (ref) => exportPack(store, files, ref),
    importFile: () => importPack(ports, files),
  };
}
