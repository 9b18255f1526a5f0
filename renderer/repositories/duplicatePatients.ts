import type { Patient } from '@shared/domain/patient';
import { patientSearchText } from '@shared/domain/patientSearchText';
import type { PatientSummary } from '@shared/domain/patientSummary';
import type { RecordId } from '@shared/kernel/ids';
import type { PatientDirectory } from './patientDirectory';

type Identity = Pick<Patient, 'names' | 'birthDate' | 'phones' | 'number'>;

/**
 * A warning, never a refusal: twins share a birth date and a phone. Two of name, birth date and phone, or the same
 * record number, make a likely duplicate.
 */
export function likelyDuplicates(
  directory: PatientDirectory,
  candidate: Identity,
  self: RecordId,
): PatientSummary[] {
  const text = patientSearchText(candidate);
  const likeName = new Set(directory.search(text.words.join(' '), 50).map((entry) => entry.patientId));
  const phones = candidate.phones
    .map((phone) => bareDigits(phone.number))
    .filter((digits) => digits.length >= 6);
  const isLikely = (entry: PatientSummary): boolean => {
    const sameNumber = candidate.number !== '' && entry.number === candidate.number;
    const signs = [
      likeName.has(entry.patientId),
      candidate.birthDate !== '' && entry.birthDate === candidate.birthDate,
      entry.phones.some((phone) => phones.includes(bareDigits(phone.number))),
    ];
    return sameNumber || signs.filter(Boolean).length >= 2;
  };
  return directory
    .list()
    .filter((entry) => entry.patientId !== self && isLikely(entry))
    .slice(0, 5);
}

/** The last ten digits: country and trunk prefixes differ between writers. */
function bareDigits(phone: string): string {
  return phone.replace(/\D/g, '').slice(-10);
}
