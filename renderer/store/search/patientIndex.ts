import MiniSearch from 'minisearch';
import { numbersMatch, parseQuery, type PatientSearchText } from '@shared/domain/patientSearchText';
import type { RecordId } from '@shared/kernel/ids';

/** Finds patients in memory; nothing of it is ever written to disk. */
export interface PatientIndex {
  put(id: RecordId, text: PatientSearchText): void;
  remove(id: RecordId): void;
  /** Best first: whole-word starts, then any part of a word, then one or two typing errors. */
  search(query: string, limit: number): RecordId[];
}

interface Entry extends PatientSearchText {
  id: RecordId;
}

/** Edit distance forgiven for a word of this length; short words would match half the practice. */
function forgivenErrors(word: string): number | boolean {
  if (word.length <= 3) return false;
  return word.length <= 5 ? 1 : 2;
}

export function createPatientIndex(): PatientIndex {
  const entries = new Map<RecordId, Entry>();
  const fuzzy = new MiniSearch<Entry>({
    fields: ['words'],
    extractField: (entry, field) => (field === 'id' ? entry.id : entry.words.join(' ')),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND', prefix: true, fuzzy: forgivenErrors, maxFuzzy: 2 },
  });

  function put(id: RecordId, text: PatientSearchText): void {
    remove(id);
    const entry = { id, ...text };
    entries.set(id, entry);
    fuzzy.add(entry);
  }

  function remove(id: RecordId): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    fuzzy.remove(entry);
    entries.delete(id);
  }

  function search(query: string, limit: number): RecordId[] {
    const { words, numbers } = parseQuery(query);
    if (words.length === 0 && numbers.length === 0) return [];
    const exact = scan(words, numbers);
    if (exact.length >= limit || words.length === 0) return exact.slice(0, limit);
    const seen = new Set(exact);
    const near = fuzzy
      .search(words.join(' '))
      .map((hit) => hit.id as RecordId)
      .filter((id) => !seen.has(id) && hasNumbers(id, numbers));
    return [...exact, ...near].slice(0, limit);
  }

  function hasNumbers(id: RecordId, numbers: string[]): boolean {
    const entry = entries.get(id);
    return entry !== undefined && numbersMatch(entry, numbers);
  }

  /** Two to nine milliseconds at 100,000 patients: cheaper than any index that finds parts of words. */
  function scan(words: string[], numbers: string[]): RecordId[] {
    const hits: { id: RecordId; rank: number }[] = [];
    for (const entry of entries.values()) {
      if (!numbersMatch(entry, numbers)) continue;
      const rank = rankOf(entry.words, words);
      if (rank !== null) hits.push({ id: entry.id, rank });
    }
    return hits.sort((a, b) => a.rank - b.rank).map((hit) => hit.id);
  }

  return { put, remove, search };
}

/** Sum over the query's words: 0 equal, 1 start of a word, 2 inside one; null when a word is nowhere. */
function rankOf(entryWords: string[], queryWords: string[]): number | null {
  let rank = 0;
  for (const word of queryWords) {
    const ranks = entryWords.map((candidate) => {
      const at = candidate.indexOf(word);
      if (at < 0) return Number.POSITIVE_INFINITY;
      return at > 0 ? 2 : candidate.length === word.length ? 0 : 1;
    });
    const best = Math.min(...ranks);
    if (!Number.isFinite(best)) return null;
    rank += best;
  }
  return rank;
}
