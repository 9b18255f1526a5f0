import { Button } from '@renderer/ui/Button';
import { DateField } from '@renderer/ui/DateField';
import { FormRow } from '@renderer/ui/FormRow';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import { dateOf } from '@shared/kernel/time';
import type { ReactNode } from 'react';
import styles from './Screening.module.css';
import type { ScreeningForm } from './useScreeningForm';

/** Treating on the first visit: only where the pack allows the exception, and only with an outside record that was read. */
export function OutsideFields({ form }: { form: ScreeningForm }): ReactNode {
  const t = useText().screening;
  const { evaluation, outside, setOutside, screening, start } = form;
  const firstVisit = evaluation.findings.some((finding) => finding.cause === 'firstVisit');
  if (!firstVisit) return null;
  if (start.pack.firstVisit?.action === 'block') return <p>{t.firstVisitNo}</p>;
  if (outside === null) {
    return (
      <div className={styles.stamp}>
        <Button
          onPress={() => setOutside({ what: '', reviewedOn: dateOf(screening.performedAt) })}
          aria-describedby="exception-hint"
        >
          {t.exception}
        </Button>
        <span id="exception-hint" className={styles.hint}>
          {t.exceptionHint}
        </span>
      </div>
    );
  }
  return (
    <FormRow columns={2}>
      <TextField
        autoFocus
        label={t.outsideWhat}
        value={outside.what}
        maxLength={1000}
        onChange={(what) => setOutside({ ...outside, what })}
      />
      <DateField
        label={t.outsideOn}
        value={outside.reviewedOn}
        maxValue={dateOf(screening.performedAt)}
        onChange={(reviewedOn) => setOutside({ ...outside, reviewedOn })}
      />
    </FormRow>
  );
}
