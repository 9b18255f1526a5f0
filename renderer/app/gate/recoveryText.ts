import { wordlist } from '@scure/bip39/wordlists/english.js';

export const recoveryWordCount = 24;
const known = new Set(wordlist);

export function sameWord(typed: string): string {
  return typed.trim().toLowerCase();
}

/** Words as typed or pasted from anywhere: numbers, points, commas and line ends between them do not count. */
export function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** Positions (from 1) of words that are in no recovery key. */
export function unknownWords(words: readonly string[]): number[] {
  return words.flatMap((word, index) => (known.has(word) ? [] : [index + 1]));
}

/** Three different positions (from 0), in order. */
export function randomPositions(): number[] {
  const chosen = new Set<number>();
  while (chosen.size < 3) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    // 240 is the largest multiple of 24 in a byte: above it the first words would come more often.
    if (byte < 240) chosen.add(byte % recoveryWordCount);
  }
  return [...chosen].toSorted((a, b) => a - b);
}
