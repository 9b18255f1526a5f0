import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { appError } from '@shared/kernel/errors';
import { useState, type ReactNode } from 'react';
import { localTimestamp } from './localTimestamp';
import styles from './DraftNotice.module.css';
import type { DraftHandle } from './useDraft';

/** Offers what an earlier sitting typed and did not save. Gone once the user has chosen. */
export function DraftNotice({
  draft,
  onContinue,
}: {
  draft: DraftHandle;
  onContinue: () => void;
}): ReactNode {
  const t = useText().patients.form;
  const format = useFormat();
  const [answered, setAnswered] = useState(false);
  if (draft.unreadable) return <ErrorNote error={appError('record.unreadable')} />;
  if (answered || draft.found === null || draft.found === undefined) return null;
  const when = format.dateTime(localTimestamp(draft.found.updatedMs));
  return (
    <Notice
      tone="info"
      announce
      title={t.draftFound(when)}
      actions={
        <>
          <Button
            look="primary"
            onPress={() => {
              setAnswered(true);
              onContinue();
            }}
          >
            {t.draftContinue}
          </Button>
          <Button
            onPress={() => {
              setAnswered(true);
              void draft.discard();
            }}
          >
            {t.draftDiscard}
          </Button>
        </>
      }
    />
  );
}

/** "Draft kept 16:40": never "saved". */
export function DraftStatus({ draft }: { draft: DraftHandle }): ReactNode {
  const t = useText().patients.form;
  const format = useFormat();
  return (
    <span className={styles.kept} role="status">
      {draft.keptMs === null ? '' : `${t.draftKept} ${format.time(localTimestamp(draft.keptMs))}`}
    </span>
  );
}
