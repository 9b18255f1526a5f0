import { Badge } from '@renderer/ui/Badge';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { List, ListRow } from '@renderer/ui/List';
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
  const versions = live.value.value;
  const what = (at: number): string => {
    const [before, after] = [versions[at - 1]?.record, versions[at]?.record];
    if (before === undefined || after === undefined) return t.historyFirst;
    const fields = changedFields(before, after).map((field) => t.fields[field]);
    return t.historyChanged([...new Set(fields)].join(', '));
  };
  return (
    <Card title={t.history}>
      <List label={t.history}>
        {versions
          .map((version, at) => (
            <ListRow
              key={version.revision}
              title={`${t.historyVersion(version.revision)} · ${format.dateTime(version.enteredAt)}`}
              detail={what(at)}
              end={at === versions.length - 1 ? <Badge tone="info">{t.historyCurrent}</Badge> : undefined}
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
