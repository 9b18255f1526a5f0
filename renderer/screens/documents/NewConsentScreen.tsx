import type { PatientChart } from '@renderer/repositories/patientChart';
import { EmptyState } from '@renderer/ui/EmptyState';
import { useText } from '@renderer/ui/text';
import { treatmentConsentId } from '@shared/domain/consent';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { PatientBanner } from '../chart/PatientBanner';
import { paths } from '../paths';
import { useServices } from '../services';
import { useActivePack } from '../useActivePack';
import { useLive } from '../useLive';
import { useRouteId } from '../useRouteParam';
import { NewConsentForm } from './NewConsentForm';

/** A consent is read and signed. Opened from a session, it leads back there. */
export function NewConsentScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  const sessionId = useRouteId('sessionId');
  if (patientId === null) return <PageError error={appError('record.invalid')} />;
  return <OneConsent patientId={patientId} sessionId={sessionId} />;
}

function OneConsent({
  patientId,
  sessionId,
}: {
  patientId: RecordId;
  sessionId: RecordId | null;
}): ReactNode {
  const { patients } = useServices();
  const live = useLive(() => patients.chart(patientId), [patientId]);
  const { pack, error } = useActivePack();
  if (error !== null) return <PageError error={error} />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  if (live.status === 'loading' || pack === null) return <PageLoading />;
  if (!live.value.ok) return <PageError error={live.value.error} />;
  if (live.value.value === null) return <PageError error={appError('record.invalid')} />;
  return (
    <>
      <PatientBanner chart={live.value.value} />
      <Signing chart={live.value.value} pack={pack} sessionId={sessionId} />
    </>
  );
}

interface SigningProps {
  chart: PatientChart;
  pack: ProtocolPack;
  sessionId: RecordId | null;
}

function Signing({ chart, pack, sessionId }: SigningProps): ReactNode {
  const t = useText().documents.signing;
  const navigate = useNavigate();
  const patientId = chart.patient.recordId;
  const text = pack.consents.find((each) => each.id === treatmentConsentId);
  if (text === undefined) return <EmptyState title={t.title}>{t.noTexts}</EmptyState>;
  const to = sessionId === null ? paths.patient(patientId, 'documents') : paths.session(patientId, sessionId);
  return (
    <NewConsentForm
      chart={chart}
      pack={pack}
      consentText={text}
      sessionId={sessionId}
      onDone={() => void navigate({ to })}
    />
  );
}
