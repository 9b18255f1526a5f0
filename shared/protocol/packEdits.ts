import { z } from 'zod';
import { isJsonObject, type Json } from '../kernel/json';
import { packSchema, type ProtocolPack } from './pack';
import { packFields, typedZones, type PackField } from './packFields';
import { packOfParts, partKey, partsOf, type PackPart } from './packParts';
import { ruleSchema } from './schema/rule';
import { settledPack } from './settledPack';

/** What somebody has typed into the editor over a pack, kept as typed: a draft may hold what is not possible yet. */
export const packEditsSchema = z.object({
  /** Part (`rules/pregnancy`) → path of the field → what stands in it. */
  typed: z.record(z.string(), z.record(z.string(), z.string())),
  added: z.array(ruleSchema),
  /** Keys of parts taken out. */
  removed: z.array(z.string()),
});
export type PackEdits = z.infer<typeof packEditsSchema>;

export const noEdits: PackEdits = { typed: {}, added: [], removed: [] };

/** A field whose text cannot be used; the pack keeps what stood there before. */
export interface EditFault {
  part: string;
  path: string;
  label: string;
  kind: 'empty' | 'notANumber' | 'notPossible';
}

export interface EditedPack {
  /** Always of the right shape; packFaults says whether it may be published. */
  pack: ProtocolPack;
  faults: EditFault[];
}

/** The pack with the edits in it, as far as they are possible. */
export function editedPack(base: ProtocolPack, { typed, added, removed }: PackEdits): EditedPack {
  const faults: EditFault[] = [];
  const withAdded = packOfParts(base, [...partsOf(base), ...added.map(partOfRule)]);
  const parts = partsOf(withAdded)
    .filter((part) => !removed.includes(partKey(part)))
    .map((part) => {
      const texts = typed[partKey(part)];
      return texts === undefined ? part : editedPart(part, texts, faults);
    });
  return { pack: settledPack(packOfParts(base, parts)), faults };
}

function partOfRule(rule: ProtocolPack['rules'][number]): PackPart {
  return { section: 'rules', id: rule.id, value: rule };
}

function editedPart(part: PackPart, texts: Record<string, string>, faults: EditFault[]): PackPart {
  return packFields(part).reduce<PackPart>((edited, field) => {
    const text = texts[field.path];
    if (text === undefined) return edited;
    const typed = typedValue(field, text);
    const fault = (kind: EditFault['kind']): PackPart => {
      faults.push({ part: partKey(part), path: field.path, label: field.label, kind });
      return edited;
    };
    if ('fault' in typed) return fault(typed.fault);
    const next = { ...edited, value: withValue(edited.value, field.path, typed.value) };
    return hasShape(next) ? next : fault('notPossible');
  }, part);
}

/** Decimal point and comma. */
const numeral = /^-?\d{1,9}([.,]\d{1,6})?$/;

type Typed = { value: Json } | { fault: EditFault['kind'] };

function typedValue({ input, label }: PackField, text: string): Typed {
  const trimmed = text.trim();
  if (input === 'optionalNumber' && trimmed === '') return { value: null };
  if (trimmed === '') return { fault: 'empty' };
  if (input === 'zones') return { value: typedZones(trimmed) ?? 'all' };
  if (label === 'needed') return { value: trimmed === 'true' };
  if (input !== 'number' && input !== 'optionalNumber') return { value: trimmed };
  return numeral.test(trimmed) ? { value: Number(trimmed.replace(',', '.')) } : { fault: 'notANumber' };
}

function withValue(value: Json, path: string, to: Json): Json {
  const [step, ...rest] = path.split('.');
  if (step === undefined || step === '') return to;
  const inner = rest.join('.');
  if (Array.isArray(value))
    return value.map((member, at) => (`${at}` === step ? withValue(member, inner, to) : member));
  return isJsonObject(value) ? { ...value, [step]: withValue(value[step] ?? null, inner, to) } : value;
}

function hasShape({ section, id, value }: PackPart): boolean {
  return shapeOf(section, id)?.safeParse(value).success ?? false;
}

function shapeOf(section: PackPart['section'], id: string): z.ZodType | undefined {
  const { shape } = packSchema;
  const one = (shapes: Readonly<Record<string, z.ZodType>>): z.ZodType | undefined => shapes[id];
  if (section === 'about' || section === 'gates') return one(shape);
  if (section === 'course' || section === 'preparation') return one(shape[section].shape);
  return section === 'bibliography' ? shape.bibliography.valueType : shape[section].element;
}
