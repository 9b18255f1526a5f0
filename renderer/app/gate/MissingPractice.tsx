import { zodResolver } from '@hookform/resolvers/zod';
import type { PracticeRepository } from '@renderer/repositories/practiceRepository';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { GateFrame } from './GateFrame';
import { PracticeFields } from './PracticeFields';
import { emptyPracticeForm, practiceFormSchema, type PracticeForm } from './practiceForm';

/** The first run ended between creating the vault and naming the practice. */
export function MissingPractice({
  practice,
  onNamed,
}: {
  practice: PracticeRepository;
  onNamed: (practiceName: string) => void;
}): ReactNode {
  const t = useText();
  const [error, setError] = useState<AppError | null>(null);
  const { control, handleSubmit, formState } = useForm<PracticeForm>({
    resolver: zodResolver(practiceFormSchema),
    // The label was chosen when the vault was created.
    defaultValues: { ...emptyPracticeForm, label: '-' },
  });
  const submit = handleSubmit(async (form) => {
    const written = await practice.setUp(
      { name: form.practiceName, activePack: null },
      { name: form.practitionerName, credential: form.credential },
    );
    if (written.ok) onNamed(form.practiceName);
    else setError(written.error);
  });
  return (
    <GateFrame title={t.gate.practice.missingTitle} lead={t.gate.practice.missingLead}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap={6}>
          <PracticeFields control={control} />
          <ErrorNote error={error} />
          <FormActions>
            <Button type="submit" look="primary" large isPending={formState.isSubmitting}>
              {t.common.continue}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </GateFrame>
  );
}
