import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ConfirmDialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { RecoveryOverlay } from './RecoveryOverlay';

/** New recovery words, shown over everything until three of them were answered. */
export function RecoveryCard(): ReactNode {
  const t = useText();
  const words = t.settings.recovery;
  const say = useToast();
  const { calls } = useBridge();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [issued, setIssued] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const issue = async (): Promise<void> => {
    setBusy(true);
    const answer = await calls['vault.issueRecovery']({});
    setBusy(false);
    setAsking(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setIssued(answer.value.recoveryWords);
  };
  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <ErrorNote error={error} />
      <FormActions>
        <Button onPress={() => setAsking(true)}>{words.issue}</Button>
      </FormActions>
      <ConfirmDialog
        title={words.confirmTitle}
        isOpen={asking}
        confirmLabel={words.issue}
        isPending={busy}
        onConfirm={() => void issue()}
        onCancel={() => setAsking(false)}
      >
        <p>{words.confirmBody}</p>
      </ConfirmDialog>
      {issued === null ? null : (
        <RecoveryOverlay
          words={issued}
          onConfirmed={() => {
            setIssued(null);
            say(words.issued);
          }}
        />
      )}
    </Card>
  );
}
