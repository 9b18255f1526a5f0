import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { PassphraseField } from '@renderer/ui/PassphraseField';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { NewPassphrase, noPassphrase, useNewPassphrase } from '../gate/NewPassphrase';

const noContext: readonly string[] = [];

export function PassphraseCard(): ReactNode {
  const t = useText();
  const words = t.settings.passphrase;
  const say = useToast();
  const { calls } = useBridge();
  const [current, setCurrent] = useState('');
  const { state, change, accept } = useNewPassphrase(noContext);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isWrong = error?.code === 'vault.wrongPassphrase';

  const replace = async (next: string): Promise<void> => {
    setBusy(true);
    setError(null);
    const changed = await calls['vault.changePassphrase']({ current, next });
    setBusy(false);
    if (!changed.ok) {
      setError(changed.error);
      return;
    }
    setCurrent('');
    change(noPassphrase);
    say(words.changed);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const next = accept();
    if (next !== null && current !== '' && !busy) void replace(next);
  };
  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <form onSubmit={submit} noValidate>
        <Stack gap={4}>
          <PassphraseField
            label={words.current}
            value={current}
            onChange={setCurrent}
            isDisabled={busy}
            errorMessage={
              isWrong
                ? t.errors['vault.wrongPassphrase'].happened
                : state.tried && current === ''
                  ? t.common.required
                  : undefined
            }
          />
          <NewPassphrase
            label={words.next}
            state={state}
            onChange={change}
            contextWords={noContext}
            isDisabled={busy}
          />
          <ErrorNote error={isWrong ? null : error} />
          <FormActions>
            <Button type="submit" isPending={busy}>
              {busy ? words.changing : words.change}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Card>
  );
}
