import type { OpenedScreening } from '@renderer/repositories/screeningRepository';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Page } from '@renderer/ui/Stack';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, type ReactNode } from 'react';
import { PatientBanner } from '../chart/PatientBanner';
import { paths } from '../paths';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { useRouteId, useRouteParam } from '../useRouteParam';
import { ScreeningFormView } from './ScreeningFormView';
import { SignedScreening } from './SignedScreening';

/** `/patients/$patientId/screenings/$screeningId`; `new` goes on with what is open, or begins one. */
export function ScreeningScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  const screeningId = useRouteId('screeningId');
  const isNew = useRouteParam('screeningId') === 'new';
  if (patientId !== null && isNew) return <BeginScreening patientId={patientId} />;
  if (patientId === null || screeningId === null) return <ErrorNote error={appError('record.unreadable')} />;
  return <OneScreening key={screeningId} patientId={patientId} screeningId={screeningId} />;
}

/** Finds the address: the draft of an earlier sitting, the undecided screening, or a fresh one. */
function BeginScreening({ patientId }: { patientId: RecordId }): ReactNode {
  const { screenings } = useServices();
  const navigate = useNavigate();
  const live = useLive(() => screenings.begin(patientId), [patientId]);
  const found = live.status === 'ready' ? live.value : null;
  const address = found?.ok === true ? paths.screening(patientId, found.value) : null;
  useEffect(() => {
    if (address !== null) void navigate({ to: address, replace: true });
  }, [address, navigate]);
  const error = live.status === 'failed' ? live.error : found?.ok === false ? found.error : null;
  return error === null ? <Skeleton rows={8} /> : <ErrorNote error={error} />;
}

function OneScreening({ patientId, screeningId }: { patientId: RecordId; screeningId: RecordId }): ReactNode {
  const { screenings, patients } = useServices();
  const live = useLive(() => screenings.open(patientId, screeningId), [patientId, screeningId]);
  const chart = useLive(() => patients.chart(patientId), [patientId]);
  if (live.status === 'loading') return <Skeleton rows={8} />;
  if (live.status === 'failed') return <ErrorNote error={live.error} />;
  if (!live.value.ok) return <ErrorNote error={live.value.error} />;
  const start = live.value.value;
  if (start === null) return <ErrorNote error={appError('record.unreadable')} />;
  const signed = start.saved?.record.signed ?? null;
  return (
    <>
      {chart.status === 'ready' && chart.value.ok && chart.value.value !== null ? (
        <PatientBanner chart={chart.value.value} />
      ) : null}
      <Page>
        {signed === null ? (
          <OpenForm screeningId={screeningId} opened={start} />
        ) : (
          <SignedScreening start={start} signed={signed} />
        )}
      </Page>
    </>
  );
}

/** Without its pack there is nothing to ask; what was saved stays as it is until the pack is back. */
function OpenForm({ screeningId, opened }: { screeningId: RecordId; opened: OpenedScreening }): ReactNode {
  const { pack } = opened;
  const start = useMemo(() => (pack === null ? null : { ...opened, pack }), [opened, pack]);
  if (start === null) return <ErrorNote error={appError('protocol.missing')} />;
  return <ScreeningFormView screeningId={screeningId} start={start} />;
}
