import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useBridge } from '../bridge';
import { GateFrame } from './GateFrame';
import { RecoveryCheck } from './RecoveryCheck';

/** After unlocking, for as long as the words were never checked. */
export function RecoveryPending({
  onIssued,
  onDone,
}: {
  onIssued: (words: readonly string[]) => void;
  onDone: () => void;
}): ReactNode {
  const t = useText();
  const { calls } = useBridge();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const issue = async (): Promise<void> => {
    setBusy(true);
    const issued = await calls['vault.issueRecovery']({});
    setBusy(false);
    if (issued.ok) onIssued(issued.value.recoveryWords);
    else setError(issued.error);
  };
  return (
    <GateFrame title={t.gate.recovery.pendingTitle} lead={t.gate.recovery.pendingLead}>
      <Stack gap={6}>
        <RecoveryCheck
          onConfirmed={onDone}
          extraActions={
            <Button look="quiet" large onPress={onDone}>
              {t.gate.recovery.later}
            </Button>
          }
        />
        <ErrorNote error={error} />
        <Stack gap={1}>
          <div>
            <Button isPending={busy} onPress={() => void issue()}>
              {t.gate.recovery.pendingIssue}
            </Button>
          </div>
          <p>{t.gate.recovery.pendingIssueHint}</p>
        </Stack>
      </Stack>
    </GateFrame>
  );
}
