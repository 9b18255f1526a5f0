import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Select } from '@renderer/ui/Select';
import { useLocale, useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import type { ProtocolPack } from '@shared/protocol/pack';
import { packSections, partKey, type PackPart, type PackSection } from '@shared/protocol/packParts';
import { SearchX } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { groupedParts, type PartGroup } from './foundParts';
import styles from './Protocols.module.css';

export const editedSections: readonly PackSection[] = packSections;
const readSections = packSections.filter((section) => section !== 'about' && section !== 'groups');

/** Everything a protocol says, with a search over it. How a part is drawn is the caller's: to read, or to edit. */
export function PackContents({
  pack,
  renderPart,
  tools,
  sections = readSections,
}: {
  pack: ProtocolPack;
  renderPart: (part: PackPart) => ReactNode;
  /** Beside the search. */
  tools?: ReactNode;
  /** What is shown of it; without "about" where that stands above. */
  sections?: readonly PackSection[];
}): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const [section, setSection] = useState<PackSection | 'all'>('all');
  const groups = useMemo(() => {
    const wanted = section === 'all' ? sections : [section];
    return groupedParts(pack, query, wanted);
  }, [pack, query, section, sections]);
  const shown = groups.reduce((count, group) => count + group.parts.length, 0);
  const titleOf = ({ section: of, groupId }: PartGroup): string => {
    const group = pack.groups.find((each) => each.id === groupId);
    return group === undefined ? t.sections[of] : `${t.sections.rules}: ${group.title[locale]}`;
  };
  const options = sections.map((value) => ({ value, label: t.sections[value] }));
  return (
    <>
      <div className={styles.tools}>
        <TextField label={t.search} description={t.searchHint} value={query} onChange={setQuery} />
        <Select<PackSection | 'all'>
          label={t.section}
          options={[{ value: 'all', label: t.all }, ...options]}
          value={section}
          onChange={setSection}
        />
        <span role="status" className={styles.count}>
          {t.count(shown)}
        </span>
        {tools}
      </div>
      {shown === 0 ? <EmptyState icon={SearchX} title={t.nothingFound} /> : null}
      {groups.map((group) => (
        <Card key={`${group.section}/${group.groupId ?? ''}`} title={titleOf(group)}>
          <div className={styles.parts}>
            {group.parts.map((part) => (
              <div key={partKey(part)}>{renderPart(part)}</div>
            ))}
          </div>
        </Card>
      ))}
    </>
  );
}
