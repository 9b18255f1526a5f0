import { Button } from '@renderer/ui/Button';
import { DateTimeField } from '@renderer/ui/DateTimeField';
import { useText } from '@renderer/ui/text';
import type { Timestamp } from '@shared/kernel/time';
import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useServices } from '../../services';
import styles from '../Session.module.css';

interface MomentFieldProps {
  label: string;
  value: Timestamp | null;
  onChange(value: Timestamp | null): void;
  optional?: boolean;
  errorMessage?: string | undefined;
}

/** A moment, stamped with one press or typed. Nothing is stamped by itself. */
export function MomentField({ label, value, onChange, optional, errorMessage }: MomentFieldProps): ReactNode {
  const t = useText().session.screen;
  const { clock } = useServices();
  return (
    <div className={styles.moment}>
      <DateTimeField
        large
        label={label}
        value={value}
        onChange={onChange}
        optional={optional}
        errorMessage={errorMessage}
      />
      <Button large icon={Clock} label={`${t.now}: ${label}`} onPress={() => onChange(clock.now())}>
        {t.now}
      </Button>
    </div>
  );
}
