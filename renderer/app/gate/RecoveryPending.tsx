import { Button } from '@renderer/ui/Button';
import { Stack } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { useState, type ReactNode } from 'react';
import { GateFrame } from './GateFrame';
import { IssueRecoveryDialog } from './IssueRecoveryDialog';
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
  const [asking, setAsking] = useState(false);
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
        <Stack gap={1}>
          <div>
            <Button onPress={() => setAsking(true)}>{t.gate.recovery.pendingIssue}</Button>
          </div>
          <p>{t.gate.recovery.pendingIssueHint}</p>
        </Stack>
        {asking ? <IssueRecoveryDialog onIssued={onIssued} onClose={() => setAsking(false)} /> : null}
      </Stack>
    </GateFrame>
  );
}
