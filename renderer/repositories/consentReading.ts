import type { Listing } from '@renderer/store/recordStore';
import type { Change } from '@shared/domain/change';
import { type Consent, consentFormat } from '@shared/domain/consent';
import { consentStanding, type ConsentAsked, type ConsentStanding } from '@shared/domain/consentGate';
import { consentTextToHash } from '@shared/domain/consentWording';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { epochMs } from '@shared/kernel/time';
import { activePackIn } from './protocolReading';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

export type ConsentReadingPorts = Pick<RepositoryPorts, 'store' | 'sha256'>;

export interface ConsentListing {
  /** Newest first, by when they were signed; withdrawn ones included. */
  consents: Versioned<Consent>[];
  /** Consents that exist and could not be read; the screen says so. They count for nothing. */
  unreadable: number;
  /** Consents whose words no longer fit their hash. They count for nothing. */
  altered: number;
}

/** One consent, its words checked against their hash. Errors: consent.altered, record.unreadable, record.newerSchema. */
export async function parseConsent(
  change: Change,
  { sha256 }: Pick<ConsentReadingPorts, 'sha256'>,
): Promise<Result<Versioned<Consent>>> {
  const parsed = parseVersioned(change, consentFormat);
  if (!parsed.ok) return parsed;
  const { text, textSha256 } = parsed.value.record;
  const asRead = await sha256(consentTextToHash(text));
  return asRead === textSha256 ? parsed : fail(appError('consent.altered'));
}

export async function consentsOf(
  ports: ConsentReadingPorts,
  patientId: RecordId,
): Promise<Result<ConsentListing>> {
  const listing = await settled(ports.store.listByPatient(patientId));
  return listing.ok ? ok(await consentsAmong(listing.value, ports)) : listing;
}

export async function consentsAmong(
  listing: Listing,
  ports: Pick<ConsentReadingPorts, 'sha256'>,
): Promise<ConsentListing> {
  const changes = listing.changes.filter((change) => change.header.kind === 'consent');
  const parsed = await Promise.all(changes.map((change) => parseConsent(change, ports)));
  const consents = parsed
    .flatMap((each) => (each.ok ? [each.value] : []))
    .toSorted((a, b) => epochMs(b.record.signedAt) - epochMs(a.record.signedAt));
  const altered = parsed.filter((each) => !each.ok && each.error.code === 'consent.altered').length;
  const sealedShut = listing.unreadable.filter((each) => each.kind === 'consent').length;
  return { consents, altered, unreadable: parsed.length - consents.length - altered + sealedShut };
}

/** Does a treatment consent stand for this act, by the active pack? Whatever cannot be read does not stand. */
export async function consentStandingOf(
  ports: ConsentReadingPorts,
  patientId: RecordId,
  asked: ConsentAsked,
): Promise<Result<ConsentStanding>> {
  const listing = await consentsOf(ports, patientId);
  if (!listing.ok) return listing;
  const pack = await activePackIn(ports.store);
  return pack.ok ? ok(consentStanding(listing.value.consents, asked, pack.value)) : pack;
}
