import { ErrorNote } from '@renderer/ui/ErrorNote';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { paths } from '../paths';
import { useServices } from '../services';
import { useLive } from '../useLive';
import { useRouteId } from '../useRouteParam';
import { KeptNewPatients } from './KeptNewPatients';
import { PatientForm } from './PatientForm';

/** `/patients/new`, or `/patients/new/$patientId` to go on with a kept draft. */
export function NewPatientScreen(): ReactNode {
  const { newRecordId } = useServices();
  const keptFor = useRouteId('patientId');
  const [fresh] = useState(newRecordId);
  return keptFor === null ? <NewPatient patientId={fresh} /> : <KeptPatient patientId={keptFor} />;
}

/** A draft may outlive the save it was kept for, when the app was killed in between: then it changes that patient. */
function KeptPatient({ patientId }: { patientId: RecordId }): ReactNode {
  const { patients } = useServices();
  const live = useLive(() => patients.get(patientId), [patientId]);
  if (live.status === 'loading') return <PageLoading rows={8} />;
  const isSaved = live.status === 'ready' && live.value.ok && live.value.value !== null;
  return <KeptForm patientId={patientId} isSaved={isSaved} />;
}

/** Decided once: the save that this form itself makes must not turn it into another form. */
function KeptForm({ patientId, isSaved }: { patientId: RecordId; isSaved: boolean }): ReactNode {
  const [wasSaved] = useState(isSaved);
  return wasSaved ? <EditPatient patientId={patientId} /> : <NewPatient patientId={patientId} />;
}

function NewPatient({ patientId }: { patientId: RecordId }): ReactNode {
  const navigate = useNavigate();
  const t = useText().patients.form;
  return (
    <Page>
      <PageHeader title={t.newTitle} />
      <KeptNewPatients except={patientId} />
      <PatientForm
        patientId={patientId}
        saved={null}
        onSaved={() => void navigate({ to: paths.patient(patientId) })}
        onCancel={() => void navigate({ to: paths.patients() })}
      />
    </Page>
  );
}

export function EditPatientScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  return patientId === null ? (
    <ErrorNote error={appError('record.unreadable')} />
  ) : (
    <EditPatient patientId={patientId} />
  );
}

function EditPatient({ patientId }: { patientId: RecordId }): ReactNode {
  const { patients } = useServices();
  const t = useText().patients.form;
  const navigate = useNavigate();
  const live = useLive(() => patients.get(patientId), [patientId]);
  const back = () => void navigate({ to: paths.patient(patientId) });
  if (live.status === 'loading') return <PageLoading rows={8} />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  if (!live.value.ok) return <PageError error={live.value.error} />;
  if (live.value.value === null) return <PageError error={appError('record.unreadable')} />;
  const { record, revision } = live.value.value;
  return (
    <Page>
      <PageHeader title={t.editTitle} />
      <PatientForm
        key={patientId}
        patientId={patientId}
        saved={{ patient: record, revision }}
        onSaved={back}
        onCancel={back}
      />
    </Page>
  );
}
