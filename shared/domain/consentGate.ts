import type { RecordId } from '../kernel/ids';
import { dateOf, epochMs, type IsoDate, type Timestamp } from '../kernel/time';
import type { ProtocolPack } from '../protocol/pack';
import { treatmentConsentId, type Consent, type ConsentWithdrawal } from './consent';
import { isMinor } from './consentSigning';
import { sameWords, shownText } from './consentWording';
import type { ReliedOnConsent } from './session';
import type { ZoneGroup } from './treatmentArea';

/** A consent whose words were read and fit their hash. */
export interface KnownConsent {
  recordId: RecordId;
  record: Consent;
}

/** The act that asks for a consent. */
export interface ConsentAsked {
  at: Timestamp;
  /** It is happening now: then a withdrawal ends a consent even if a wrong clock dated it ahead. */
  live: boolean;
  birthDate: IsoDate;
  /** What is to be injected; empty means "not said": then any zones will do. */
  zoneGroups: readonly ZoneGroup[];
}

/** Why no treatment consent stands, or why this one does not. Each has a sentence in i18n (consent.reasons). */
export const consentReasons = [
  'noTextInPack',
  'neverSigned',
  'withdrawn',
  'signedLater',
  'newerText',
  'otherWords',
  'zonesNotCovered',
  'guardianMissing',
  'authorityNotChecked',
  'assentMissing',
  'signedAsMinor',
] as const;
export type ConsentReason = (typeof consentReasons)[number];

export type ConsentStanding =
  | { kind: 'stands'; consent: ReliedOnConsent }
  /** `reasons` of the consent signed last; it alone says what is to be done. */
  | { kind: 'none'; reasons: ConsentReason[] };

/**
 * Does a treatment consent stand for this act? Fail closed: whatever is in doubt does not stand. A changed text asks
 * again (another major or minor version; a patch corrects a slip of the pen). A withdrawal ends every consent signed
 * before it for any of the same zones.
 */
export function consentStanding(
  consents: readonly KnownConsent[],
  asked: ConsentAsked,
  pack: ProtocolPack,
): ConsentStanding {
  const hasText = pack.consents.some((text) => text.id === treatmentConsentId);
  if (!hasText) return { kind: 'none', reasons: ['noTextInPack'] };
  const newestFirst = consents
    .filter((each) => each.record.text.id === treatmentConsentId)
    .toSorted((a, b) => epochMs(b.record.signedAt) - epochMs(a.record.signedAt));
  const judged = newestFirst.map((each) => ({
    each,
    reasons: consentFaults(each.record, consents, asked, pack),
  }));
  const standing = judged.find(({ reasons }) => reasons.length === 0);
  if (standing !== undefined) return { kind: 'stands', consent: reliedOn(standing.each) };
  return { kind: 'none', reasons: judged[0]?.reasons ?? ['neverSigned'] };
}

/** The consent the act may rely on, or null. `consentStanding` also says why none stands. */
export function standingConsent(
  consents: readonly KnownConsent[],
  asked: ConsentAsked,
  pack: ProtocolPack,
): ReliedOnConsent | null {
  const standing = consentStanding(consents, asked, pack);
  return standing.kind === 'stands' ? standing.consent : null;
}

/** Everything that keeps this one consent from standing for the act; empty when it stands. */
export function consentFaults(
  consent: Consent,
  all: readonly KnownConsent[],
  asked: ConsentAsked,
  pack: ProtocolPack,
): ConsentReason[] {
  const faults: ConsentReason[] = [];
  if (isWithdrawn(consent, all, asked)) faults.push('withdrawn');
  if (minuteOf(consent.signedAt) > minuteOf(asked.at)) faults.push('signedLater');
  faults.push(...textFaults(consent, pack));
  if (asked.zoneGroups.some((group) => !consent.zoneGroups.includes(group))) faults.push('zonesNotCovered');
  faults.push(...signerFaults(consent, asked, pack));
  return faults;
}

/** The time of an act is written down to the minute. */
function minuteOf(moment: Timestamp): number {
  return Math.floor(epochMs(moment) / 60_000);
}

function reliedOn({ recordId, record }: KnownConsent): ReliedOnConsent {
  const { id: textId, version: textVersion } = record.text;
  return { consentId: recordId, signedOn: dateOf(record.signedAt), textId, textVersion };
}

/** Withdrawn by its own withdrawal or, for any of the same zones, by one that came after its signature. */
function isWithdrawn(
  consent: Consent,
  all: readonly KnownConsent[],
  { at, live }: Pick<ConsentAsked, 'at' | 'live'>,
): boolean {
  const inForce = (withdrawal: ConsentWithdrawal | null): withdrawal is ConsentWithdrawal =>
    withdrawal !== null && (live || epochMs(withdrawal.at) <= epochMs(at));
  if (inForce(consent.withdrawn)) return true;
  return all.some(
    ({ record }) =>
      inForce(record.withdrawn) &&
      record.text.id === consent.text.id &&
      epochMs(record.withdrawn.at) >= epochMs(consent.signedAt) &&
      record.zoneGroups.some((group) => consent.zoneGroups.includes(group)),
  );
}

function textFaults(consent: Consent, pack: ProtocolPack): ConsentReason[] {
  const current = pack.consents.find((text) => text.id === consent.text.id);
  if (current === undefined) return ['noTextInPack'];
  const majorMinor = (version: string): string => version.split('.').slice(0, 2).join('.');
  if (majorMinor(current.version) !== majorMinor(consent.text.version)) return ['newerText'];
  // One version has one wording: other words under it were never the practice's text.
  const corrected = current.version !== consent.text.version;
  return corrected || sameWords(shownText(current, consent.text.language), consent.text)
    ? []
    : ['otherWords'];
}

/** Below the pack's age a guardian signs and the minor agrees; from that age on the patient signs alone. */
function signerFaults(
  { signer, assent }: Consent,
  { at, birthDate }: ConsentAsked,
  pack: ProtocolPack,
): ConsentReason[] {
  if (!isMinor(birthDate, dateOf(at), pack)) return signer.role === 'patient' ? [] : ['signedAsMinor'];
  if (signer.role !== 'guardian') return ['guardianMissing'];
  return [
    ...(signer.authorityChecked === '' ? (['authorityNotChecked'] as const) : []),
    ...(assent?.answer === 'given' ? [] : (['assentMissing'] as const)),
  ];
}
