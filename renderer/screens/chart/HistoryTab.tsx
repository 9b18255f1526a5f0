import { Badge } from '@renderer/ui/Badge';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { List, ListRow } from '@renderer/ui/List';
import { Notice } from '@renderer/ui/Notice';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useFormat, useText } from '@renderer/ui/text';
import type { Patient } from '@shared/domain/patient';
import type { RecordId } from '@shared/kernel/ids';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import { useLive } from '../useLive';

/** Every version of the patient's details, newest first, and what each changed. Nothing is ever overwritten. */
export function HistoryTab({ patientId }: { patientId: RecordId }): ReactNode {
  const t = useText().chart;
  const format = useFormat();
  const { patients } = useServices();
  const live = useLive(() => patients.history(patientId), [patientId]);
  if (live.status === 'loading') return <Skeleton rows={4} />;
  if (live.status === 'failed') return <ErrorNote error={live.error} />;
  if (!live.value.ok) return <ErrorNote error={live.value.error} />;
  const { versions, unreadable } = live.value.value;
  const newest = versions.length + unreadable;
  const what = (at: number): string => {
    const [before, after] = [versions[at - 1], versions[at]];
    if (after === undefined || after.revision === 1) return t.historyFirst;
    // Compared with an older one, the gap's changes would be put down to whoever came after it.
    if (before?.revision !== after.revision - 1) return t.historyBeforeUnreadable;
    const fields = changedFields(before.record, after.record).map((field) => t.fields[field]);
    return t.historyChanged([...new Set(fields)].join(', '));
  };
  return (
    <Card title={t.history}>
      {unreadable === 0 ? null : <Notice tone="stop">{t.historyUnreadable(unreadable)}</Notice>}
      <List label={t.history}>
        {versions
          .map((version, at) => (
            <ListRow
              key={version.revision}
              title={`${t.historyVersion(version.revision)} · ${format.dateTime(version.enteredAt)}`}
              detail={what(at)}
              end={version.revision === newest ? <Badge tone="info">{t.historyCurrent}</Badge> : undefined}
            />
          ))
          .toReversed()}
      </List>
    </Card>
  );
}

function changedFields(before: Patient, after: Patient): (keyof Patient)[] {
  const fields = Object.keys(after) as (keyof Patient)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
