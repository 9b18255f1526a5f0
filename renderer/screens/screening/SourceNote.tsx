import { useLocale, useText } from '@renderer/ui/text';
import type { Source } from '@shared/domain/finding';
import type { Conflict, ProtocolPack } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import styles from './Findings.module.css';
import type { FindingWords } from './useFindingWords';

interface SourceNoteProps {
  pack: ProtocolPack | null;
  name: string;
  words: Pick<FindingWords, 'sources' | 'seedRow' | 'unverified'>;
}

/** Where a rule comes from: closed it is one short line with the grades, open it names every source. */
export function SourceNote({ pack, name, words }: SourceNoteProps): ReactNode {
  const t = useText().screening;
  const { sources, seedRow, unverified } = words;
  const grades = [...new Set(sources.map((source) => source.grade))].join(', ');
  if (sources.length === 0 && unverified === null) return null;
  return (
    <details className={styles.source}>
      <summary aria-label={t.sourceOf(name)}>
        {t.grades(grades)}
        {unverified === null ? null : ` · ${t.notVerified}`}
      </summary>
      {unverified === null ? null : <p>{t.unverified(unverified)}</p>}
      <SourceList pack={pack} sources={sources} />
      {seedRow === null ? null : <p>{t.seedRow(seedRow)}</p>}
    </details>
  );
}

function SourceList({ pack, sources }: { pack: ProtocolPack | null; sources: readonly Source[] }): ReactNode {
  const t = useText().screening;
  return (
    <ul>
      {sources.map(({ key, grade }) => (
        <li key={key}>{`${grade} · ${t.grade[grade]} · ${pack?.bibliography[key] ?? key}`}</li>
      ))}
    </ul>
  );
}

/** Two sources that disagree, both sides, at the rule they are about. */
export function ConflictNotes({
  pack,
  conflicts,
}: {
  pack: ProtocolPack | null;
  conflicts: readonly Conflict[];
}): ReactNode {
  const t = useText().screening;
  const locale = useLocale();
  return conflicts.map((conflict) => (
    <details key={conflict.id} className={styles.conflict}>
      <summary>{`${t.conflict}: ${conflict.topic[locale]}`}</summary>
      {conflict.sides.map((side) => (
        <div key={side.text.en}>
          <p>{side.text[locale]}</p>
          <SourceList pack={pack} sources={side.sources} />
        </div>
      ))}
    </details>
  ));
}
