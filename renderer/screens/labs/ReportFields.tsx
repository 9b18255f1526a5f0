import { Card } from '@renderer/ui/Card';
import { DateField } from '@renderer/ui/DateField';
import { FormRow } from '@renderer/ui/FormRow';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import type { LabForm } from '@shared/domain/labForm';
import type { LabFormProblem } from '@shared/domain/labFormEntry';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import styles from './LabForm.module.css';

interface ReportFieldsProps {
  form: LabForm;
  problems: readonly LabFormProblem[];
  onChange: (changes: Partial<LabForm>) => void;
}

/** Which laboratory, and the two days. */
export function ReportFields({ form, problems, onChange }: ReportFieldsProps): ReactNode {
  const t = useText().labs;
  const today = useServices().clock.today();
  const says = (...whats: LabFormProblem['what'][]): string | undefined => {
    const found = problems.find((problem) => problem.at === 'dates' && whats.includes(problem.what));
    return found?.at === 'dates' ? t.problems[found.what] : undefined;
  };
  return (
    <Card title={t.report}>
      <FormRow columns={3}>
        <DateField
          label={t.collectedOn}
          large
          autoFocus
          maxValue={today}
          value={form.collectedOn}
          errorMessage={says('collectedMissing', 'collectedFuture')}
          onChange={(collectedOn) => onChange({ collectedOn })}
        />
        <DateField
          label={t.reportedOn}
          optional
          large
          maxValue={today}
          value={form.reportedOn}
          errorMessage={says('reportedFuture', 'reportedEarlier')}
          onChange={(reportedOn) => onChange({ reportedOn })}
        />
        <TextField
          label={t.laboratory}
          optional
          large
          maxLength={200}
          value={form.laboratory}
          onChange={(laboratory) => onChange({ laboratory })}
        />
      </FormRow>
      <p className={styles.hint}>{t.validityHint}</p>
    </Card>
  );
}
