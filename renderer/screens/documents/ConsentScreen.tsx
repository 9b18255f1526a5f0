import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Notice } from '@renderer/ui/Notice';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useFormat, useText } from '@renderer/ui/text';
import type { Consent } from '@shared/domain/consent';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, FileX } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { PatientBanner } from '../chart/PatientBanner';
import { paths } from '../paths';
import { PrintButtons } from '../print/PrintButtons';
import { useSignerName } from '../screening/useSignerName';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { useRouteId } from '../useRouteParam';
import { ConsentFacts } from './ConsentFacts';
import { ConsentSignature } from './ConsentSignature';
import { ConsentText } from './ConsentText';
import { SignedConsentSheet } from './SignedConsentSheet';
import { WithdrawDialog } from './WithdrawDialog';

/** One signed consent, word for word. */
export function ConsentScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  const consentId = useRouteId('consentId');
  if (patientId === null || consentId === null) return <PageError error={appError('record.invalid')} />;
  return <OneConsent patientId={patientId} consentId={consentId} />;
}

function OneConsent({ patientId, consentId }: { patientId: RecordId; consentId: RecordId }): ReactNode {
  const t = useText().documents.shown;
  const { patients, consents } = useServices();
  const live = useLive(async () => {
    const chart = await patients.chart(patientId);
    if (!chart.ok) return chart;
    const consent = await consents.get(consentId);
    return consent.ok ? ok({ chart: chart.value, consent: consent.value }) : consent;
  }, [patientId, consentId]);
  if (live.status === 'loading') return <PageLoading />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  if (!live.value.ok) return <PageError error={live.value.error} />;
  const { chart, consent } = live.value.value;
  if (chart === null || consent?.record.patientId !== patientId) return <EmptyState title={t.notFound} />;
  return (
    <>
      <PatientBanner chart={chart} />
      <Shown chart={chart} consent={consent} />
    </>
  );
}

function Shown({ chart, consent }: { chart: PatientChart; consent: Versioned<Consent> }): ReactNode {
  const text = useText();
  const t = text.documents.shown;
  const format = useFormat();
  const navigate = useNavigate();
  const [withdrawing, setWithdrawing] = useState(false);
  const { record } = consent;
  const { withdrawn } = record;
  return (
    <Page>
      <PageHeader
        title={text.documents.signing.title}
        lead={text.documents.consents.signed(format.dateTime(record.signedAt))}
        actions={
          <>
            <PrintButtons />
            {withdrawn === null ? (
              <Button large icon={FileX} onPress={() => setWithdrawing(true)}>
                {t.withdraw}
              </Button>
            ) : null}
            <Button
              large
              icon={ArrowLeft}
              onPress={() => void navigate({ to: paths.patient(record.patientId, 'documents') })}
            >
              {t.back}
            </Button>
          </>
        }
      />
      <WithdrawnNotice consent={record} />
      <ConsentText text={record.text} label={text.documents.signing.title} />
      <Card title={t.signature}>
        <ConsentSignature consent={record} />
      </Card>
      <Card title={t.facts}>
        <ConsentFacts consent={record} />
      </Card>
      {withdrawing ? <WithdrawDialog consent={consent} onClose={() => setWithdrawing(false)} /> : null}
      <SignedConsentSheet consent={record} patient={chart.patient.record} />
    </Page>
  );
}

function WithdrawnNotice({ consent: { withdrawn, takenById } }: { consent: Consent }): ReactNode {
  const t = useText().documents.shown;
  const format = useFormat();
  const takenBy = useSignerName(withdrawn?.takenById ?? takenById);
  if (withdrawn === null) return null;
  return (
    <Notice tone="stop" title={t.withdrawnTitle(format.dateTime(withdrawn.at))}>
      <p>{withdrawn.reason}</p>
      <p>{t.withdrawnBy(takenBy ?? t.unknownTaker)}</p>
    </Notice>
  );
}
