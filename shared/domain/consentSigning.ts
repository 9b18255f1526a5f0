import { ageYears, dateOf, epochMs, type IsoDate, type Timestamp } from '../kernel/time';
import type { ProtocolPack } from '../protocol/pack';
import type { Consent } from './consent';

/** Why it cannot be signed like this. Each has a sentence in i18n (consent.faults). */
export const signingFaultNames = [
  'zonesMissing',
  'signedInFuture',
  'guardianMissing',
  'guardianUnnamed',
  'relationshipMissing',
  'authorityNotChecked',
  'assentMissing',
  'notAMinor',
] as const;
export type SigningFault = (typeof signingFaultNames)[number];

/** What is said beside the text and the signature. */
export type SigningInput = Pick<Consent, 'zoneGroups' | 'signedAt' | 'signer' | 'assent'>;

/** Is the patient below the age from which the pack lets the patient sign alone? */
export function isMinor(
  birthDate: IsoDate,
  on: IsoDate,
  { minimumAge }: Pick<ProtocolPack, 'minimumAge'>,
): boolean {
  return ageYears(birthDate, on) < minimumAge.years;
}

/**
 * Everything that keeps a consent from being signed; empty when it may be. A minor's needs a guardian whose authority
 * was checked and the minor's answer (clinical-workflow.md §2); a refusal can be recorded, and never stands.
 */
export function signingFaults(
  { zoneGroups, signedAt, signer, assent }: SigningInput,
  { birthDate, now }: { birthDate: IsoDate; now: Timestamp },
  pack: ProtocolPack,
): SigningFault[] {
  const faults: SigningFault[] = [];
  if (zoneGroups.length === 0) faults.push('zonesMissing');
  if (epochMs(signedAt) > epochMs(now)) faults.push('signedInFuture');
  if (!isMinor(birthDate, dateOf(signedAt), pack))
    return signer.role === 'patient' && assent === null ? faults : [...faults, 'notAMinor'];
  if (signer.role === 'patient') return [...faults, 'guardianMissing'];
  if (signer.name.trim() === '') faults.push('guardianUnnamed');
  if (signer.relationship.trim() === '') faults.push('relationshipMissing');
  if (signer.authorityChecked.trim() === '') faults.push('authorityNotChecked');
  if (assent === null) faults.push('assentMissing');
  return faults;
}
