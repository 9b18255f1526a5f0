import { Button } from '@renderer/ui/Button';
import { DateField } from '@renderer/ui/DateField';
import { Select } from '@renderer/ui/Select';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Course.module.css';
import type { TypedCourse } from './typedCourse';

type Own = TypedCourse['ownCombinations'][number];

interface OwnCombinationProps {
  value: Own;
  isMissing: boolean;
  onChange(value: Own): void;
  onRemove(): void;
}

/** A procedure the pack does not name. */
export function OwnCombination({ value, isMissing, onChange, onRemove }: OwnCombinationProps): ReactNode {
  const text = useText().course;
  const t = text.form;
  return (
    <div className={styles.own}>
      <TextField
        label={t.combinationName}
        maxLength={200}
        errorMessage={isMissing ? t.problems.combination : undefined}
        value={value.words}
        onChange={(words) => onChange({ ...value, words })}
      />
      <Select
        label={t.combinationOrder}
        options={(['before', 'after'] as const).map((order) => ({ value: order, label: text.order[order] }))}
        value={value.order}
        onChange={(order) => onChange({ ...value, order })}
      />
      <DateField
        optional
        label={t.combinationDate}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
      />
      <Button large icon={X} label={`${t.remove}: ${value.words}`} onPress={onRemove} />
    </div>
  );
}
