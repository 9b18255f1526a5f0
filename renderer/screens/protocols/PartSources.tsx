import { useText } from '@renderer/ui/text';
import type { Source } from '@shared/domain/finding';
import type { ReactNode } from 'react';
import styles from './Protocols.module.css';
import type { PartView } from './usePartView';

type Titles = Readonly<Record<string, string>>;

/** Every source with its grade and full title; and what none of them supports. */
export function PartSources({ view, titles }: { view: PartView; titles: Titles }): ReactNode {
  const t = useText().protocols;
  const { sources, seedRow, unverified } = view;
  if (sources.length === 0 && unverified === null) return null;
  return (
    <div className={styles.sources}>
      {unverified === null ? null : <p className={styles.unverified}>{t.unverified(unverified)}</p>}
      <SourceList sources={sources} titles={titles} />
      {seedRow === null ? null : <p>{t.seedRow(seedRow)}</p>}
    </div>
  );
}

export function SourceList({ sources, titles }: { sources: readonly Source[]; titles: Titles }): ReactNode {
  const t = useText();
  if (sources.length === 0) return null;
  return (
    <ul aria-label={t.protocols.sourcesOf}>
      {sources.map(({ key, grade }) => (
        <li key={key}>{t.protocols.source(grade, t.screening.grade[grade], titles[key] ?? key)}</li>
      ))}
    </ul>
  );
}
