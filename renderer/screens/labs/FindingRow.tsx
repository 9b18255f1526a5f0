import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import { labFindings } from '@shared/domain/lab';
import type { LabRow } from '@shared/domain/labEntry';
import type { ReactNode } from 'react';
import styles from './LabForm.module.css';

type Choice = (typeof labFindings)[number] | 'none';

/** A test whose result is a word. */
export function FindingRow({
  row,
  onChange,
}: {
  row: LabRow;
  onChange: (changes: Partial<LabRow>) => void;
}): ReactNode {
  const text = useText();
  const { tests, findings } = text.domain.labs;
  return (
    <div data-lab-test={row.test}>
      <SegmentedChoice<Choice>
        label={tests[row.test]}
        large
        className={styles.assessment ?? ''}
        options={[
          ...labFindings.map((value) => ({ value, label: findings[value] })),
          { value: 'none' as const, label: text.labs.notReported },
        ]}
        value={row.finding ?? 'none'}
        onChange={(value) => onChange({ finding: value === 'none' ? null : value })}
      />
    </div>
  );
}
