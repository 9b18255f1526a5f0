import { sameJson, type Json } from '../kernel/json';
import { fieldChanges, type FieldChange } from './fieldChanges';
import type { PackRef, ProtocolPack } from './pack';
import { packOfParts, partKey, partsOf, type PackPart, type PackSection } from './packParts';

/** What it is about: what a patient reads or hears, what decides, or where it comes from. */
export type ChangeWeight = 'words' | 'decides' | 'sources';
export type WeighedChange = FieldChange & { weight: ChangeWeight };

type PartName = Pick<PackPart, 'section' | 'id'>;
export type PartChange =
  | (PartName & { kind: 'added'; after: Json })
  | (PartName & { kind: 'removed'; before: Json })
  | (PartName & { kind: 'changed'; before: Json; after: Json; fields: WeighedChange[] });

export interface PackDiff {
  from: PackRef;
  to: Pick<ProtocolPack, 'id' | 'version' | 'parent'>;
  changes: PartChange[];
  /** Sections whose parts stand in another order afterwards, with all ids of that order. */
  orders: { section: PackSection; ids: string[] }[];
}

const sourceSections: readonly PackSection[] = ['facts', 'conflicts', 'gaps', 'bibliography'];

/** What turns one pack into another, part by part and field by field. Any two packs: a parent, or a stranger. */
export function diffPacks(from: ProtocolPack, to: ProtocolPack): PackDiff {
  const [before, after] = [partsOf(from), partsOf(to)];
  const [known, wanted] = [keyed(before), keyed(after)];
  const changes = [
    ...after.flatMap((part) => partChange(known.get(partKey(part)), part)),
    ...before
      .filter((part) => !wanted.has(partKey(part)))
      .map(({ section, id, value }): PartChange => ({ kind: 'removed', section, id, before: value })),
  ];
  const { id, version, parent } = to;
  const diff = { from: { id: from.id, version: from.version }, to: { id, version, parent }, changes };
  return { ...diff, orders: ordersOf(changed(before, changes), after) };
}

/** `diffPacks(a, b)` applied to `a` is `b`, to the last word. */
export function applyPackDiff(pack: ProtocolPack, { to, changes, orders }: PackDiff): ProtocolPack {
  const parts = changed(partsOf(pack), changes);
  const rank = (part: PackPart, at: number): number => {
    const order = orders.find((each) => each.section === part.section);
    return order === undefined ? at : order.ids.indexOf(part.id);
  };
  const ranked = parts.map((part, at) => ({ part, rank: rank(part, at) }));
  return packOfParts(
    to,
    ranked.toSorted((a, b) => a.rank - b.rank).map(({ part }) => part),
  );
}

/** True when nothing is said differently, whatever the two are called. */
export function isEmptyDiff({ changes, orders }: PackDiff): boolean {
  return changes.length === 0 && orders.length === 0;
}

/** The two would decide differently, or one of them does not know it at all. */
export function isDisagreement(change: PartChange): boolean {
  if (sourceSections.includes(change.section) || change.section === 'about') return false;
  return change.kind !== 'changed' || change.fields.some(({ weight }) => weight === 'decides');
}

function keyed(parts: readonly PackPart[]): Map<string, PackPart> {
  return new Map(parts.map((part) => [partKey(part), part]));
}

function partChange(before: PackPart | undefined, { section, id, value }: PackPart): PartChange[] {
  if (before === undefined) return [{ kind: 'added', section, id, after: value }];
  if (sameJson(before.value, value)) return [];
  const fields = fieldChanges(before.value, value).map((field) => ({
    ...field,
    weight: weightOf(section, field.path),
  }));
  return [{ kind: 'changed', section, id, before: before.value, after: value, fields }];
}

function weightOf(section: PackSection, path: string): ChangeWeight {
  const names = path.split('.');
  if (names.some((name) => ['sources', 'unverified', 'seedRow'].includes(name))) return 'sources';
  if (section === 'bibliography') return 'sources';
  const last = names.at(-1) ?? '';
  const isText = last === 'en' || last === 'ru';
  return isText || section === 'about' || sourceSections.includes(section) || section === 'consents'
    ? 'words'
    : 'decides';
}

function changed(parts: readonly PackPart[], changes: readonly PartChange[]): PackPart[] {
  const byKey = new Map(changes.map((change) => [partKey(change), change]));
  const kept = parts.flatMap((part): PackPart[] => {
    const change = byKey.get(partKey(part));
    if (change === undefined) return [part];
    if (change.kind === 'removed') return [];
    return [{ ...part, value: change.after }];
  });
  const added = changes.flatMap((change): PackPart[] =>
    change.kind === 'added' ? [{ section: change.section, id: change.id, value: change.after }] : [],
  );
  return [...kept, ...added];
}

function ordersOf(reached: readonly PackPart[], wanted: readonly PackPart[]): PackDiff['orders'] {
  const sections = [...new Set(wanted.map(({ section }) => section))];
  const idsOf = (parts: readonly PackPart[], section: PackSection): string[] =>
    parts.filter((part) => part.section === section).map(({ id }) => id);
  return sections
    .filter((section) => !['bibliography', 'course', 'preparation'].includes(section))
    .map((section) => ({ section, ids: idsOf(wanted, section) }))
    .filter(({ section, ids }) => !sameJson(idsOf(reached, section), ids));
}
