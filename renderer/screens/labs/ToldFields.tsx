import { DateField } from '@renderer/ui/DateField';
import { FormRow } from '@renderer/ui/FormRow';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import type { LabDisclosure } from '@shared/domain/lab';
import type { ReactNode } from 'react';

/** Who told the patient, when, and where they were sent (clinical-workflow.md §2). */
export function ToldFields({
  disclosure,
  today,
  onChange,
}: {
  disclosure: LabDisclosure;
  today: string;
  onChange: (disclosure: LabDisclosure) => void;
}): ReactNode {
  const t = useText().labs;
  return (
    <FormRow columns={3}>
      <TextField
        label={t.toldBy}
        optional
        large
        maxLength={200}
        value={disclosure.toldBy}
        onChange={(toldBy) => onChange({ ...disclosure, toldBy })}
      />
      <DateField
        label={t.toldOn}
        optional
        large
        maxValue={today}
        value={disclosure.toldOn}
        onChange={(toldOn) => onChange({ ...disclosure, toldOn })}
      />
      <TextField
        label={t.referredTo}
        optional
        large
        maxLength={500}
        value={disclosure.referredTo}
        onChange={(referredTo) => onChange({ ...disclosure, referredTo })}
      />
    </FormRow>
  );
}
