import { Info, Timer } from 'lucide-react';
import { Icon } from '@renderer/ui/Icon';
import { useFormat, useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useCountdown } from '../gate/useCountdown';
import { useRuntime } from '../settings/useRuntime';
import { SaveStatus } from './SaveStatus';
import styles from './StatusBar.module.css';

/** Truth about saving on the left, what is to come on the right. */
export function StatusBar({ locksAtMs, onAbout }: { locksAtMs: number; onAbout: () => void }): ReactNode {
  const t = useText();
  const format = useFormat();
  const leftMs = useCountdown(locksAtMs);
  const runtime = useRuntime();
  return (
    <footer className={styles.bar} aria-label={t.shell.statusLabel}>
      <SaveStatus />
      <span className={styles.gap} />
      {runtime?.isFallback === true ? (
        <Button className={styles.item ?? ''} onPress={onAbout}>
          <Icon of={Info} size={16} />
          {t.shell.runtimeFallback}
        </Button>
      ) : null}
      {locksAtMs > 0 ? (
        <span className={styles.item} role="timer" aria-live="off">
          <Icon of={Timer} size={16} />
          {t.shell.locksIn(format.countdown(leftMs))}
        </span>
      ) : null}
    </footer>
  );
}
