import { isJsonObject, jsonOf, type Json, type JsonObject } from '../kernel/json';
import { packSchema, type ProtocolPack } from './pack';

/** What a pack is made of, in the order it is read. Everything but its identity (id, version, parent). */
export const packSections = [
  'about',
  'groups',
  'rules',
  'visitQuestions',
  'gates',
  'labs',
  'labThresholds',
  'course',
  'preparation',
  'consents',
  'conflicts',
  'facts',
  'gaps',
  'bibliography',
] as const;
export type PackSection = (typeof packSections)[number];

/** One thing with a name of its own: a question, a gate, a laboratory group. */
export interface PackPart {
  section: PackSection;
  id: string;
  value: Json;
}

const aboutKeys = ['name', 'jurisdiction', 'author', 'effectiveFrom'];
export const gateKeys = ['firstVisit', 'ageTask', 'minimumAge', 'typicalAge', 'informed'] as const;
const lists = [
  'groups',
  'rules',
  'visitQuestions',
  'labs',
  'labThresholds',
  'consents',
  'conflicts',
  'facts',
] as const;

export function partKey({ section, id }: Pick<PackPart, 'section' | 'id'>): string {
  return `${section}/${id}`;
}

/** The pack taken apart, in its order. `packOfParts` puts it together again, the same to the last word. */
export function partsOf(pack: ProtocolPack): PackPart[] {
  const json = objectOf(jsonOf(pack));
  return packSections.flatMap((section) =>
    membersOf(section, json).map(([id, value]) => ({ section, id, value })),
  );
}

/** Throws a ZodError when the parts make no pack; ask packFaults whether it may also be used. */
export function packOfParts(
  identity: Pick<ProtocolPack, 'id' | 'version' | 'parent'>,
  parts: readonly PackPart[],
): ProtocolPack {
  const of = (section: PackSection) => parts.filter((part) => part.section === section);
  const keyed = (section: PackSection) => Object.fromEntries(of(section).map(({ id, value }) => [id, value]));
  const listed = [...lists, 'gaps' as const].map((section) => [
    section,
    of(section).map(({ value }) => value),
  ]);
  const gates = Object.fromEntries(gateKeys.map((key) => [key, keyed('gates')[key] ?? null]));
  return packSchema.parse({
    ...identity,
    ...keyed('about'),
    ...gates,
    ...Object.fromEntries(listed),
    course: keyed('course'),
    preparation: keyed('preparation'),
    bibliography: keyed('bibliography'),
  });
}

function membersOf(section: PackSection, pack: JsonObject): [string, Json][] {
  if (section === 'about') return aboutKeys.map((key) => [key, pack[key] ?? null]);
  // A gate the pack does not have is a part it does not have.
  if (section === 'gates')
    return gateKeys.flatMap((key): [string, Json][] => {
      const gate = pack[key] ?? null;
      return gate === null ? [] : [[key, gate]];
    });
  const value = pack[section] ?? null;
  if (!Array.isArray(value)) return Object.entries(objectOf(value));
  const ids = value.map((member, at) => idOfMember(member, at));
  return value.map((member, at) => [nth(ids, at), member]);
}

/** The second of the same name is `name~2`: nothing is lost in a pack that breaks the law of single names. */
function nth(ids: readonly string[], at: number): string {
  const id = ids[at] ?? '';
  const before = ids.slice(0, at).filter((each) => each === id).length;
  return before === 0 ? id : `${id}~${before + 1}`;
}

/** Gaps have no id of their own: their row of the seed and place stand for it. */
function idOfMember(member: Json, at: number): string {
  const { ruleId, id, seedRow } = objectOf(member);
  if (typeof ruleId === 'string') return ruleId;
  if (typeof id === 'string') return id;
  return typeof seedRow === 'number' ? `S-${seedRow}` : `${at + 1}`;
}

function objectOf(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}
