import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import type { LabReport } from '@shared/domain/labReport';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';

/** For a report entered by mistake: it stays readable and counts for nothing. */
export function WithdrawReport({ saved }: { saved: Versioned<LabReport> }): ReactNode {
  const text = useText();
  const t = text.labs;
  const { labs } = useServices();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const withdraw = async (): Promise<void> => {
    const written = await labs.withdraw(saved, reason);
    setError(written.ok ? null : written.error);
    if (written.ok) setIsOpen(false);
  };
  return (
    <div>
      <Button large look="quiet" onPress={() => setIsOpen(true)}>
        {t.withdraw}
      </Button>
      <Dialog
        title={t.withdrawTitle}
        role="alertdialog"
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button large onPress={() => setIsOpen(false)}>
              {text.common.cancel}
            </Button>
            <Button large look="danger" isDisabled={reason.trim() === ''} onPress={() => void withdraw()}>
              {t.withdrawNow}
            </Button>
          </>
        }
      >
        <p>{t.withdrawText}</p>
        <TextField
          label={t.withdrawReason}
          large
          autoFocus
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
        <ErrorNote error={error} />
      </Dialog>
    </div>
  );
}
