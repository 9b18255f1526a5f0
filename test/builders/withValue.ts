import { isJsonObject, type Json } from '@shared/kernel/json';

/** A copy in which what stands at `path` ("answers.0.value") is another value. */
export function withValue(value: Json, path: string, changed: Json): Json {
  return replaced(value, path.split('.'), changed);
}

function replaced(value: Json, path: readonly string[], changed: Json): Json {
  const [first, ...rest] = path;
  if (first === undefined) return changed;
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === first ? replaced(each, rest, changed) : each));
  if (!isJsonObject(value)) throw new Error(`nothing at ${path.join('.')}`);
  return { ...value, [first]: replaced(value[first] ?? null, rest, changed) };
}
