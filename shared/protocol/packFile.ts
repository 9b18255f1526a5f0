import { z } from 'zod';
import { type AppError, type ErrorCode, appError } from '../kernel/errors';
import { canonicalJson, isJsonObject, jsonOf, type Json } from '../kernel/json';
import { fail, ok, type Result } from '../kernel/result';
import { packSchema, type ProtocolPack } from './pack';
import { packFaults } from './packLaws';

export const packFileFormat = 'plasmachart-protocol-pack';
export const packFileVersion = 1;

/** Why a file is not taken in, and where in it: paths by names, or faults of packLaws. Never a text of the file. */
export interface PackFileRefusal {
  error: AppError;
  places: string[];
}

/** At most this many places are named; the rest is counted by whoever mends these first. */
const mostPlaces = 20;

const envelopeSchema = z.object({ format: z.literal(packFileFormat), formatVersion: z.int().min(1) });

/** The pack as a file: the same pack is always the same text. UTF-8 when written. */
export function packFileText(pack: ProtocolPack): string {
  const file = { format: packFileFormat, formatVersion: packFileVersion, pack };
  return `${canonicalJson(jsonOf(file))}\n`;
}

/** What stands in such a file. Nothing is mended, and nothing unknown is dropped: a file is read whole or refused. */
export function readPackFile(text: string): Result<ProtocolPack, PackFileRefusal> {
  const json = parsedJson(text);
  if (!json.ok) return refused('protocol.fileNotJson');
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success || !isJsonObject(json.value)) return refused('protocol.fileOther');
  if (envelope.data.formatVersion > packFileVersion) return refused('protocol.fileNewer');
  const raw = json.value['pack'] ?? null;
  const pack = packSchema.safeParse(raw);
  if (!pack.success)
    return refused(
      'protocol.fileShape',
      pack.error.issues.map((issue) => placeOf(issue.path, raw)),
    );
  const unknown = unknownPlaces(raw, jsonOf(pack.data));
  if (unknown.length > 0) return refused('protocol.fileShape', unknown);
  const faults = packFaults(pack.data);
  return faults.length > 0 ? refused('protocol.fileFaulty', faults) : ok(pack.data);
}

function refused(code: ErrorCode, places: string[] = []): Result<never, PackFileRefusal> {
  return fail({ error: appError(code), places: [...new Set(places)].slice(0, mostPlaces) });
}

function parsedJson(text: string): Result<Json, null> {
  try {
    return ok(jsonOf(JSON.parse(text)));
  } catch {
    // JSON.parse and z.json throw for what is no JSON, and for nothing else.
    return fail(null);
  }
}

/** `rules.pregnancy.window.days`: list members by their own name, so that the author finds them. */
function placeOf(path: readonly PropertyKey[], root: Json): string {
  let value: Json = root;
  const names = path.map((key) => {
    const inner: Json = childOf(value, key);
    const name = Array.isArray(value) && isJsonObject(inner) ? (inner['id'] ?? inner['ruleId']) : undefined;
    value = inner;
    return typeof name === 'string' && /^[\w-]{1,60}$/.test(name) ? name : shortKey(key);
  });
  return names.length === 0 ? 'pack' : names.join('.');
}

function childOf(value: Json, key: PropertyKey): Json {
  if (Array.isArray(value)) return value[Number(key)] ?? null;
  return isJsonObject(value) && Object.hasOwn(value, key) ? (value[String(key)] ?? null) : null;
}

const shortKey = (key: PropertyKey): string => String(key).slice(0, 60);

/** Keys of the file that the schema does not know: a newer app's rule must not lose what makes it strict. */
function unknownPlaces(raw: Json, read: Json): string[] {
  const found: PropertyKey[][] = [];
  const walk = (given: Json, kept: Json, path: PropertyKey[]): void => {
    if (Array.isArray(given)) given.forEach((member, at) => walk(member, childOf(kept, at), [...path, at]));
    if (!isJsonObject(given)) return;
    for (const key of Object.keys(given)) {
      const here = [...path, key];
      if (isJsonObject(kept) && Object.hasOwn(kept, key)) walk(given[key] ?? null, childOf(kept, key), here);
      else found.push(here);
    }
  };
  walk(raw, read, []);
  return found.map((path) => placeOf(path, raw));
}
