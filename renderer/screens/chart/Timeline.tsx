import type { PatientChart } from '@renderer/repositories/patientChart';
import { EmptyState } from '@renderer/ui/EmptyState';
import { List, ListRow } from '@renderer/ui/List';
import { useFormat, useText } from '@renderer/ui/text';
import { useNavigate } from '@tanstack/react-router';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTimeline } from './useTimeline';

/** One line per event, newest first, whatever kind it is. */
export function Timeline({ chart }: { chart: PatientChart }): ReactNode {
  const t = useText().chart;
  const format = useFormat();
  const navigate = useNavigate();
  const entries = useTimeline(chart);
  if (entries.length === 0) {
    return (
      <EmptyState icon={History} title={t.timelineEmptyTitle}>
        {t.timelineEmptyText}
      </EmptyState>
    );
  }
  return (
    <List label={t.timeline}>
      {entries.map((entry) => (
        <ListRow
          key={entry.key}
          title={`${format.date(entry.date)} · ${entry.title}`}
          detail={entry.detail}
          onPress={() => void navigate({ to: entry.address })}
        />
      ))}
    </List>
  );
}
