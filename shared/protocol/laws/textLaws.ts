import { isJsonObject, jsonOf, type Json } from '../../kernel/json';
import type { LocalText, ProtocolPack } from '../pack';

interface PlacedText {
  place: string;
  text: LocalText;
}

/** Both languages are there and are what they say, and no text promises an outcome or leads away from a medicine. */
export function textFaults(pack: ProtocolPack): string[] {
  return textsOf(jsonOf(pack), []).flatMap(({ place, text }) => [
    ...(/\p{Script=Cyrillic}/u.test(text.en) ? [`${place}: Russian in the English text`] : []),
    ...(/\p{Script=Cyrillic}/u.test(text.ru) || text.ru.length < 12 ? [] : [`${place}: no Russian text`]),
    ...([text.en, text.ru].some(isPromise) ? [`${place}: words that must not be used`] : []),
  ]);
}

function isPromise(text: string): boolean {
  return hasForbiddenWords(text) || text.split(/[.!?;]/).some(promisesUndenied);
}

/** clinical-workflow.md §5: words a pack must not use, in no case. */
function hasForbiddenWords(text: string): boolean {
  const neverSaid = [
    /clear until/i,
    /expected effect/i,
    /\boverride/i,
    /low pain threshold/i,
    /prone to cancer/i,
    /\bstop (taking|your)\b/i,
    /\b100 ?%/,
    /ожидаемый эффект/i,
    /прекратит[ье] при[её]м/i,
    /отмен(ите|ить) (препарат|лекарств)/i,
    /низк\S* болев\S* порог/i,
  ];
  return neverSaid.some((words) => words.test(text));
}

/** A promise, unless its sentence says no to it. */
function promisesUndenied(sentence: string): boolean {
  const promised = /guarantee|promise|гарант|обеща/i;
  const denied = /\b(no|not|never|nobody|without)\b|(^|[\s(«])(не|нет|никто|никакой|никаких|без)(?=\s)/i;
  return promised.test(sentence) && !denied.test(sentence);
}

/** Places are names only: a fault never repeats a text of the pack. */
function textsOf(value: Json, path: readonly string[]): PlacedText[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => textsOf(each, [...path, nameOf(each, at)]));
  if (!isJsonObject(value)) return [];
  const { en, ru } = value;
  if (typeof en === 'string' && typeof ru === 'string') return [{ place: path.join('.'), text: { en, ru } }];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

function nameOf(member: Json, at: number): string {
  const name = isJsonObject(member) ? (member['id'] ?? member['ruleId']) : undefined;
  return typeof name === 'string' ? name : String(at + 1);
}
