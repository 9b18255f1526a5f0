import { sexSchema } from '@shared/domain/patient';
import { DateField } from '@renderer/ui/DateField';
import { fieldProps } from '@renderer/ui/fieldProps';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import type { ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import { useEntryMessage } from './useEntryMessage';
import styles from './PatientForm.module.css';
import type { PatientControl } from './usePatientForm';

export function IdentityFields({ control }: { control: PatientControl }): ReactNode {
  const t = useText().patients.form;
  const say = useEntryMessage();
  const name = (part: 'family' | 'given' | 'middle', autoFocus = false) => (
    <Controller
      control={control}
      name={`names.${part}`}
      render={({ field, fieldState }) => (
        <TextField
          label={t[part]}
          autoFocus={autoFocus}
          optional={part === 'middle'}
          {...fieldProps(field, fieldState, say)}
        />
      )}
    />
  );
  return (
    <>
      <div className={styles.row}>
        {name('family', true)}
        {name('given')}
        {name('middle')}
      </div>
      <div className={styles.facts}>
        <Controller
          control={control}
          name="birthDate"
          render={({ field, fieldState }) => (
            <DateField
              label={t.birthDate}
              {...fieldProps(field, fieldState, say)}
              onChange={(date) => field.onChange(date ?? '')}
            />
          )}
        />
        <Controller
          control={control}
          name="number"
          render={({ field, fieldState }) => (
            <TextField
              label={t.number}
              optional
              description={t.numberHint}
              {...fieldProps(field, fieldState, say)}
            />
          )}
        />
        <Controller
          control={control}
          name="sex"
          render={({ field, fieldState }) => (
            <SegmentedChoice
              label={t.sex}
              options={sexSchema.options.map((sex) => ({ value: sex, label: t.sexes[sex] }))}
              {...fieldProps(field, fieldState, say)}
            />
          )}
        />
      </div>
    </>
  );
}
