import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useFormat, useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import type { Appointment, AppointmentStatus } from '@shared/domain/appointment';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';

export type Decided = AppointmentStatus;

interface DecideDialogProps {
  appointment: Versioned<Appointment>;
  /** `planned` takes a decision back. */
  what: Decided;
  onClose(): void;
}

/** What became of an appointment, with a reason where there is one. */
export function DecideDialog({ appointment, what, onClose }: DecideDialogProps): ReactNode {
  const text = useText();
  const t = text.appointment;
  const format = useFormat();
  const { appointments } = useServices();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  async function confirm(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const written = await appointments.decide(appointment, what, reason);
    setBusy(false);
    setError(written.ok ? null : written.error);
    if (written.ok) onClose();
  }
  return (
    <Dialog
      isOpen
      title={`${format.dateTime(appointment.record.start)}: ${t.decideTitle[what]}`}
      onClose={onClose}
      actions={
        <>
          <Button large onPress={onClose}>
            {text.common.cancel}
          </Button>
          <Button large look="primary" isPending={busy} onPress={() => void confirm()}>
            {text.common.save}
          </Button>
        </>
      }
    >
      <p>{t.decideText[what]}</p>
      {what === 'planned' ? null : (
        <TextArea autoFocus optional label={t.reason} maxLength={1000} value={reason} onChange={setReason} />
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
