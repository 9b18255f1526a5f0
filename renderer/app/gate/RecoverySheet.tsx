import { useFormat, useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { localToday } from './localToday';
import styles from './RecoverySheet.module.css';

/** On paper only. */
export function RecoverySheet({
  words,
  practiceName,
}: {
  words: readonly string[];
  practiceName: string;
}): ReactNode {
  const t = useText();
  const format = useFormat();
  return (
    <div className={styles.sheet} aria-hidden="true">
      <p className={styles.title}>{t.gate.recovery.sheetTitle}</p>
      <p>
        {t.gate.recovery.sheetPractice}: <strong>{practiceName}</strong>
        <br />
        {t.gate.recovery.sheetDate}: {format.date(localToday())}
      </p>
      <ol className={styles.words}>
        {words.map((word, index) => (
          <li key={`${index}-${word}`}>
            <span className={styles.number}>{index + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <p>{t.gate.recovery.sheetAdvice}</p>
    </div>
  );
}
