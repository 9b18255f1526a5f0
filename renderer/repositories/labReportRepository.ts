import type { LabDisclosure, LabGroup } from '@shared/domain/lab';
import { type LabImage, type LabReport, labReportFormat, labReportSchema } from '@shared/domain/labReport';
import {
  disclosedReport,
  isSoundReport,
  verifiedReport,
  writtenReport,
  type LabReportEntry,
} from '@shared/domain/labReportWriting';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { ProtocolPack } from '@shared/protocol/pack';
import { labHabits, type LabHabits } from './labHabits';
import { labStanding, type LabStanding } from './labStanding';
import { activePackIn } from './protocolReading';
import { openSealedImage, sealImage } from './sealedImages';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

export type { GroupStanding, LabStanding } from './labStanding';

/** Everything the entry form needs before its first key. */
export interface LabReportStart {
  pack: ProtocolPack;
  /** Null while it has never been saved. */
  saved: Versioned<LabReport> | null;
  habits: LabHabits;
  /** The practice has somebody else who could compare it with the paper. */
  hasSecondPerson: boolean;
}

export interface LabReportHistory {
  /** Oldest first. */
  versions: Versioned<LabReport>[];
  unreadable: number;
}

export interface LabReportRepository {
  /** Where every group of the active pack stands today, and all reports. Null when there is no such patient. */
  standing(patientId: RecordId): Promise<Result<LabStanding | null>>;
  /** Where to go on: the draft of a report never saved, or a fresh id. */
  begin(patientId: RecordId): Promise<Result<RecordId>>;
  /** Opens a report, or prepares a new one under `reportId`. record.invalid when it belongs to somebody else. */
  open(patientId: RecordId, reportId: RecordId): Promise<Result<LabReportStart>>;
  history(reportId: RecordId): Promise<Result<LabReportHistory>>;
  /** `basedOnRevision` 0 creates; another revision on disk is record.conflict. Former versions stay. */
  save(
    patientId: RecordId,
    reportId: RecordId,
    entry: LabReportEntry,
    basedOnRevision: number,
  ): Promise<Result<null>>;
  /** Stamps that somebody compared it with the paper. Whoever transcribed it may do so only where nobody else could. */
  verify(report: Versioned<LabReport>): Promise<Result<null>>;
  /** Who told the patient, when, and where they were sent. */
  disclose(report: Versioned<LabReport>, group: LabGroup, disclosure: LabDisclosure): Promise<Result<null>>;
  /** Entered by mistake: it stays readable and counts for nothing from now on. */
  withdraw(report: Versioned<LabReport>, reason: string): Promise<Result<null>>;
  /** Seals a page. It belongs to the report once the report is saved with it. */
  attach(patientId: RecordId, bytes: Uint8Array): Promise<Result<LabImage>>;
  /** A page, decoded. The caller closes the bitmap. */
  page(patientId: RecordId, page: LabImage, role: 'original' | 'thumbnail'): Promise<Result<ImageBitmap>>;
}

