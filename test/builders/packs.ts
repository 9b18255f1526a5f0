import fc from 'fast-check';
import type { ProtocolPack } from '@shared/protocol/pack';
import { editedPack, type PackEdits } from '@shared/protocol/packEdits';
import { packFields, type PackField } from '@shared/protocol/packFields';
import { packOfParts, partKey, partsOf } from '@shared/protocol/packParts';
import { newRule } from '@shared/protocol/ruleTemplates';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';

/** A copy under a name of its own, as a clinic makes it. */
export function copyOf(pack: ProtocolPack, changes: Partial<ProtocolPack> = {}): ProtocolPack {
  return { ...pack, id: `${pack.id}-copy`, parent: { id: pack.id, version: pack.version }, ...changes };
}

/** Edits of a few fields, as typed by somebody who also types nonsense. */
export function someEdits(pack: ProtocolPack): fc.Arbitrary<PackEdits> {
  const fields = partsOf(pack).flatMap((part) =>
    packFields(part).map((field) => ({ key: partKey(part), field })),
  );
  const one = fc
    .constantFrom(...fields)
    .chain(({ key, field }) => someText(field).map((text) => ({ key, path: field.path, text })));
  const typed = fc.array(one, { maxLength: 12 }).map((all) => {
    const byPart: PackEdits['typed'] = {};
    for (const { key, path, text } of all) byPart[key] = { ...byPart[key], [path]: text };
    return byPart;
  });
  const removed = fc.subarray(
    pack.rules.map((rule) => `rules/${rule.id}`),
    { maxLength: 3 },
  );
  const [group] = pack.groups;
  const added = fc.subarray([
    newRule('plain', 'practicePlain', group?.id ?? ''),
    newRule('temporary', 'practiceTemporary', group?.id ?? ''),
  ]);
  return fc.record({ typed, removed, added });
}

function someText({ input, options, text }: PackField): fc.Arbitrary<string> {
  const nonsense = fc.constantFrom('', ' ', 'x', '-3', '1e9', '99999', '2,5', text);
  switch (input) {
    case 'choice':
      return fc.oneof(fc.constantFrom(...options), nonsense);
    case 'zones':
      return fc.oneof(fc.constantFrom('all', ...options), nonsense);
    case 'number':
    case 'optionalNumber':
      return fc.oneof(fc.integer({ min: 0, max: 400 }).map(String), nonsense);
    case 'line':
    case 'text':
      return fc.oneof(fc.constantFrom('Другой текст', 'Another text', '1.2.3', '2026-12-01'), nonsense);
  }
}

/** Any pack a clinic might arrive at: edited, shortened, lengthened, in another order. */
export const somePack: fc.Arbitrary<ProtocolPack> = fc
  .tuple(someEdits(plasmolifting), fc.boolean())
  .map(([edits, turned]) => {
    const { pack } = editedPack(plasmolifting, edits);
    const parts = partsOf(pack);
    return copyOf(packOfParts(pack, turned ? parts.toReversed() : parts));
  });
