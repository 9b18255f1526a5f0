import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import type { UnreadableRecords } from '@shared/domain/unreadableRecords';
import type { ReactNode } from 'react';

/** What the rules could not look at, wherever somebody goes by their answer. */
export function UnreadableNotice({ records }: { records: UnreadableRecords }): ReactNode {
  const text = useText();
  const { sessions, screenings } = records;
  if (sessions + screenings === 0) return null;
  return (
    <Notice tone="stop">
      {sessions === 0 ? null : <p>{text.session.tab.unreadable(sessions)}</p>}
      {screenings === 0 ? null : <p>{text.screening.unreadable(screenings)}</p>}
    </Notice>
  );
}
