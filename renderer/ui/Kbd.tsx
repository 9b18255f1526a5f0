import type { ReactNode } from 'react';
import styles from './Kbd.module.css';

/** A key or a chord: `<Kbd keys="Ctrl+K" />`. */
export function Kbd({ keys }: { keys: string }): ReactNode {
  return (
    <span className={styles.chord}>
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
