import { Button } from '@renderer/ui/Button';
import { DateTimeField } from '@renderer/ui/DateTimeField';
import { Kbd } from '@renderer/ui/Kbd';
import type { Timestamp } from '@shared/kernel/time';
import { Clock } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from '../Session.module.css';
import { useStamp } from '../stamp';

interface MomentFieldProps {
  label: string;
  value: Timestamp | null;
  onChange(value: Timestamp | null): void;
  optional?: boolean;
  errorMessage?: string | undefined;
}

/** A moment, stamped with one press (or the key N inside) or typed. Nothing is stamped by itself. */
export function MomentField({ label, value, onChange, optional, errorMessage }: MomentFieldProps): ReactNode {
  const stamp = useStamp();
  // The key, not the letter: it is the same one in every layout.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== 'KeyN' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(stamp.moment());
  };
  return (
    <div className={styles.moment} onKeyDownCapture={onKeyDown} role="presentation">
      <DateTimeField
        large
        label={label}
        value={value}
        onChange={onChange}
        optional={optional}
        errorMessage={errorMessage}
      />
      <Button
        large
        icon={Clock}
        label={`${stamp.label}: ${label}`}
        aria-keyshortcuts="N"
        onPress={() => onChange(stamp.moment())}
      >
        {stamp.label} <Kbd keys="N" />
      </Button>
    </div>
  );
}
