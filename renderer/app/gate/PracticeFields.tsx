import { fieldProps } from '@renderer/ui/fieldProps';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import type { ReactNode } from 'react';
import { Controller, type Control } from 'react-hook-form';
import type { PracticeForm } from './practiceForm';

/** Names of the practice and of whoever signs. */
export function PracticeFields({
  control,
  onPractitionerName,
}: {
  control: Control<PracticeForm>;
  onPractitionerName?: (name: string) => void;
}): ReactNode {
  const t = useText();
  const say = (): string => t.gate.practice.fill;
  return (
    <>
      <Controller
        control={control}
        name="practiceName"
        render={({ field, fieldState }) => (
          <TextField
            large
            autoFocus
            label={t.gate.practice.practiceName}
            description={t.gate.practice.practiceNameHint}
            maxLength={120}
            {...fieldProps(field, fieldState, say)}
          />
        )}
      />
      <Controller
        control={control}
        name="practitionerName"
        render={({ field, fieldState }) => (
          <TextField
            large
            label={t.gate.practice.practitionerName}
            maxLength={120}
            {...fieldProps(field, fieldState, say)}
            onChange={(name) => {
              field.onChange(name);
              onPractitionerName?.(name);
            }}
          />
        )}
      />
      <Controller
        control={control}
        name="credential"
        render={({ field, fieldState }) => (
          <TextField
            large
            optional
            label={t.gate.practice.credential}
            description={t.gate.practice.credentialHint}
            maxLength={120}
            {...fieldProps(field, fieldState, say)}
          />
        )}
      />
    </>
  );
}
