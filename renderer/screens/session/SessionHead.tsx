import { Badge } from '@renderer/ui/Badge';
import { useFormat, useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import styles from './Session.module.css';
import type { SessionWork } from './useSession';

/** Which session this is, when it was held, and how it came into the record. */
export function SessionHead({ work }: { work: SessionWork }): ReactNode {
  const text = useText();
  const format = useFormat();
  const { record } = work.session;
  const { startedAt, endedAt } = record.performedAt;
  return (
    <div className={styles.head}>
      <p className={styles.headTitle}>
        <strong>{text.session.title(work.number)}</strong>
        <span className={styles.quiet}>
          {endedAt === null
            ? format.dateTime(startedAt)
            : text.session.record.held(format.dateTime(startedAt), format.time(endedAt))}
        </span>
      </p>
      {record.entryMode === 'live' ? null : (
        <Badge tone="info">
          {`${text.domain.session.entryModes[record.entryMode]} · ${text.session.screen.notRecordedLive}`}
        </Badge>
      )}
      {record.outcome === null ? null : (
        <Badge tone={record.outcome === 'completed' ? 'clear' : 'caution'}>
          {text.domain.session.outcomes[record.outcome]}
        </Badge>
      )}
    </div>
  );
}
