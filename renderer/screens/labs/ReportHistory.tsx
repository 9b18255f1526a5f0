import { Card } from '@renderer/ui/Card';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import { useLive } from '../useLive';
import styles from './Labs.module.css';
import { useWho } from './useWho';

/** Every version of the report, newest first: nothing is ever overwritten. */
export function ReportHistory({ reportId, revision }: { reportId: RecordId; revision: number }): ReactNode {
  const t = useText().labs;
  const format = useFormat();
  const who = useWho();
  const { labs } = useServices();
  const live = useLive(() => labs.history(reportId), [reportId, revision]);
  if (live.status !== 'ready' || !live.value.ok || revision === 1) return null;
  const { versions, unreadable } = live.value.value;
  return (
    <Card title={t.versions(versions.length + unreadable)}>
      {unreadable === 0 ? null : <Notice tone="stop">{t.versionsUnreadable(unreadable)}</Notice>}
      <ol className={styles.versions} reversed>
        {versions.toReversed().map((version) => (
          <li key={version.revision}>
            {t.versionLine(
              version.revision,
              version.authorId === null ? t.somebody : who(version.authorId),
              format.dateTime(version.enteredAt),
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
