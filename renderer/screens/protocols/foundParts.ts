import { canonicalJson } from '@shared/kernel/json';
import type { ProtocolPack } from '@shared/protocol/pack';
import { packSections, partsOf, type PackPart, type PackSection } from '@shared/protocol/packParts';

/** Parts that only carry what stands at another part. */
const carried = ['preparation/sources', 'preparation/seedRow', 'preparation/unverified'];

export interface PartGroup {
  section: PackSection;
  /** Only for questions: the group they are asked in. */
  groupId: string | null;
  parts: PackPart[];
}

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** Every word typed has to stand somewhere in the part: in either language, in its id, or in the title of a source. */
export function partMatches(
  part: PackPart,
  query: string,
  titles: Readonly<Record<string, string>>,
): boolean {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const text = canonicalJson(part.value);
  const cited = Object.entries(titles)
    .filter(([key]) => text.includes(`"key": ${JSON.stringify(key)}`))
    .map(([, title]) => title);
  const row = /"seedRow": (\d+)/.exec(text)?.[1];
  const all = folded([part.id, text, ...cited, ...(row === undefined ? [] : [`S-${row}`])].join('\n'));
  return words.every((word) => all.includes(word));
}

/** What a protocol says, in the order it is read: questions by their groups, everything else by section. */
export function groupedParts(
  pack: ProtocolPack,
  query: string,
  sections: readonly PackSection[],
): PartGroup[] {
  const parts = partsOf(pack).filter(
    (part) =>
      !carried.includes(`${part.section}/${part.id}`) &&
      sections.includes(part.section) &&
      partMatches(part, query, pack.bibliography),
  );
  const groupOf = new Map(pack.rules.map((rule) => [rule.id, rule.groupId]));
  return packSections
    .flatMap((each): PartGroup[] => {
      const here = parts.filter((part) => part.section === each);
      if (each !== 'rules') return [{ section: each, groupId: null, parts: here }];
      return pack.groups.map(({ id }) => ({
        section: each,
        groupId: id,
        parts: here.filter((part) => groupOf.get(part.id) === id),
      }));
    })
    .filter((group) => group.parts.length > 0);
}
