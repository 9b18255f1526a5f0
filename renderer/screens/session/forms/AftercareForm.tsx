import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import styles from '../Session.module.css';
import type { StepFormProps } from '../stepForms';
import { MomentField } from './MomentField';

/** Seed row 29. Where the seed names no number of days, the clinic's stands and says so. */
export function AftercareForm({ value, onChange }: StepFormProps<'aftercare'>): ReactNode {
  const text = useText();
  const t = text.session;
  const words = text.domain.session;
  return (
    <>
      <h3 id="advice">{t.fields.advice}</h3>
      <ul className={styles.advice} aria-labelledby="advice">
        {value.advice.map(({ item, days, daysFrom }) => (
          <li key={item}>
            <span>{words.aftercare[item]}</span>
            <span className={styles.quiet}>{t.hints.days(days, words.daysFrom[daysFrom])}</span>
          </li>
        ))}
      </ul>
      <MomentField
        label={t.fields.givenAt}
        value={value.givenAt}
        onChange={(givenAt) => onChange({ ...value, givenAt })}
      />
      <MomentField
        optional
        label={t.fields.leftAt}
        value={value.leftAt}
        onChange={(leftAt) => onChange({ ...value, leftAt })}
      />
      <TextArea
        optional
        rows={4}
        label={t.fields.notes}
        value={value.notes}
        onChange={(notes) => onChange({ ...value, notes })}
      />
    </>
  );
}
