import { foldedWords, foldName } from './nameFold';
import type { Patient } from './patient';

/** What a patient can be found by, already folded; sealed at rest like everything else. */
export interface PatientSearchText {
  /** Folded words of the names. */
  words: string[];
  /** Record number, phones and birth date in the ways people type them. */
  numbers: string;
}

export function patientSearchText(
  patient: Pick<Patient, 'names' | 'number' | 'phones' | 'birthDate'>,
): PatientSearchText {
  const { family, given, middle } = patient.names;
  const numbers = [
    patient.number.toLowerCase(),
    ...patient.phones.flatMap((phone) => phoneForms(phone.number)),
    ...dateForms(patient.birthDate),
  ];
  return { words: foldedWords([family, given, middle].join(' ')), numbers: numbers.join(' ') };
}

/** +7 (912) 345-67-89 is found as typed, as bare digits, and with the trunk prefix 8 as it is said in Russia. */
function phoneForms(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  const trunk = /^7\d{10}$/.test(digits) ? [`8${digits.slice(1)}`] : [];
  return [phone.toLowerCase().replace(/\s/g, ''), digits, ...trunk];
}

function dateForms(date: string): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  return [
    `${day}.${month}.${year}`,
    `${Number(day)}.${Number(month)}.${year}`,
    `${day}/${month}/${year}`,
    `${month}/${day}/${year}`,
    date,
    `${day}${month}${year}`,
    `${year}${month}${day}`,
  ];
}

/** A query split into name words (folded) and number tokens (as typed, and as bare digits for phones). */
export function parseQuery(query: string): { words: string[]; numbers: string[] } {
  const tokens = query
    .trim()
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((token) => token !== '');
  const isNumber = (token: string) => /\d/.test(token) || /^[+()№#]+$/.test(token);
  return {
    words: tokens.filter((token) => !isNumber(token)).flatMap(foldedWords),
    numbers: joinPhone(tokens.filter(isNumber).map((token) => token.replace(/[№#()]/g, ''))),
  };
}

/** Phones are typed in groups ("912 345 67 89"): two or more short digit groups are one number. */
function joinPhone(tokens: string[]): string[] {
  const kept = tokens.filter((token) => token !== '' && token !== '+');
  const groups = kept.every((token) => /^[+\d-]{1,6}$/.test(token));
  const digits = kept.join('').replace(/\D/g, '');
  return groups && kept.length > 1 && digits.length >= 6 ? [digits] : kept;
}

/**
 * Whether every token with a digit occurs in the entry: in its numbers as typed or as bare digits, or inside a word of
 * the name, since nothing forbids a digit there.
 */
export function numbersMatch(entry: PatientSearchText, tokens: string[]): boolean {
  return tokens.every((token) => {
    const digits = token.replace(/\D/g, '');
    const barePhone = /^[+\d()-]+$/.test(token) && digits.length >= 4;
    if (entry.numbers.includes(token) || (barePhone && entry.numbers.includes(digits))) return true;
    const folded = foldName(token);
    return entry.words.some((word) => word.includes(folded));
  });
}
