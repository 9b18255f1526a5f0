import { type Screening, screeningFormat } from '@shared/domain/screening';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { epochMs, type Timestamp } from '@shared/kernel/time';
import { firstScreening, nextScreening } from '@shared/protocol/nextScreening';
import type { ProtocolPack } from '@shared/protocol/pack';
import { activePackIn, findPackIn } from './protocolReading';
import { screeningFacts, type ScreeningFacts } from './screeningFacts';
import { withCourse } from './screeningPlan';
import { listScreenings } from './screeningReading';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

/** Everything a screening shows, signed or not. */
export interface OpenedScreening extends ScreeningFacts {
  /** The screening's own pack in its own version; null when it lies nowhere any more. */
  pack: ProtocolPack | null;
  /** The screening on disk, or null while it has never been saved. */
  saved: Versioned<Screening> | null;
  /** What the form begins with: the saved one, or a new one made from `previous`. */
  screening: Screening;
  /** The last signed screening before this one. */
  previous: Versioned<Screening> | null;
}

/** Everything the form needs before its first question: without the pack there is nothing to ask. */
export interface ScreeningStart extends OpenedScreening {
  pack: ProtocolPack;
}

export async function getScreening(
  { store }: RepositoryPorts,
  screeningId: RecordId,
): Promise<Result<Versioned<Screening> | null>> {
  const found = await settled(store.get(screeningId));
  if (!found.ok) return found;
  if (found.value === null) return ok(null);
  return parseVersioned(found.value, screeningFormat);
}

/** Where to go on: the draft of an earlier sitting, the screening not signed yet, or a fresh id. */
export async function beginScreening(ports: RepositoryPorts, patientId: RecordId): Promise<Result<RecordId>> {
  const listing = await listScreenings(ports.store, patientId);
  if (!listing.ok) return listing;
  const { screenings } = listing.value;
  const kept = await settled(ports.drafts.list());
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
  return ok(draft?.recordId ?? undecided ?? ports.newRecordId());
}

export async function openScreening(
  ports: RepositoryPorts,
  patientId: RecordId,
  screeningId: RecordId,
): Promise<Result<OpenedScreening | null>> {
  const { store, clock } = ports;
  const facts = await screeningFacts(store, clock, patientId);
  if (!facts.ok || facts.value === null) return facts.ok ? ok(null) : facts;
  const saved = await getScreening(ports, screeningId);
  if (!saved.ok) return saved;
  if (saved.value !== null && saved.value.record.patientId !== patientId) return ok(null);
  const before = saved.value === null ? clock.now() : saved.value.record.performedAt;
  const previous = await lastSigned(ports, patientId, screeningId, before);
  if (!previous.ok) return previous;
  const asked = await askedBy(ports, saved.value?.record ?? null);
  if (!asked.ok) return asked;
  const pack = asked.value;
  const known = { ...facts.value, pack, saved: saved.value, previous: previous.value };
  if (saved.value !== null) return ok({ ...known, screening: saved.value.record });
  if (pack === null) return fail(appError('protocol.missing'));
  const fresh =
    previous.value === null
      ? firstScreening(patientId, clock.now(), pack)
      : nextScreening(previous.value, clock.now(), pack);
  const screening = await withCourse(store, patientId, fresh);
  return screening.ok ? ok({ ...known, screening: screening.value }) : screening;
}

/** A stored screening is asked by the version it names, a new one by the active pack. */
async function askedBy(
  { store }: RepositoryPorts,
  saved: Screening | null,
): Promise<Result<ProtocolPack | null>> {
  return saved === null
    ? activePackIn(store)
    : findPackIn(store, { id: saved.packId, version: saved.packVersion });
}

async function lastSigned(
  { store }: RepositoryPorts,
  patientId: RecordId,
  screeningId: RecordId,
  before: Timestamp,
): Promise<Result<Versioned<Screening> | null>> {
  const listing = await listScreenings(store, patientId);
  if (!listing.ok) return listing;
  const found = listing.value.screenings.find(
    (each) =>
      each.recordId !== screeningId &&
      each.record.signed !== null &&
      epochMs(each.record.performedAt) <= epochMs(before),
  );
  return ok(found ?? null);
}
