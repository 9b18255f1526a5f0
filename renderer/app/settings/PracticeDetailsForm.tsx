import { zodResolver } from '@hookform/resolvers/zod';
import type { PracticeRepository } from '@renderer/repositories/practiceRepository';
import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { fieldProps } from '@renderer/ui/fieldProps';
import { FormActions } from '@renderer/ui/FormRow';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import { useToast } from '@renderer/ui/Toast';
import type { Practice } from '@shared/domain/practice';
import type { Practitioner } from '@shared/domain/practitioner';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { practiceFormSchema, type PracticeForm } from '../gate/practiceForm';

export interface KnownPractice {
  practice: Versioned<Practice>;
  practitioner: Versioned<Practitioner>;
}

const schema = practiceFormSchema.omit({ label: true });
type Details = Omit<PracticeForm, 'label'>;

export function PracticeDetailsForm({
  known,
  repository,
}: {
  known: KnownPractice;
  repository: PracticeRepository;
}): ReactNode {
  const t = useText();
  const say = useToast();
  const [error, setError] = useState<AppError | null>(null);
  const { control, handleSubmit, formState } = useForm<Details>({
    resolver: zodResolver(schema),
    defaultValues: {
      practiceName: known.practice.record.name,
      practitionerName: known.practitioner.record.name,
      credential: known.practitioner.record.credential,
    },
  });
  const save = handleSubmit(async ({ practiceName, practitionerName, credential }) => {
    setError(null);
    const { practice, practitioner } = known;
    if (practiceName !== practice.record.name) {
      const saved = await repository.savePractice({ ...practice.record, name: practiceName }, practice);
      if (!saved.ok) return setError(saved.error);
    }
    if (practitionerName !== practitioner.record.name || credential !== practitioner.record.credential) {
      const record = { ...practitioner.record, name: practitionerName, credential };
      const saved = await repository.savePractitioner(record, practitioner);
      if (!saved.ok) return setError(saved.error);
    }
    return say(t.settings.practice.saved);
  });
  useSaveShortcut(() => void save());
  const field = (name: keyof Details, label: string, optional = false): ReactNode => (
    <Controller
      control={control}
      name={name}
      render={(controlled) => (
        <TextField
          label={label}
          optional={optional}
          maxLength={120}
          {...fieldProps(controlled.field, controlled.fieldState, () => t.gate.practice.fill)}
        />
      )}
    />
  );
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap={4}>
        {field('practiceName', t.gate.practice.practiceName)}
        {field('practitionerName', t.gate.practice.practitionerName)}
        {field('credential', t.gate.practice.credential, true)}
        <ErrorNote error={error} />
        <FormActions>
          <Button type="submit" isPending={formState.isSubmitting} aria-keyshortcuts="Control+S">
            {t.settings.practice.save}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
