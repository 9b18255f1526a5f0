import type { Screening } from '@shared/domain/screening';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { beginScreening, openScreening, type OpenedScreening } from './screeningOpening';
import { listScreenings, type ScreeningListing } from './screeningReading';
import { screeningStanding, type ScreeningStanding } from './screeningStanding';
import { signScreening, writeScreening } from './screeningWriting';
import type { RepositoryPorts } from './services';
import type { Versioned } from './versioned';

export type { OpenedScreening, ScreeningStart } from './screeningOpening';
export type { ScreeningListing } from './screeningReading';
export type { ScreeningStanding } from './screeningStanding';

export interface ScreeningRepository {
  listForPatient(patientId: RecordId): Promise<Result<ScreeningListing>>;
  /** The one performed last, drafts included. */
  latest(patientId: RecordId): Promise<Result<Versioned<Screening> | null>>;
  /** Where to go on: the draft of an earlier sitting, the screening not signed yet, or a fresh id. */
  begin(patientId: RecordId): Promise<Result<RecordId>>;
  /** Opens a screening, or prepares a new one under `screeningId`. Null when there is no such patient. */
  open(patientId: RecordId, screeningId: RecordId): Promise<Result<OpenedScreening | null>>;
  /** The signed screening treatment would rely on today, held against today; null when there is none. */
  standing(patientId: RecordId): Promise<Result<ScreeningStanding | null>>;
  /** Keeps it undecided. `basedOnRevision` 0 creates; another revision on disk is record.conflict. */
  save(screeningId: RecordId, screening: Screening, basedOnRevision: number): Promise<Result<null>>;
  /** Evaluates once more and freezes the result with who, when and why. Cannot be changed afterwards. */
  sign(
    screeningId: RecordId,
    screening: Screening,
    basedOnRevision: number,
    proceedReason: string | null,
  ): Promise<Result<null>>;
}

export function createScreeningRepository(ports: RepositoryPorts): ScreeningRepository {
  return {
    listForPatient: (patientId) => listScreenings(ports.store, patientId),

    async latest(patientId) {
      const listing = await listScreenings(ports.store, patientId);
      return listing.ok ? ok(listing.value.screenings[0] ?? null) : listing;
    },

    begin: (patientId) => beginScreening(ports, patientId),
    open: (patientId, screeningId) => openScreening(ports, patientId, screeningId),

    standing: (patientId) => screeningStanding(ports, patientId),

    save: (screeningId, screening, basedOnRevision) =>
      writeScreening(ports, {
        screeningId,
        screening: { ...screening, status: 'draft', signed: null },
        basedOnRevision,
      }),

    sign: (screeningId, screening, basedOnRevision, proceedReason) =>
      signScreening(ports, { screeningId, screening, basedOnRevision }, proceedReason),
  };
}
