import { useEffect, useState, type ReactNode } from 'react';
import styles from './Skeleton.module.css';
import { useText } from './text';
import { VisuallyHidden } from './VisuallyHidden';

/** Keeps the room of what is coming; becomes visible after 150 ms only, so that fast loads do not flicker. */
export function Skeleton({ rows = 3 }: { rows?: number }): ReactNode {
  const t = useText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.skeleton} aria-busy="true" data-shown={shown}>
      {shown ? <VisuallyHidden>{t.common.loading}</VisuallyHidden> : null}
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden="true" />
      ))}
    </div>
  );
}
