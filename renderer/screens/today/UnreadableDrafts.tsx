import type { UnreadableDraft } from '@renderer/repositories/services';
import { settled } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { ConfirmDialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { localTimestamp } from '../localTimestamp';
import { useServices } from '../services';

/** Drafts that nobody can open any more: one line, and the way to be rid of them. */
export function UnreadableDrafts({ unreadable }: { unreadable: readonly UnreadableDraft[] }): ReactNode {
  const t = useText().today;
  const format = useFormat();
  const { drafts } = useServices();
  const [gone, setGone] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const left = unreadable.filter((draft) => !gone.includes(draft.draftId));
  if (left.length === 0) return null;
  const newestMs = Math.max(...left.map((draft) => draft.updatedMs));

  async function discard(): Promise<void> {
    setAsking(false);
    setError(null);
    for (const { draftId } of left) {
      const discarded = await settled(drafts.discard(draftId));
      if (!discarded.ok) return setError(discarded.error);
      setGone((before) => [...before, draftId]);
    }
  }

  return (
    <>
      <Notice
        tone="info"
        actions={
          <Button look="quiet" onPress={() => setAsking(true)}>
            {t.draftsDiscard}
          </Button>
        }
      >
        {t.draftsUnreadable(left.length, format.dateTime(localTimestamp(newestMs)))}
      </Notice>
      <ErrorNote error={error} />
      <ConfirmDialog
        title={t.draftsDiscardTitle(left.length)}
        isOpen={asking}
        confirmLabel={t.draftsDiscard}
        onConfirm={() => void discard()}
        onCancel={() => setAsking(false)}
      >
        {t.draftsDiscardText}
      </ConfirmDialog>
    </>
  );
}
