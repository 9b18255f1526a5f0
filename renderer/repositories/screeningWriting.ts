import { readyToDecide } from '@shared/domain/beforeDecision';
import { mayProceed, type Screening, screeningFormat, screeningSchema } from '@shared/domain/screening';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { dateOf, epochMs } from '@shared/kernel/time';
import { evaluateOn, withKnownLabs } from '@shared/protocol/knownOnDay';
import { findPackIn } from './protocolReading';
import { screeningFacts } from './screeningFacts';
import { getScreening } from './screeningOpening';
import type { RepositoryPorts } from './services';
import { settled } from './versioned';

export interface ScreeningWrite {
  screeningId: RecordId;
  screening: Screening;
  /** 0 creates; another revision on disk is record.conflict. */
  basedOnRevision: number;
}

export async function writeScreening(
  ports: RepositoryPorts,
  { screeningId, screening, basedOnRevision }: ScreeningWrite,
): Promise<Result<null>> {
  const parsed = screeningSchema.safeParse(screening);
  if (!parsed.success) return fail(appError('record.invalid'));
  const record = parsed.data;
  const onDisk = await getScreening(ports, screeningId);
  if (!onDisk.ok) return onDisk;
  // A signed screening is evidence: whoever wants it changed screens again.
  if (onDisk.value !== null && onDisk.value.record.status === 'decided')
    return fail(appError('record.conflict'));
  if (onDisk.value !== null && onDisk.value.record.patientId !== record.patientId)
    return fail(appError('record.invalid'));
  const written = await settled(
    ports.store.commit([
      {
        kind: 'screening' as const,
        recordId: screeningId,
        patientId: record.patientId,
        basedOnRevision,
        schemaVersion: screeningFormat.version,
        happenedAt: record.performedAt,
        record,
      },
    ]),
  );
  return written.ok ? ok(null) : written;
}

/**
 * Everything is looked at once more, from the record and not from the screen: the pack, the patient, the laboratory
 * results known on the day, whether it may be decided at all. What comes out is frozen.
 */
export async function signScreening(
  ports: RepositoryPorts,
  { screeningId, screening, basedOnRevision }: ScreeningWrite,
  proceedReason: string | null,
): Promise<Result<null>> {
  const { store, clock, practitionerId } = ports;
  const now = clock.now();
  if (epochMs(screening.performedAt) > epochMs(now) || !readyToDecide(screening))
    return fail(appError('record.invalid'));
  const pack = await findPackIn(store, { id: screening.packId, version: screening.packVersion });
  if (!pack.ok) return pack;
  if (pack.value === null) return fail(appError('protocol.missing'));
  const known = await screeningFacts(store, clock, screening.patientId);
  if (!known.ok) return known;
  if (known.value === null) return fail(appError('record.invalid'));
  const frozen: Screening = {
    ...withKnownLabs(known.value, screening),
    zoneExaminations: screening.zoneExaminations.filter((each) =>
      screening.plannedZones.includes(each.zoneGroup),
    ),
  };
  const evaluation = evaluateOn(known.value, frozen, dateOf(frozen.performedAt), pack.value);
  const words = proceedReason?.trim() ?? '';
  const signed = {
    signedAt: now,
    signedById: practitionerId,
    evaluation,
    proceedReason: words !== '' && mayProceed(evaluation, words) ? words : null,
  };
  return writeScreening(ports, {
    screeningId,
    screening: { ...frozen, status: 'decided', signed },
    basedOnRevision,
  });
}
