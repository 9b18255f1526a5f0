import { ArrowLeft } from 'lucide-react';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { Deriving } from './Deriving';
import { GateFrame } from './GateFrame';
import { NewPassphrase, useNewPassphrase } from './NewPassphrase';
import type { Entry } from './opened';
import type { PracticeForm } from './practiceForm';

export function CreatePassphraseStep({
  form,
  folder,
  onBack,
  onCreated,
}: {
  form: PracticeForm;
  folder: 'default' | 'chosen';
  onBack: () => void;
  onCreated: (entry: Entry) => void;
}): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  const contextWords = useMemo(() => [form.practiceName, form.practitionerName, form.label], [form]);
  const { state, change, accept } = useNewPassphrase(contextWords);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  const create = async (passphrase: string): Promise<void> => {
    setBusy(true);
    setError(null);
    const created = await calls['vault.create']({ passphrase, label: form.label, folder });
    setBusy(false);
    if (!created.ok) {
      setError(created.error);
      return;
    }
    const { recoveryWords, ...opened } = created.value;
    onCreated({
      opened,
      recoveryWords,
      details: {
        practice: { name: form.practiceName, activePack: null },
        practitioner: { name: form.practitionerName, credential: form.credential },
      },
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const passphrase = accept();
    if (passphrase !== null && !busy) void create(passphrase);
  };
  return (
    <GateFrame title={t.gate.passphrase.title} lead={t.gate.passphrase.lead} step={t.gate.steps.stepOf(2, 4)}>
      <form onSubmit={submit} noValidate>
        <Stack gap={6}>
          <NewPassphrase
            autoFocus
            large
            state={state}
            onChange={change}
            contextWords={contextWords}
            isDisabled={busy}
          />
          <ErrorNote error={error} />
          <FormActions>
            <Button type="submit" look="primary" large isPending={busy}>
              {t.gate.passphrase.create}
            </Button>
            <Button look="quiet" large icon={ArrowLeft} onPress={onBack} isDisabled={busy}>
              {t.common.back}
            </Button>
          </FormActions>
          <Deriving isBusy={busy} label={t.gate.passphrase.deriving} />
        </Stack>
      </form>
    </GateFrame>
  );
}
