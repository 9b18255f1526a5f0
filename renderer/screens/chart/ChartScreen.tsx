import type { PatientChart } from '@renderer/repositories/patientChart';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Notice } from '@renderer/ui/Notice';
import { Tabs } from '@renderer/ui/Tabs';
import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { CourseTab } from '../course/CourseTab';
import { PageError, PageLoading } from '../PageStates';
import { DocumentsTab } from '../documents/DocumentsTab';
import { paths } from '../paths';
import { PhotosTab } from '../photos/PhotosTab';
import { ScreeningTab } from '../screening/ScreeningTab';
import { useServices } from '../services';
import { SessionsTab } from '../session/SessionsTab';
import { useLive } from '../useLive';
import { useRouteId, useRouteParam } from '../useRouteParam';
import styles from './Chart.module.css';
import { HistoryTab } from './HistoryTab';
import { OverviewTab } from './OverviewTab';
import { PatientBanner } from './PatientBanner';

const tabs = ['overview', 'screening', 'course', 'sessions', 'photos', 'documents', 'history'] as const;
type ShownTab = (typeof tabs)[number];

export function ChartScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  const asked = useRouteParam('tab');
  const tab = tabs.find((candidate) => candidate === asked) ?? 'overview';
  return patientId === null ? <NoSuchPatient /> : <Chart patientId={patientId} tab={tab} />;
}

function Chart({ patientId, tab }: { patientId: RecordId; tab: ShownTab }): ReactNode {
  const t = useText().chart;
  const navigate = useNavigate();
  const { patients } = useServices();
  const live = useLive(() => patients.chart(patientId), [patientId]);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Each part of the chart begins at its top.
    if (body.current !== null) body.current.scrollTop = 0;
  }, [patientId, tab]);
  if (live.status === 'loading') return <PageLoading rows={8} />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  if (!live.value.ok) return <PageError error={live.value.error} />;
  const chart = live.value.value;
  if (chart === null) return <NoSuchPatient />;
  return (
    <div className={styles.chart}>
      <PatientBanner chart={chart} />
      <div ref={body} className={styles.body}>
        {chart.unreadable === 0 ? null : <Notice tone="stop">{t.unreadable(chart.unreadable)}</Notice>}
        <Tabs
          label={t.tabs}
          items={tabs.map((key) => ({ key, label: t.tab[key] }))}
          selected={tab}
          onSelect={(key) => void navigate({ to: paths.patient(patientId, key) })}
        >
          <TabPanelFor tab={tab} chart={chart} />
        </Tabs>
      </div>
    </div>
  );
}

function TabPanelFor({ tab, chart }: { tab: ShownTab; chart: PatientChart }): ReactNode {
  const patientId = chart.patient.recordId;
  switch (tab) {
    case 'overview':
      return <OverviewTab chart={chart} />;
    case 'screening':
      return <ScreeningTab patientId={patientId} />;
    case 'course':
      return <CourseTab chart={chart} />;
    case 'sessions':
      return <SessionsTab chart={chart} />;
    case 'photos':
      return <PhotosTab patientId={patientId} />;
    case 'documents':
      return <DocumentsTab chart={chart} />;
    case 'history':
      return <HistoryTab patientId={patientId} />;
  }
}

function NoSuchPatient(): ReactNode {
  const t = useText().chart;
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t.notFoundTitle}
      action={<Button onPress={() => void navigate({ to: paths.patients() })}>{t.backToPatients}</Button>}
    >
      {t.notFoundText}
    </EmptyState>
  );
}