export function createLabReportRepository(ports: RepositoryPorts): LabReportRepository {
  const { store, drafts, clock, newRecordId, practitionerId } = ports;
  const habits = labHabits(store);
  const stamp = () => ({ byId: practitionerId, at: clock.now() });

  async function get(reportId: RecordId): Promise<Result<Versioned<LabReport> | null>> {
    const found = await settled(store.get(reportId));
    if (!found.ok) return found;
    if (found.value === null) return ok(null);
    if (found.value.header.kind !== 'labReport') return fail(appError('record.invalid'));
    return parseVersioned(found.value, labReportFormat);
  }

  async function write(
    recordId: RecordId,
    basedOnRevision: number,
    report: LabReport,
  ): Promise<Result<null>> {
    const parsed = labReportSchema.safeParse(report);
    if (!parsed.success || !isSoundReport(parsed.data, clock.now())) return fail(appError('record.invalid'));
    const record = parsed.data;
    const change = { kind: 'labReport' as const, recordId, patientId: record.patientId, basedOnRevision };
    const written = await settled(
      store.commit([
        {
          ...change,
          schemaVersion: labReportFormat.version,
          happenedAt: clock.now(),
          record,
          attachments: record.images.flatMap((image) => [image.originalHash, image.thumbnailHash]),
        },
      ]),
    );
    return written.ok ? ok(null) : written;
  }

  /** What is on disk, when it is what the caller saw and still counts. */
  async function unchanged(seen: Versioned<LabReport>): Promise<Result<Versioned<LabReport>>> {
    const onDisk = await get(seen.recordId);
    if (!onDisk.ok) return onDisk;
    if (onDisk.value === null) return fail(appError('record.invalid'));
    const isSame = onDisk.value.revision === seen.revision && onDisk.value.record.withdrawn === null;
    return isSame ? ok(onDisk.value) : fail(appError('record.conflict'));
  }

  async function hasSecondPerson(): Promise<Result<boolean>> {
    const practitioners = await settled(store.listByKind('practitioner'));
    if (!practitioners.ok) return practitioners;
    const { changes, unreadable } = practitioners.value;
    return ok(changes.length + unreadable.length > 1);
  }

  return {
    standing: (patientId) => labStanding(store, clock, patientId),
    attach: (patientId, bytes) => sealImage(ports, patientId, bytes),
    page: (patientId, page, role) => openSealedImage(ports, patientId, page, role),

    async begin(patientId) {
      const kept = await settled(drafts.list());
      if (!kept.ok) return kept;
      const own = kept.value.drafts.filter(
        (draft) => draft.form === 'labReport' && draft.patientId === patientId,
      );
      for (const draft of own) {
        const saved = await get(draft.recordId);
        if (!saved.ok) return saved;
        if (saved.value === null) return ok(draft.recordId);
      }
      return ok(newRecordId());
    },

    async open(patientId, reportId) {
      const pack = await activePackIn(store);
      if (!pack.ok) return pack;
      const saved = await get(reportId);
      if (!saved.ok) return saved;
      if (saved.value !== null && saved.value.record.patientId !== patientId)
        return fail(appError('record.invalid'));
      const known = await habits.of(patientId);
      if (!known.ok) return known;
      const second = await hasSecondPerson();
      if (!second.ok) return second;
      return ok({ pack: pack.value, saved: saved.value, habits: known.value, hasSecondPerson: second.value });
    },

    async history(reportId) {
      const listing = await settled(store.history(reportId));
      if (!listing.ok) return listing;
      const parsed = listing.value.changes.map((change) => parseVersioned(change, labReportFormat));
      const versions = parsed.flatMap((version) => (version.ok ? [version.value] : []));
      return ok({ versions, unreadable: listing.value.unreadable.length + parsed.length - versions.length });
    },

    async save(patientId, reportId, entry, basedOnRevision) {
      const onDisk = await get(reportId);
      if (!onDisk.ok) return onDisk;
      const before = onDisk.value?.record ?? null;
      if (before !== null && before.patientId !== patientId) return fail(appError('record.invalid'));
      if (before !== null && before.withdrawn !== null) return fail(appError('record.conflict'));
      const report = writtenReport(patientId, before, entry, stamp());
      const written = await write(reportId, basedOnRevision, report);
      if (written.ok) habits.remember(report);
      return written;
    },

    async verify(seen) {
      const onDisk = await unchanged(seen);
      if (!onDisk.ok) return onDisk;
      const { recordId, revision, record } = onDisk.value;
      if (record.transcribedById === practitionerId) {
        const second = await hasSecondPerson();
        if (!second.ok) return second;
        if (second.value) return fail(appError('lab.secondPerson'));
      }
      return write(recordId, revision, verifiedReport(record, stamp()));
    },

    async disclose(seen, group, disclosure) {
      const onDisk = await unchanged(seen);
      if (!onDisk.ok) return onDisk;
      const { recordId, revision, record } = onDisk.value;
      return write(recordId, revision, disclosedReport(record, group, disclosure));
    },

    async withdraw(seen, reason) {
      const onDisk = await unchanged(seen);
      if (!onDisk.ok) return onDisk;
      const { recordId, revision, record } = onDisk.value;
      return write(recordId, revision, { ...record, withdrawn: { ...stamp(), reason } });
    },
  };
}
