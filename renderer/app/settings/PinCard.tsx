import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions, FormRow } from '@renderer/ui/FormRow';
import { PassphraseField } from '@renderer/ui/PassphraseField';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import { checkPin } from '@shared/seal/pinRules';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { useOpenVault } from '../openVault';
import { useVaultState } from './useVaultState';

export function PinCard(): ReactNode {
  const t = useText();
  const words = t.settings.pin;
  const say = useToast();
  const { calls } = useBridge();
  const { wrapId } = useOpenVault();
  const { vault, readAgain } = useVaultState();
  const [pin, setPin] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [finding] = checkPin(pin);
  const isSet = vault !== null && vault.pinFor === wrapId;

  const finish = async (failed: AppError | null, told: string): Promise<void> => {
    setError(failed);
    if (failed !== null) return;
    setPin('');
    setRepeat('');
    setTried(false);
    say(told);
    await readAgain();
  };
  const set = async (): Promise<void> => {
    const done = await calls['vault.setPin']({ pin });
    await finish(done.ok ? null : done.error, words.wasSet);
  };
  const clear = async (): Promise<void> => {
    const done = await calls['vault.clearPin']({});
    await finish(done.ok ? null : done.error, words.wasCleared);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (finding === undefined && repeat === pin) void set();
  };
  const showFinding = finding !== undefined && (tried || (pin !== '' && finding !== 'tooShort'));
  return (
    <Card
      title={words.title}
      actions={<Badge tone={isSet ? 'clear' : 'info'}>{isSet ? words.isSet : words.notSet}</Badge>}
    >
      <p>{words.lead}</p>
      <form onSubmit={submit} noValidate>
        <Stack gap={4}>
          <FormRow>
            <PassphraseField
              numeric
              label={words.pin}
              value={pin}
              onChange={setPin}
              errorMessage={showFinding ? words.findings[finding] : undefined}
            />
            <PassphraseField
              numeric
              label={words.repeat}
              value={repeat}
              onChange={setRepeat}
              errorMessage={tried && repeat !== pin ? words.mismatch : undefined}
            />
          </FormRow>
          <ErrorNote error={error} />
          <FormActions>
            <Button type="submit">{words.set}</Button>
            {isSet ? (
              <Button look="quiet" onPress={() => void clear()}>
                {words.clear}
              </Button>
            ) : null}
          </FormActions>
        </Stack>
      </form>
    </Card>
  );
}
