import { DecimalField } from '@renderer/ui/DecimalField';
import { FormRow } from '@renderer/ui/FormRow';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import { brokenOffOutcomes, leavingConditions } from '@shared/domain/sessionOutcome';
import type { TypingProblem } from '@shared/domain/sessionTyping';
import type { ReactNode } from 'react';
import { MomentField } from './forms/MomentField';
import { options } from './forms/options';
import styles from './Session.module.css';
import type { TypedStop } from './typedStop';
import { useProblemText } from './useProblemText';

interface StopFieldsProps {
  value: TypedStop;
  problems: readonly TypingProblem[];
  /** After the first attempt, what must be answered and is not says so. */
  tried: boolean;
  onChange(value: TypedStop): void;
}

const vitalSigns = ['systolicMmHg', 'diastolicMmHg', 'pulsePerMinute'] as const;

export function StopFields({ value, problems, tried, onChange }: StopFieldsProps): ReactNode {
  const text = useText();
  const t = text.session.stop;
  const { units } = text.session;
  const problem = useProblemText(problems);
  const needed = (absent: boolean): string | undefined => (tried && absent ? t.needed : undefined);
  return (
    <>
      <SegmentedChoice
        large
        label={t.outcome}
        options={options(brokenOffOutcomes, text.domain.session.outcomes)}
        value={value.outcome}
        onChange={(outcome) => onChange({ ...value, outcome })}
        errorMessage={needed(value.outcome === null)}
      />
      <FormRow columns={2}>
        <TextArea
          rows={3}
          label={t.whatHappened}
          value={value.whatHappened}
          onChange={(whatHappened) => onChange({ ...value, whatHappened })}
          errorMessage={needed(value.whatHappened.trim() === '')}
        />
        <TextArea
          optional
          rows={3}
          label={t.whatWasDone}
          value={value.whatWasDone}
          onChange={(whatWasDone) => onChange({ ...value, whatWasDone })}
        />
      </FormRow>
      <FormRow columns={3}>
        {vitalSigns.map((sign) => (
          <DecimalField
            key={sign}
            large
            optional
            whole
            unit={sign === 'pulsePerMinute' ? units.perMinute : units.mmHg}
            label={t[sign]}
            value={value[sign]}
            onChange={(measured) => onChange({ ...value, [sign]: measured })}
            errorMessage={problem(sign)}
          />
        ))}
      </FormRow>
      <div className={styles.moments}>
        <MomentField
          label={t.stoppedAt}
          value={value.stoppedAt}
          onChange={(stoppedAt) => onChange({ ...value, stoppedAt })}
          errorMessage={needed(value.stoppedAt === null)}
        />
        <MomentField
          optional
          label={t.recoveredAt}
          value={value.recoveredAt}
          onChange={(recoveredAt) => onChange({ ...value, recoveredAt })}
        />
        <MomentField
          optional
          label={t.leftAt}
          value={value.leftAt}
          onChange={(leftAt) => onChange({ ...value, leftAt })}
        />
      </div>
      <SegmentedChoice
        large
        optional
        label={t.leavingCondition}
        options={options(leavingConditions, text.domain.session.leavingConditions)}
        value={value.leavingCondition}
        onChange={(leavingCondition) => onChange({ ...value, leavingCondition })}
      />
    </>
  );
}
