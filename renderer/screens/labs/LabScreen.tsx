import type { LabReportStart } from '@renderer/repositories/labReportRepository';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useFormat, useText } from '@renderer/ui/text';
import { useToast } from '@renderer/ui/Toast';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { PatientBanner } from '../chart/PatientBanner';
import { paths } from '../paths';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { useRouteId, useRouteParam } from '../useRouteParam';
import { LabFormView } from './LabFormView';
import { LabReportView } from './LabReportView';
import { useBack } from './useBack';

/** `/patients/$patientId/labs/$reportId`; `new` goes on with a kept draft, or begins a report. */
export function LabScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  const reportId = useRouteId('reportId');
  const isNew = useRouteParam('reportId') === 'new';
  if (patientId !== null && isNew) return <BeginReport patientId={patientId} />;
  if (patientId === null || reportId === null) return <PageError error={appError('record.unreadable')} />;
  return <OneReport key={reportId} patientId={patientId} reportId={reportId} />;
}

function BeginReport({ patientId }: { patientId: RecordId }): ReactNode {
  const { labs } = useServices();
  const navigate = useNavigate();
  const live = useLive(() => labs.begin(patientId), [patientId]);
  const found = live.status === 'ready' ? live.value : null;
  const address = found?.ok === true ? paths.labReport(patientId, found.value) : null;
  useEffect(() => {
    if (address !== null) void navigate({ to: address, replace: true });
  }, [address, navigate]);
  const error = live.status === 'failed' ? live.error : found?.ok === false ? found.error : null;
  return error === null ? <PageLoading rows={8} /> : <PageError error={error} />;
}

function OneReport({ patientId, reportId }: { patientId: RecordId; reportId: RecordId }): ReactNode {
  const { labs, patients } = useServices();
  const live = useLive(() => labs.open(patientId, reportId), [patientId, reportId]);
  const chart = useLive(() => patients.chart(patientId), [patientId]);
  if (live.status === 'loading') return <PageLoading rows={8} />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  if (!live.value.ok) return <PageError error={live.value.error} />;
  return (
    <>
      {chart.status === 'ready' && chart.value.ok && chart.value.value !== null ? (
        <PatientBanner chart={chart.value.value} />
      ) : null}
      <Page>
        <Report patientId={patientId} reportId={reportId} start={live.value.value} />
      </Page>
    </>
  );
}

interface ReportProps {
  patientId: RecordId;
  reportId: RecordId;
  start: LabReportStart;
}

/** A new report goes back to where one came from; a corrected one stays to be looked at. */
function Report({ patientId, reportId, start }: ReportProps): ReactNode {
  const t = useText().labs;
  const format = useFormat();
  const say = useToast();
  const back = useBack(paths.patient(patientId, 'documents'));
  const [wasNew] = useState(start.saved === null);
  const [isOpen, setIsOpen] = useState(wasNew);
  const { saved } = start;
  const collectedOn = saved?.record.collectedOn ?? null;
  const title =
    saved === null
      ? t.newTitle
      : collectedOn === null
        ? t.awaitedTitle
        : t.reportTitle(format.date(collectedOn));
  if (saved !== null && !isOpen) {
    return <LabReportView title={title} start={start} saved={saved} onCorrect={() => setIsOpen(true)} />;
  }
  return (
    <>
      <PageHeader title={title} />
      <LabFormView
        patientId={patientId}
        reportId={reportId}
        start={start}
        onSaved={() => {
          say(t.saved);
          if (wasNew) back();
          else setIsOpen(false);
        }}
        onCancel={() => (wasNew ? back() : setIsOpen(false))}
      />
    </>
  );
}
