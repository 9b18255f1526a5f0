import type { PatientChart } from '@renderer/repositories/patientChart';
import type { SessionListing } from '@renderer/repositories/sessionRepository';
import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { List, ListRow } from '@renderer/ui/List';
import { Notice } from '@renderer/ui/Notice';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useFormat, useText } from '@renderer/ui/text';
import { bloodTotals, intervalState } from '@shared/domain/sessionInterval';
import { sessionTimeline, type SessionTimeline } from '@shared/domain/sessionTimeline';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import { useNavigate } from '@tanstack/react-router';
import { FilePlus, Syringe } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { useActivePack } from '../useActivePack';
import { useLive } from '../useLive';
import { StartDialog, type StartMode } from './StartDialog';
import styles from './Session.module.css';
import { useSessionWords } from './useSessionWords';

/** All sessions of the patient, and the way to the next one. */
export function SessionsTab({ chart }: { chart: PatientChart }): ReactNode {
  const t = useText().session.tab;
  const patientId = chart.patient.recordId;
  const { sessions } = useServices();
  const live = useLive(() => sessions.listForPatient(patientId), [patientId]);
  const [starting, setStarting] = useState<StartMode | null>(null);
  return (
    <Card
      title={t.title}
      actions={
        <>
          <Button large icon={FilePlus} onPress={() => setStarting('record')}>
            {t.record}
          </Button>
          <Button large look="primary" icon={Syringe} onPress={() => setStarting('live')}>
            {t.start}
          </Button>
        </>
      }
    >
      {live.status === 'loading' ? <Skeleton rows={4} /> : null}
      {live.status === 'failed' ? <ErrorNote error={live.error} /> : null}
      {live.status === 'ready' && !live.value.ok ? <ErrorNote error={live.value.error} /> : null}
      {live.status === 'ready' && live.value.ok ? (
        <SessionList chart={chart} listing={live.value.value} />
      ) : null}
      {starting === null ? null : (
        <StartDialog
          patientId={patientId}
          mode={starting}
          onMode={setStarting}
          onClose={() => setStarting(null)}
        />
      )}
    </Card>
  );
}

function SessionList({ chart, listing }: { chart: PatientChart; listing: SessionListing }): ReactNode {
  const t = useText().session;
  const format = useFormat();
  const navigate = useNavigate();
  const patientId = chart.patient.recordId;
  const { sessions, unreadable } = listing;
  return (
    <>
      {unreadable === 0 ? null : <Notice tone="stop">{t.tab.unreadable(unreadable)}</Notice>}
      {sessions.length === 0 ? (
        <EmptyState icon={Syringe} title={t.tab.emptyTitle}>
          {t.tab.emptyText}
        </EmptyState>
      ) : (
        <>
          <Totals chart={chart} />
          <List label={t.tab.title}>
            {sessions.map(({ recordId, record }, index) => {
              const line = sessionTimeline(record);
              return (
                <ListRow
                  key={recordId}
                  title={`${format.date(line.date)} · ${t.title(sessions.length - index)}`}
                  detail={<RowDetail line={line} />}
                  end={<RowBadges line={line} />}
                  onPress={() => void navigate({ to: paths.session(patientId, recordId) })}
                />
              );
            })}
          </List>
        </>
      )}
    </>
  );
}

function Totals({ chart }: { chart: PatientChart }): ReactNode {
  const t = useText().session.tab;
  const format = useFormat();
  const { clock } = useServices();
  const { pack, error } = useActivePack();
  if (error !== null) return <ErrorNote error={error} />;
  if (pack === null) return null;
  const parameters = sessionParametersOf(pack);
  const sessions = chart.sessions.map((each) => each.record);
  const labReports = chart.labReports.map((each) => each.record);
  const blood = bloodTotals({ sessions, labReports }, clock.today(), parameters);
  const { earliestNext } = intervalState(sessions, clock.today(), parameters);
  return (
    <p className={styles.quiet}>
      {t.blood(format.number(blood.eightWeeksMl), format.number(blood.twelveMonthsMl))}
      {earliestNext === null ? '' : ` · ${t.earliestNext(format.date(earliestNext))}`}
    </p>
  );
}

function RowDetail({ line }: { line: SessionTimeline }): ReactNode {
  const text = useText();
  const t = text.session;
  const format = useFormat();
  const words = useSessionWords();
  const { reactions } = line;
  const parts = [
    line.bloodTakenMl === null ? '' : `${format.number(line.bloodTakenMl)} ${t.units.ml}`,
    words.groups(line.zoneGroups),
    reactions.kind === 'noneObserved' ? t.tab.noneObserved(format.time(reactions.observedAt)) : '',
    reactions.kind === 'observed' ? t.tab.reactions(reactions.count) : '',
    line.deviations === 0 ? '' : t.tab.deviations(line.deviations),
    line.entryMode === 'live' ? '' : text.domain.session.entryModes[line.entryMode],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function RowBadges({ line }: { line: SessionTimeline }): ReactNode {
  const text = useText();
  if (line.status === 'open') return <Badge tone="caution">{text.session.tab.open}</Badge>;
  if (line.outcome === null) return null;
  return (
    <Badge tone={line.outcome === 'completed' ? 'clear' : 'caution'}>
      {text.domain.session.outcomes[line.outcome]}
    </Badge>
  );
}
