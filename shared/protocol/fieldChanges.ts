import { isJsonObject, sameJson, type Json, type JsonObject } from '../kernel/json';

/** One thing said differently. `path` leads to it by names and ids: `fields.medicine.label.en`. */
export interface FieldChange {
  path: string;
  /** Null where it was not there. */
  before: Json;
  after: Json;
}

/** Every difference between two values, down to the single text, number or list. Empty when they say the same. */
export function fieldChanges(before: Json, after: Json, path = ''): FieldChange[] {
  if (sameJson(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) return objectChanges(before, after, path);
  const [named, namedAfter] = [byName(before), byName(after)];
  if (named === null || namedAfter === null) return [{ path, before, after }];
  const inside = objectChanges(named, namedAfter, path);
  // The same members in another order.
  if (inside.length === 0) return [{ path, before: Object.keys(named), after: Object.keys(namedAfter) }];
  return inside;
}

function objectChanges(before: JsonObject, after: JsonObject, path: string): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    fieldChanges(before[key] ?? null, after[key] ?? null, path === '' ? key : `${path}.${key}`),
  );
}

/** A list whose members have names of their own, by name; null for any other value. */
function byName(value: Json): JsonObject | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const names = value.map(nameOf);
  if (names.includes(null) || new Set(names).size < names.length) return null;
  return Object.fromEntries(value.map((member, at) => [`${names[at] ?? at}`, member]));
}

/** Members of lists are told apart by `id`, results by their test, escalations by field and answer. */
function nameOf(member: Json): string | null {
  if (!isJsonObject(member)) return null;
  const { id, test, field, equals } = member;
  if (typeof id === 'string') return id;
  if (typeof test === 'string') return test;
  return typeof field === 'string' && typeof equals === 'string' ? `${field}=${equals}` : null;
}
