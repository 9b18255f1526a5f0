import type { PatientInput } from '@shared/domain/patient';
import { fieldProps } from '@renderer/ui/fieldProps';
import { Select } from '@renderer/ui/Select';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import type { ReactNode } from 'react';
import { Controller, useWatch, type FieldPathByValue } from 'react-hook-form';
import { HealthList } from './HealthList';
import type { PatientControl } from './usePatientForm';
import { useEntryMessage } from './useEntryMessage';

export function HealthFields({ control }: { control: PatientControl }): ReactNode {
  const t = useText().patients.form;
  const say = useEntryMessage();
  const [allergies, medication, conditions] = useWatch({
    control,
    name: ['allergies', 'medication', 'conditions'],
  });
  const text = (name: FieldPathByValue<PatientInput, string>, label: string, optional = false) => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField label={label} optional={optional} {...fieldProps(field, fieldState, say)} />
      )}
    />
  );
  const prescribed = (at: number) => (
    <Controller
      control={control}
      name={`medication.${at}.prescribed`}
      render={({ field, fieldState }) => (
        <Select
          label={t.prescribed}
          options={(['yes', 'no', 'unknown'] as const).map((value) => ({
            value,
            label: t.prescribedStates[value],
          }))}
          {...fieldProps(field, fieldState, say)}
        />
      )}
    />
  );
  return (
    <>
      <HealthList
        control={control}
        name="allergies"
        stateName="allergiesState"
        label={t.allergies}
        addLabel={t.addAllergy}
        empty={{ substance: '', reaction: '' }}
        typed={allergies}
        nameAt={(at) => allergies[at]?.substance ?? ''}
        renderEntry={(at) => (
          <>
            {text(`allergies.${at}.substance`, t.substance)}
            {text(`allergies.${at}.reaction`, t.reaction, true)}
          </>
        )}
      />
      <HealthList
        control={control}
        name="medication"
        stateName="medicationState"
        label={t.medication}
        addLabel={t.addMedicine}
        empty={{ name: '', dose: '', prescribed: 'unknown' }}
        typed={medication}
        nameAt={(at) => medication[at]?.name ?? ''}
        renderEntry={(at) => (
          <>
            {text(`medication.${at}.name`, t.medicine)}
            {text(`medication.${at}.dose`, t.dose, true)}
            {prescribed(at)}
          </>
        )}
      />
      <HealthList
        control={control}
        name="conditions"
        stateName="conditionsState"
        label={t.conditions}
        addLabel={t.addCondition}
        empty={{ name: '', note: '' }}
        typed={conditions}
        nameAt={(at) => conditions[at]?.name ?? ''}
        renderEntry={(at) => (
          <>
            {text(`conditions.${at}.name`, t.condition)}
            {text(`conditions.${at}.note`, t.conditionNote, true)}
          </>
        )}
      />
    </>
  );
}
