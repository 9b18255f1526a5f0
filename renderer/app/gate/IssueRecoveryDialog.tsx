import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { PassphraseField } from '@renderer/ui/PassphraseField';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useBridge } from '../bridge';

/** Asks for the passphrase: whoever only finds the window unlocked must not get the words. */
export function IssueRecoveryDialog({
  onIssued,
  onClose,
}: {
  onIssued: (words: readonly string[]) => void;
  onClose: () => void;
}): ReactNode {
  const t = useText();
  const words = t.settings.recovery;
  const formId = useId();
  const { calls } = useBridge();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isWrong = error?.code === 'vault.wrongPassphrase';
  const issue = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    const issued = await calls['vault.issueRecovery']({ passphrase });
    setBusy(false);
    if (issued.ok) onIssued(issued.value.recoveryWords);
    else {
      setError(issued.error);
      setPassphrase('');
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '' && !busy) void issue();
  };
  return (
    <Dialog
      title={words.confirmTitle}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button large onPress={onClose}>
            {t.common.cancel}
          </Button>
          <Button large look="primary" type="submit" form={formId} isPending={busy}>
            {words.issue}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Stack gap={4}>
          <p>{words.confirmBody}</p>
          <PassphraseField
            large
            autoFocus
            label={t.settings.passphrase.current}
            value={passphrase}
            onChange={setPassphrase}
            errorMessage={isWrong ? t.errors['vault.wrongPassphrase'].happened : undefined}
          />
          <ErrorNote error={isWrong ? null : error} />
        </Stack>
      </form>
    </Dialog>
  );
}
