import { Progress } from '@renderer/ui/Progress';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import styles from './Deriving.module.css';

/** Keeps its room, so that nothing jumps when the work begins. */
export function Deriving({ isBusy, label }: { isBusy: boolean; label: string }): ReactNode {
  const t = useText();
  return (
    <div className={styles.room} role="status">
      {isBusy ? (
        <>
          <Progress label={label} />
          <p className={styles.hint}>{t.gate.passphrase.derivingHint}</p>
        </>
      ) : null}
    </div>
  );
}
