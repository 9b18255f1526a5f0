import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { TextArea } from '@renderer/ui/TextArea';
import { useFormat, useText } from '@renderer/ui/text';
import type { AnswerValue } from '@shared/domain/answer';
import { patientChecks, roomChecks, type PreparationCheck } from '@shared/domain/preparation';
import type { ReactNode } from 'react';
import { focusNextGroup } from '../fieldFocus';
import styles from '../Session.module.css';
import type { StepFormProps } from '../stepForms';
import { useProblemText } from '../useProblemText';
import { AllergyNotice } from './AllergyNotice';
import { MomentField } from './MomentField';
import { options } from './options';

const patientAnswers = ['yes', 'no', 'unknown', 'declined'] as const;
const roomAnswers = ['yes', 'no', 'unknown'] as const;

/** Seed rows 20–22, 33, 34. Each is asked and answered by itself. */
export function ChecksForm({ value, onChange, work, problems }: StepFormProps<'checks'>): ReactNode {
  const text = useText();
  const t = text.session;
  const format = useFormat();
  const problem = useProblemText(problems);
  const { fastingHours, waterLitresPerDay } = work.parameters;
  const hints: Partial<Record<PreparationCheck, string>> = {
    ...(fastingHours === null
      ? {}
      : { fasting: t.hints.fasting(format.number(fastingHours.min), format.number(fastingHours.max)) }),
    ...(waterLitresPerDay === null ? {} : { water: t.hints.water(format.number(waterLitresPerDay.min)) }),
  };
  const answer = (check: PreparationCheck, given: AnswerValue): void =>
    onChange({ ...value, answers: { ...value.answers, [check]: given } });
  const question = (check: PreparationCheck, answers: readonly AnswerValue[]): ReactNode => (
    <SegmentedChoice
      key={check}
      large
      className={styles.check ?? ''}
      label={text.domain.session.checks[check]}
      description={hints[check]}
      options={options(answers, text.domain.session.answers)}
      value={value.answers[check]}
      onChange={(given) => answer(check, given)}
      onChosenByDigit={focusNextGroup}
    />
  );
  return (
    <>
      <AllergyNotice patient={work.chart.patient.record} />
      <section className={styles.checks} aria-labelledby="patient-checks">
        <h3 id="patient-checks">{t.fields.patientChecks}</h3>
        {patientChecks.map((check) => question(check, patientAnswers))}
      </section>
      <section className={styles.checks} aria-labelledby="room-checks">
        <h3 id="room-checks">{t.fields.roomChecks}</h3>
        {roomChecks.map((check) => question(check, roomAnswers))}
      </section>
      <FormRow columns={2}>
        <DecimalField
          large
          optional
          unit={t.units.hours}
          label={t.fields.hoursSinceFood}
          value={value.hoursSinceFood}
          onChange={(hoursSinceFood) => onChange({ ...value, hoursSinceFood })}
          errorMessage={problem('hoursSinceFood')}
        />
      </FormRow>
      <MomentField
        label={t.fields.informationGivenAt}
        value={value.informationGivenAt}
        onChange={(informationGivenAt) => onChange({ ...value, informationGivenAt })}
      />
      <TextArea
        optional
        rows={2}
        label={t.fields.note}
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
      />
    </>
  );
}
