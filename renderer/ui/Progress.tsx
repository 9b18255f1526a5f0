import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button';
import styles from './Progress.module.css';
import { useFormat, useText } from './text';

export interface ProgressProps {
  label: ReactNode;
  done?: number;
  /** Unknown total: leave out, the bar moves without a figure. */
  total?: number;
  onCancel?: () => void;
}

export function Progress({ label, done = 0, total, onCancel }: ProgressProps): ReactNode {
  const t = useText();
  const format = useFormat();
  const known = total !== undefined && total > 0;
  const words = known ? t.common.progress(format.number(done), format.number(total)) : '';
  const share = known ? Math.min(1, done / total) : 0;
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      {...(known ? { value: done, maxValue: total, valueLabel: words } : { isIndeterminate: true })}
    >
      <div className={styles.line}>
        <Label>{label}</Label>
        <span className={styles.count}>{words}</span>
        {onCancel === undefined ? null : (
          <Button look="quiet" onPress={onCancel}>
            {t.common.cancel}
          </Button>
        )}
      </div>
      <div className={styles.track}>
        <div
          className={known ? styles.bar : styles.moving}
          style={known ? { transform: `scaleX(${share})` } : {}}
        />
      </div>
    </ProgressBar>
  );
}
