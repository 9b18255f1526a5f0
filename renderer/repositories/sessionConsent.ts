import {
  actIn,
  consentAskedFor,
  consentStop,
  relyingOn,
  type SessionChange,
} from '@shared/domain/consentActs';
import { consentStanding, type KnownConsent } from '@shared/domain/consentGate';
import { patientFormat } from '@shared/domain/patient';
import type { Session } from '@shared/domain/session';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { IsoDate } from '@shared/kernel/time';
import type { ProtocolPack } from '@shared/protocol/pack';
import { consentsAmong } from './consentReading';
import { activePackIn } from './protocolReading';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled } from './versioned';

type Ports = Pick<RepositoryPorts, 'store' | 'sha256' | 'clock'>;

/** What the acts of a session are asked against. */
export interface ConsentsForActs {
  /** Those that could be read and whose words fit their hash; no other counts. */
  consents: readonly KnownConsent[];
  /** How many could not be read, and how many do not fit their hash. */
  unreadable: number;
  altered: number;
  birthDate: IsoDate;
  pack: ProtocolPack;
}

export async function consentsForActs(
  ports: Pick<Ports, 'store' | 'sha256'>,
  patientId: RecordId,
): Promise<Result<ConsentsForActs>> {
  const listing = await settled(ports.store.listByPatient(patientId));
  if (!listing.ok) return listing;
  const identity = listing.value.changes.find((change) => change.header.kind === 'patient');
  if (identity === undefined) return fail(appError('record.unreadable'));
  const patient = parseVersioned(identity, patientFormat);
  if (!patient.ok) return patient;
  const pack = await activePackIn(ports.store);
  if (!pack.ok) return pack;
  const { birthDate } = patient.value.record;
  return ok({ ...(await consentsAmong(listing.value, ports)), birthDate, pack: pack.value });
}

/** An act asks, and so does what already happened while the consent it stood on has not been found. */
function asksForConsent(change: SessionChange): boolean {
  const { entryMode, consent } = change.after;
  return actIn(change) !== null || (entryMode !== 'live' && consent === null);
}

/**
 * The session as the change may be recorded, with the consent it relies on. Error: consent.missing, when the act is
 * stopped. The screen asked before; a screen left open must not record what has become forbidden.
 */
export async function withConsentFor(ports: Ports, change: SessionChange): Promise<Result<Session>> {
  const { after } = change;
  if (!asksForConsent(change)) return ok(after);
  const known = await consentsForActs(ports, after.patientId);
  if (!known.ok) return happened(after) ? ok(after) : known;
  const { consents, birthDate, pack } = known.value;
  const asked = consentAskedFor(change, { birthDate, now: ports.clock.now() });
  const standing = consentStanding(consents, asked, pack);
  if (consentStop(change, standing) !== null) return fail(appError('consent.missing'));
  return ok(relyingOn(change, standing));
}

/** What cannot be looked up stops a live act, and never the record of what happened. */
function happened({ entryMode, deviations }: Session): boolean {
  return entryMode !== 'live' || deviations.some(({ rule }) => rule === 'consent');
}
