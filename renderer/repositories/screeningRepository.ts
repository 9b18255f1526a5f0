import { type Patient, patientFormat } from '@shared/domain/patient';
import { type Screening, mayProceed, screeningFormat, screeningSchema } from '@shared/domain/screening';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { dateOf, epochMs } from '@shared/kernel/time';
import { evaluate } from '@shared/protocol/evaluate';
import { evaluationInput, patientFacts } from '@shared/protocol/evaluationInput';
import { firstScreening, nextScreening } from '@shared/protocol/nextScreening';
import type { ProtocolPack } from '@shared/protocol/pack';
import { defaultPack, findShippedPack } from '@shared/protocol/packs';
import { firstSeenOn, listScreenings, type ScreeningListing } from './screeningReading';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

export type { ScreeningListing } from './screeningReading';

/** Everything the screening form needs before its first question. */
export interface ScreeningStart {
  patient: Patient;
  /** Earliest day the practice saw the patient; today when nothing is recorded. */
  firstSeenOn: string;
  pack: ProtocolPack;
  /** The screening on disk, or null while it has never been saved. */
  saved: Versioned<Screening> | null;
  /** What the form begins with: the saved one, or a new one made from `previous`. */
  screening: Screening;
  /** The last signed screening before this one. */
  previous: Versioned<Screening> | null;
}

export interface ScreeningRepository {
  listForPatient(patientId: RecordId): Promise<Result<ScreeningListing>>;
  /** The one performed last, drafts included. */
  latest(patientId: RecordId): Promise<Result<Versioned<Screening> | null>>;
  /** Where to go on: the draft of an earlier sitting, the screening not signed yet, or a fresh id. */
  begin(patientId: RecordId): Promise<Result<RecordId>>;
  /** Opens a screening, or prepares a new one under `screeningId`. Null when there is no such patient. */
  open(patientId: RecordId, screeningId: RecordId): Promise<Result<ScreeningStart | null>>;
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
  const { store, drafts, clock, newRecordId, practitionerId } = ports;

  async function get(screeningId: RecordId): Promise<Result<Versioned<Screening> | null>> {
    const found = await settled(store.get(screeningId));
    if (!found.ok) return found;
    if (found.value === null) return ok(null);
    return parseVersioned(found.value, screeningFormat);
  }

  async function write(
    screeningId: RecordId,
    screening: Screening,
    basedOnRevision: number,
  ): Promise<Result<null>> {
    const parsed = screeningSchema.safeParse(screening);
    if (!parsed.success) return fail(appError('record.invalid'));
    const record = parsed.data;
    const onDisk = await get(screeningId);
    if (!onDisk.ok) return onDisk;
    // A signed screening is evidence: whoever wants it changed screens again.
    if (onDisk.value !== null && onDisk.value.record.status === 'decided')
      return fail(appError('record.conflict'));
    if (onDisk.value !== null && onDisk.value.record.patientId !== record.patientId)
      return fail(appError('record.invalid'));
    const change = {
      kind: 'screening' as const,
      recordId: screeningId,
      patientId: record.patientId,
      basedOnRevision,
    };
    const described = { schemaVersion: screeningFormat.version, happenedAt: record.performedAt, record };
    const written = await settled(store.commit([{ ...change, ...described }]));
    return written.ok ? ok(null) : written;
  }

  async function facts(
    patientId: RecordId,
  ): Promise<Result<{ patient: Patient; firstSeenOn: string } | null>> {
    const change = await settled(store.get(patientId));
    if (!change.ok) return change;
    if (change.value === null) return ok(null);
    const patient = parseVersioned(change.value, patientFormat);
    if (!patient.ok) return patient;
    const seen = await firstSeenOn(store, patientId);
    if (!seen.ok) return seen;
    return ok({ patient: patient.value.record, firstSeenOn: seen.value ?? clock.today() });
  }

  return {
    listForPatient: (patientId) => listScreenings(store, patientId),

    async latest(patientId) {
      const listing = await listScreenings(store, patientId);
      return listing.ok ? ok(listing.value.screenings[0] ?? null) : listing;
    },

    async begin(patientId) {
      const listing = await listScreenings(store, patientId);
      if (!listing.ok) return listing;
      const { screenings } = listing.value;
      const kept = await settled(drafts.list());
      if (!kept.ok) return kept;
      const draft = kept.value.drafts.find(
        (each) =>
          each.form === 'screening' &&
          each.patientId === patientId &&
          // A draft that outlived its signature must not lead back to what cannot be changed.
          !screenings.some(({ recordId, record }) => recordId === each.recordId && record.signed !== null),
      );
      const latest = screenings[0];
      const undecided = latest?.record.status === 'draft' ? latest.recordId : null;
      return ok(draft?.recordId ?? undecided ?? newRecordId());
    },

    async open(patientId, screeningId) {
      const known = await facts(patientId);
      if (!known.ok || known.value === null) return known.ok ? ok(null) : known;
      const saved = await get(screeningId);
      if (!saved.ok) return saved;
      if (saved.value !== null && saved.value.record.patientId !== patientId) return ok(null);
      const listing = await listScreenings(store, patientId);
      if (!listing.ok) return listing;
      const before = saved.value === null ? clock.now() : saved.value.record.performedAt;
      const previous =
        listing.value.screenings.find(
          (each) =>
            each.recordId !== screeningId &&
            each.record.signed !== null &&
            epochMs(each.record.performedAt) <= epochMs(before),
        ) ?? null;
      const fresh =
        previous === null
          ? firstScreening(patientId, clock.now(), defaultPack)
          : nextScreening(previous, clock.now(), defaultPack);
      const screening = saved.value?.record ?? fresh;
      const pack = findShippedPack({ id: screening.packId, version: screening.packVersion });
      if (pack === undefined) return fail(appError('record.newerSchema'));
      return ok({ ...known.value, pack, saved: saved.value, screening, previous });
    },

    save: (screeningId, screening, basedOnRevision) =>
      write(screeningId, { ...screening, status: 'draft', signed: null }, basedOnRevision),

    async sign(screeningId, screening, basedOnRevision, proceedReason) {
      const now = clock.now();
      const tooEarly = epochMs(screening.performedAt) > epochMs(now) || screening.plannedZones.length === 0;
      const pack = findShippedPack({ id: screening.packId, version: screening.packVersion });
      if (tooEarly || pack === undefined) return fail(appError('record.invalid'));
      const known = await facts(screening.patientId);
      if (!known.ok) return known;
      if (known.value === null) return fail(appError('record.invalid'));
      const on = dateOf(screening.performedAt);
      const patient = patientFacts(known.value.patient, known.value.firstSeenOn, on);
      const evaluation = evaluate(evaluationInput(screening, patient), pack);
      const words = proceedReason?.trim() ?? '';
      const counts = words !== '' && mayProceed(evaluation, words);
      const signed = {
        signedAt: now,
        signedById: practitionerId,
        evaluation,
        proceedReason: counts ? words : null,
      };
      return write(screeningId, { ...screening, status: 'decided', signed }, basedOnRevision);
    },
  };
}
