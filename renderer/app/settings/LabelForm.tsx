import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { TextField } from '@renderer/ui/TextField';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useBridge } from '../bridge';

export function LabelForm({ initial }: { initial: string }): ReactNode {
  const t = useText();
  const say = useToast();
  const { calls } = useBridge();
  const [label, setLabel] = useState(initial);
  const [error, setError] = useState<AppError | null>(null);
  const isEmpty = label.trim() === '';
  const save = async (): Promise<void> => {
    const saved = await calls['vault.setLabel']({ label: label.trim() });
    setError(saved.ok ? null : saved.error);
    if (saved.ok) say(t.settings.locking.labelSaved);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isEmpty) void save();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={4}>
        <TextField
          label={t.settings.locking.labelField}
          description={t.settings.locking.labelHint}
          maxLength={60}
          value={label}
          onChange={setLabel}
          errorMessage={isEmpty ? t.common.required : undefined}
        />
        <ErrorNote error={error} />
        <FormActions>
          <Button type="submit">{t.settings.locking.saveLabel}</Button>
        </FormActions>
      </Stack>
    </form>
  );
}
