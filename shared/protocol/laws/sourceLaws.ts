import { isJsonObject, jsonOf, type Json } from '../../kernel/json';
import type { ProtocolPack } from '../pack';
import { conflictTargets } from './idLaws';

/** Every source, wherever it stands, has a title; every conflict names things the pack has, and sides that differ. */
export function sourceFaults(pack: ProtocolPack): string[] {
  const keys = [...new Set(keysIn(jsonOf(pack)))];
  const targets = conflictTargets(pack);
  return [
    ...keys.filter((key) => pack.bibliography[key] === undefined).map((key) => `source ${key}: no title`),
    ...pack.conflicts.flatMap(({ id, ruleIds, sides }) => [
      ...ruleIds
        .filter((ruleId) => !targets.includes(ruleId))
        .map((ruleId) => `${id}: is about ${ruleId}, which the pack does not have`),
      ...(new Set(sides.map((side) => side.text.en)).size < sides.length
        ? [`${id}: two sides say the same`]
        : []),
    ]),
  ];
}

function keysIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (!isJsonObject(value)) return [];
  const { key, grade } = value;
  const own = typeof key === 'string' && typeof grade === 'string' ? [key] : [];
  return [...own, ...Object.values(value).flatMap(keysIn)];
}
