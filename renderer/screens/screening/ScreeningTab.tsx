import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { List, ListRow } from '@renderer/ui/List';
import { Notice } from '@renderer/ui/Notice';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Stack } from '@renderer/ui/Stack';
import { useFormat, useText } from '@renderer/ui/text';
import type { Screening } from '@shared/domain/screening';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardList } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { decisionTone, useDecisionWords } from './decisionWords';

/** The chart's screenings, newest first. */
export function ScreeningTab({ patientId }: { patientId: RecordId }): ReactNode {
  const text = useText();
  const t = text.screening;
  const format = useFormat();
  const navigate = useNavigate();
  const { screenings } = useServices();
  const live = useLive(() => screenings.listForPatient(patientId), [patientId]);
  if (live.status === 'loading') return <Skeleton rows={4} />;
  if (live.status === 'failed') return <ErrorNote error={live.error} />;
  if (!live.value.ok) return <ErrorNote error={live.value.error} />;
  const { screenings: listed, unreadable } = live.value.value;
  const undecided = listed.some(({ record }) => record.status === 'draft');
  const begin = (
    <Button look="primary" large onPress={() => void navigate({ to: paths.screening(patientId, 'new') })}>
      {undecided ? t.goOn : listed.length === 0 ? t.begin : t.again}
    </Button>
  );
  const lost = unreadable === 0 ? null : <Notice tone="stop">{t.unreadable(unreadable)}</Notice>;
  if (listed.length === 0) {
    return (
      <Stack>
        {lost}
        <EmptyState icon={ClipboardList} title={t.listEmptyTitle} action={begin}>
          {t.listEmptyText}
        </EmptyState>
      </Stack>
    );
  }
  return (
    <Stack>
      {lost}
      <div>{begin}</div>
      <List label={t.title}>
        {listed.map(({ recordId, record }) => (
          <ListRow
            key={recordId}
            title={format.dateTime(record.performedAt)}
            detail={record.plannedZones.map((zone) => text.domain.zones.groups[zone]).join(', ')}
            end={<DecisionBadge screening={record} />}
            onPress={() => void navigate({ to: paths.screening(patientId, recordId) })}
          />
        ))}
      </List>
    </Stack>
  );
}

function DecisionBadge({ screening }: { screening: Screening }): ReactNode {
  const t = useText().screening;
  const decisionWords = useDecisionWords();
  const { signed } = screening;
  if (signed === null) return <Badge tone="caution">{t.undecided}</Badge>;
  const words = decisionWords(signed.evaluation.decision);
  return (
    <Badge tone={decisionTone(signed.evaluation.decision)}>
      {signed.proceedReason === null ? words : `${words} · ${t.proceeded.toLowerCase()}`}
    </Badge>
  );
}
