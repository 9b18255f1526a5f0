import { useLocale, useText } from '@renderer/ui/text';
import type { Conflict } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { SourceList } from './PartSources';
import styles from './Protocols.module.css';

/** Sources that disagree: every side in its own words, beside the others, each with its sources. */
export function PartConflicts({
  conflicts,
  titles,
  isOpen = false,
}: {
  conflicts: readonly Conflict[];
  titles: Readonly<Record<string, string>>;
  isOpen?: boolean;
}): ReactNode {
  const t = useText().protocols;
  const locale = useLocale();
  return conflicts.map(({ id, topic, sides }) => (
    <details key={id} className={styles.conflict} open={isOpen}>
      <summary>{`${t.conflict}: ${topic[locale]}`}</summary>
      <div className={styles.sides}>
        {sides.map(({ text, sources }) => (
          <div key={text.en} className={styles.side}>
            <p>{text[locale]}</p>
            <SourceList sources={sources} titles={titles} />
          </div>
        ))}
      </div>
    </details>
  ));
}
