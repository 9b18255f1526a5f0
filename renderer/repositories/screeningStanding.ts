import type { Evaluation, Finding } from '@shared/domain/finding';
import type { Screening } from '@shared/domain/screening';
import type { RecordId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { findingsSince } from '@shared/protocol/findingsSince';
import { evaluateOn } from '@shared/protocol/knownOnDay';
import type { ProtocolPack } from '@shared/protocol/pack';
import { findPackIn } from './protocolReading';
import { screeningFacts } from './screeningFacts';
import { listScreenings } from './screeningReading';
import type { RepositoryPorts } from './services';
import type { Versioned } from './versioned';

/** What treatment would rely on today. */
export interface ScreeningStanding {
  /** The signed screening performed last. */
  screening: Versioned<Screening>;
  /** Frozen at signing. */
  evaluation: Evaluation;
  /** Null: its pack lies nowhere any more, so that it cannot be held against today. */
  pack: ProtocolPack | null;
  /** What is found today and was not signed for. */
  since: Finding[];
  /** Reports that exist and could not be read: what they would find is not known. */
  unreadableLabReports: number;
}

/** Its answers are held against today's chart, results and date; the signed evaluation is never replaced. */
export async function screeningStanding(
  { store, clock }: RepositoryPorts,
  patientId: RecordId,
): Promise<Result<ScreeningStanding | null>> {
  const listing = await listScreenings(store, patientId);
  if (!listing.ok) return listing;
  const screening = listing.value.screenings.find((each) => each.record.signed !== null);
  const signed = screening?.record.signed ?? null;
  if (screening === undefined || signed === null) return ok(null);
  const { packId: id, packVersion: version } = screening.record;
  const pack = await findPackIn(store, { id, version });
  if (!pack.ok) return pack;
  const known = await screeningFacts(store, clock, patientId);
  if (!known.ok) return known;
  const { evaluation } = signed;
  const standing = {
    screening,
    evaluation,
    pack: pack.value,
    unreadableLabReports: known.value?.unreadableLabReports ?? 0,
  };
  if (pack.value === null || known.value === null) return ok({ ...standing, since: [] });
  const now = evaluateOn(known.value, screening.record, clock.today(), pack.value);
  return ok({ ...standing, since: findingsSince(evaluation, now) });
}
