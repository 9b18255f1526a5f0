import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { DateTimeField } from '@renderer/ui/DateTimeField';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { TextArea } from '@renderer/ui/TextArea';
import { useText } from '@renderer/ui/text';
import type { Consent } from '@shared/domain/consent';
import type { AppError } from '@shared/kernel/errors';
import { epochMs, type Timestamp } from '@shared/kernel/time';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';

/** Date and words of a withdrawal. Written once; whoever consents again signs again. */
export function WithdrawDialog({
  consent,
  onClose,
}: {
  consent: Versioned<Consent>;
  onClose: () => void;
}): ReactNode {
  const t = useText().documents.shown;
  const { consents, clock } = useServices();
  const [at, setAt] = useState<Timestamp | null>(() => clock.now());
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const inTime =
    at !== null && epochMs(at) >= epochMs(consent.record.signedAt) && epochMs(at) <= epochMs(clock.now());
  async function withdraw(): Promise<void> {
    if (!inTime || busy) return;
    setBusy(true);
    const written = await consents.withdraw(consent, at, reason);
    setBusy(false);
    if (written.ok) onClose();
    else setError(written.error);
  }
  return (
    <Dialog
      isOpen
      title={t.withdrawTitle}
      onClose={onClose}
      actions={
        <Button
          large
          look="danger"
          isDisabled={!inTime || reason.trim() === ''}
          isPending={busy}
          onPress={() => void withdraw()}
        >
          {t.withdrawConfirm}
        </Button>
      }
    >
      <p>{t.withdrawLead}</p>
      <DateTimeField
        large
        label={t.withdrawAt}
        value={at}
        onChange={setAt}
        errorMessage={at === null || inTime ? undefined : t.withdrawTimeWrong}
      />
      <TextArea
        rows={3}
        label={t.withdrawReason}
        description={t.withdrawReasonHint}
        value={reason}
        onChange={setReason}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
