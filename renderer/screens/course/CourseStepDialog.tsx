import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import type { Course, CourseStep } from '@shared/domain/course';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';

export type AskedStep = Exclude<CourseStep, 'planned' | 'changed'>;

interface CourseStepDialogProps {
  course: Versioned<Course>;
  what: AskedStep;
  onClose(): void;
}

/** Pausing, resuming and ending a course, with the reason. Only closing early needs one. */
export function CourseStepDialog({ course, what, onClose }: CourseStepDialogProps): ReactNode {
  const text = useText();
  const t = text.course;
  const { courses } = useServices();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const missing = what === 'closed' && reason.trim() === '';
  const labels: Record<AskedStep, string> = {
    paused: t.actions.pause,
    resumed: t.actions.resume,
    closed: t.actions.close,
    completed: t.actions.complete,
  };
  async function confirm(): Promise<void> {
    setTried(true);
    if (missing || busy) return;
    setBusy(true);
    const written = await courses.step(course, what, reason);
    setBusy(false);
    setError(written.ok ? null : written.error);
    if (written.ok) onClose();
  }
  return (
    <Dialog
      isOpen
      title={t.stepTitle[what]}
      onClose={onClose}
      actions={
        <>
          <Button large onPress={onClose}>
            {text.common.cancel}
          </Button>
          <Button large look="primary" isPending={busy} onPress={() => void confirm()}>
            {labels[what]}
          </Button>
        </>
      }
    >
      <p>{t.stepText[what]}</p>
      <TextArea
        autoFocus
        label={t.reason}
        optional={what !== 'closed'}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        errorMessage={tried && missing ? text.common.required : undefined}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
