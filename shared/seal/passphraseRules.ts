import { alphabets, commonPassphrases, keyboardWalks, predictableWords } from './passphraseBlockList';

// Source: NIST SP 800-63B-4 §3.1.1: at least 15 characters when it is the only factor, at least 64 accepted, any
// script and spaces, a block-list, no composition rules, no forced change.

export const passphraseMinLength = 15;
export const passphraseMaxLength = 1024;
/** What must be left once runs, repeats and predictable words count for almost nothing. */
const minUnpredictable = 8;
const minDistinct = 5;

export type PassphraseFinding =
  'tooShort' | 'tooLong' | 'common' | 'repeated' | 'sequence' | 'keyboardRun' | 'contextWord';

export interface PassphraseCheck {
  acceptable: boolean;
  findings: PassphraseFinding[];
  /** 0 refused, 1 just enough … 4 very strong. An estimate for feedback while typing, never a gate of its own. */
  strength: 0 | 1 | 2 | 3 | 4;
  /** Unicode characters (code points) after NFKC. */
  length: number;
}

/** The form that is hashed: NFKC, nothing trimmed, so that every keyboard gives the same bytes. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

const lookAlikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** `P@ssw0rd` reads as `password`. */
function foldLookAlikes(text: string): string {
  return fold(text.toLowerCase().replace(/[013457@$]/g, (sign) => lookAlikes[sign] ?? sign));
}

function isBuiltFromRepeats(characters: readonly string[]): boolean {
  if (new Set(characters).size < minDistinct) return true;
  for (let period = 1; period < passphraseMinLength && period * 2 <= characters.length; period += 1) {
    if (characters.every((character, index) => index < period || character === characters[index - period]))
      return true;
  }
  return false;
}

const reversed = (text: string): string => Array.from(text).toReversed().join('');

/** Longest piece of `text` from `at` that walks along one of the lines, either way; at least 4, else 0. */
function walkLength(text: string, at: number, lines: readonly string[]): number {
  let longest = 0;
  for (const line of lines) {
    for (const way of [line, reversed(line)]) {
      let length = 4;
      if (!way.includes(text.slice(at, at + length)) || at + length > text.length) continue;
      while (at + length < text.length && way.includes(text.slice(at, at + length + 1))) length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

/** What is left when each walk along the lines shrinks to two characters. */
function withoutWalks(text: string, lines: readonly string[]): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    const length = walkLength(text, at, lines);
    left += length > 0 ? text.slice(at, at + 2) : (text[at] ?? '');
    at += length > 0 ? length : 1;
  }
  return left;
}

/** What is left when each of the words, wherever it stands, shrinks to one character. */
function withoutWords(text: string, words: readonly string[]): string {
  return words
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, word.slice(0, 1)), text);
}

/** A word written twice in a row counts once. */
const withoutDoubles = (text: string): string => text.replace(/(.{1,}?)\1+/gu, '$1');

function strengthOf(unpredictable: number): 1 | 2 | 3 | 4 {
  if (unpredictable >= 32) return 4;
  if (unpredictable >= 24) return 3;
  return unpredictable >= 17 ? 2 : 1;
}

/**
 * Judges a new passphrase. `contextWords`: names somebody would guess first (practice, practitioner, label).
 * Pure and quick enough to run on every key press.
 */
export function checkPassphrase(passphrase: string, contextWords: readonly string[] = []): PassphraseCheck {
  const normal = normalisePassphrase(passphrase);
  const characters = Array.from(normal);
  const length = characters.length;
  if (length > passphraseMaxLength) return { acceptable: false, findings: ['tooLong'], strength: 0, length };

  const folded = fold(normal);
  const context = contextWords
    .flatMap((words) => words.split(/\s+/))
    .map((word) => fold(word.normalize('NFKC')));
  const plainLookAlikes = foldLookAlikes(normal);
  // Signs and spaces count too, else a passphrase of signs alone would look empty.
  const signs = length - Array.from(folded).length;
  const enough = (rest: string): boolean => Array.from(rest).length + Math.min(signs, 4) >= minUnpredictable;

  const findings: PassphraseFinding[] = [];
  if (length < passphraseMinLength) findings.push('tooShort');
  if (isBuiltFromRepeats(characters)) findings.push('repeated');
  if (!enough(withoutWalks(folded, alphabets))) findings.push('sequence');
  if (!enough(withoutWalks(folded, keyboardWalks))) findings.push('keyboardRun');
  const inBlockList = [folded, plainLookAlikes].some(
    (form) => commonPassphrases.has(form) || !enough(withoutDoubles(withoutWords(form, predictableWords))),
  );
  if (inBlockList) findings.push('common');
  if (!enough(withoutWords(folded, context))) findings.push('contextWord');

  const everything = withoutWords(folded, [...context, ...predictableWords]);
  const unpredictable = withoutDoubles(withoutWalks(everything, [...alphabets, ...keyboardWalks]));
  const left = Array.from(unpredictable).length + Math.min(signs, 8);
  if (findings.length === 0 && left < minUnpredictable) findings.push('common');
  const acceptable = findings.length === 0;
  return { acceptable, findings, strength: acceptable ? strengthOf(left) : 0, length };
}
