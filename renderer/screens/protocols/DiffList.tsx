import { Card } from '@renderer/ui/Card';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import type { ProtocolPack } from '@shared/protocol/pack';
import { diffPacks, isDisagreement, type PartChange } from '@shared/protocol/packDiff';
import { packSections, partKey } from '@shared/protocol/packParts';
import { useMemo, useState, type ReactNode } from 'react';
import { DiffEntry, type DiffSides } from './DiffEntry';
import styles from './Protocols.module.css';

const filters = ['disagreements', 'all', 'words'] as const;
type Filter = (typeof filters)[number];

function passes(change: PartChange, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'disagreements') return isDisagreement(change);
  return change.kind === 'changed' && change.fields.some(({ weight }) => weight === 'words');
}

/** Every difference of two protocols, section by section; what decides first, unless all is asked for. */
export function DiffList({
  from,
  to,
  sides,
  start = 'disagreements',
}: {
  from: ProtocolPack;
  to: ProtocolPack;
  sides: DiffSides;
  start?: Filter;
}): ReactNode {
  const t = useText().protocols;
  const [filter, setFilter] = useState<Filter>(start);
  const diff = useMemo(() => diffPacks(from, to), [from, to]);
  const wordOf = (value: Filter): string =>
    value === 'disagreements' && sides === 'beforeAfter' ? t.diff.whatDecides : t.diff.filters[value];
  const shown = diff.changes.filter((change) => passes(change, filter));
  const sections = packSections.filter((section) => shown.some((change) => change.section === section));
  if (diff.changes.length === 0 && diff.orders.length === 0) return <p>{t.diff.same}</p>;
  return (
    <>
      <div className={styles.tools}>
        <SegmentedChoice
          label={t.diff.show}
          options={filters.map((value) => ({ value, label: wordOf(value) }))}
          value={filter}
          onChange={setFilter}
        />
        <span role="status" className={styles.count}>
          {t.diff.count(shown.length)}
        </span>
      </div>
      {shown.length === 0 ? <p>{t.diff.nothing}</p> : null}
      {sections.map((section) => (
        <Card key={section} title={t.sections[section]}>
          <div className={styles.parts}>
            {shown
              .filter((change) => change.section === section)
              .map((change) => (
                <DiffEntry key={partKey(change)} change={change} sides={sides} filter={filter} />
              ))}
          </div>
        </Card>
      ))}
      {filter === 'all'
        ? diff.orders.map(({ section }) => <p key={section}>{t.diff.order(t.sections[section])}</p>)
        : null}
    </>
  );
}
