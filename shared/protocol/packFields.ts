import { actions, ruleClasses } from '../domain/finding';
import { zoneGroups } from '../domain/treatmentArea';
import { isJsonObject, type Json } from '../kernel/json';
import type { PackPart } from './packParts';

/** How a field of the editor is filled. `zones`: `all`, or zone groups with commas between them. */
export type FieldInput = 'text' | 'line' | 'number' | 'optionalNumber' | 'choice' | 'zones';

/** One thing of a part that a clinic may say differently. */
export interface PackField {
  /** From the part down: `message.en`, `tests.0.validToStartDays`; empty for a part that is a single value. */
  path: string;
  /** The name of what it is, for its label: the last step of the path that is no index and no language. */
  label: string;
  language: 'en' | 'ru' | null;
  /** The list member it belongs to (a test, a field, an option); null for the part itself. */
  member: string | null;
  input: FieldInput;
  /** Only for `choice`. */
  options: readonly string[];
  /** What stands there now, as it is typed. */
  text: string;
}

const choices: Readonly<Record<string, readonly string[]>> = {
  class: ruleClasses,
  action: actions,
  ask: ['once', 'eachVisit'],
  needed: ['true', 'false'],
};
const lines = ['author', 'effectiveFrom', 'version'];
const optionalNumbers = ['fromYears', 'toYears', 'waterLitresPerDay'];

/** Identity, origin and wiring: what stored answers, laws and other parts refer to. */
const fixed = [
  'id',
  'ruleId',
  'seedRow',
  'groupId',
  'sources',
  'medicine',
  'input',
  'stateField',
  'endField',
  'field',
  'equals',
  'inapplicable',
  'chartList',
  'repeats',
  'test',
  'comparison',
  'group',
  'need',
  'repeatIf',
  'sensitive',
  'ruleIds',
  'sexes',
];
const editableSections = [
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
];

/** Everything of a part that can be edited, in its order. What says where a fact comes from is not among it. */
export function packFields({ section, id, value }: PackPart): PackField[] {
  if (!editableSections.includes(section)) return [];
  return fieldsIn(value, section === 'rules' ? '' : id, '', null);
}

/** The zone groups named in a typed field; null for `all`. */
export function typedZones(text: string): string[] | null {
  return text === 'all' ? null : text.split(',').filter((zone) => zone !== '');
}

function fieldsIn(value: Json, key: string, path: string, member: string | null): PackField[] {
  if (fixed.includes(key)) return [];
  if (key === 'zones') return zonesField(value, path, member);
  if (Array.isArray(value))
    return value.flatMap((each, at) => fieldsIn(each, key, join(path, `${at}`), nameOf(each, at)));
  if (!isJsonObject(value)) return leaf(value, key, path, member);
  return Object.entries(value).flatMap(([inner, each]) => {
    const language = inner === 'en' || inner === 'ru' ? inner : null;
    if (language === null) return fieldsIn(each, inner, join(path, inner), member);
    return text(typedText(each), { label: key, language, member, path: join(path, inner) });
  });
}

function leaf(value: Json, key: string, path: string, member: string | null): PackField[] {
  const label = path === 'window.days' ? 'window' : key;
  const field = { path, label, language: null, member, text: typedText(value) };
  if (optionalNumbers.includes(label)) return [{ ...field, input: 'optionalNumber', options: [] }];
  if (typeof value === 'number') return [{ ...field, input: 'number', options: [] }];
  const options = choices[label];
  if (options !== undefined) return [{ ...field, input: 'choice', options }];
  return lines.includes(label) ? [{ ...field, input: 'line', options: [] }] : [];
}

function text(typed: string, place: Pick<PackField, 'label' | 'language' | 'member' | 'path'>): PackField[] {
  return [{ ...place, input: 'text', options: [], text: typed }];
}

function zonesField(value: Json, path: string, member: string | null): PackField[] {
  const typed = Array.isArray(value) ? value.map(typedText).join(',') : typedText(value);
  return [{ path, label: 'zones', language: null, member, input: 'zones', options: zoneGroups, text: typed }];
}

function nameOf(member: Json, at: number): string {
  if (!isJsonObject(member)) return `${at + 1}`;
  const { id, test, field, equals } = member;
  if (typeof id === 'string') return id;
  if (typeof test === 'string') return test;
  return typeof field === 'string' && typeof equals === 'string' ? `${field}=${equals}` : `${at + 1}`;
}

function typedText(value: Json): string {
  return value === null || typeof value === 'object' ? '' : String(value);
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}
