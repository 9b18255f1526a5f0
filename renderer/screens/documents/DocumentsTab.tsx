import type { PatientChart } from '@renderer/repositories/patientChart';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Skeleton } from '@renderer/ui/Skeleton';
import type { ReactNode } from 'react';
import { PatientLabs } from '../labs/PatientLabs';
import { useServices } from '../services';
import { useActivePack } from '../useActivePack';
import { useLive } from '../useLive';
import { ConsentsCard } from './ConsentsCard';
import styles from './Documents.module.css';
import { SheetsCard } from './SheetsCard';

/** What was signed, handed over, and came from outside. */
export function DocumentsTab({ chart }: { chart: PatientChart }): ReactNode {
  const { consents } = useServices();
  const patientId = chart.patient.recordId;
  const live = useLive(() => consents.listForPatient(patientId), [patientId]);
  const { pack, error } = useActivePack();
  if (error !== null) return <ErrorNote error={error} />;
  if (live.status === 'failed') return <ErrorNote error={live.error} />;
  if (live.status === 'loading' || pack === null) return <Skeleton rows={6} />;
  if (!live.value.ok) return <ErrorNote error={live.value.error} />;
  return (
    <div className={styles.tab}>
      <ConsentsCard chart={chart} listing={live.value.value} pack={pack} />
      <SheetsCard chart={chart} pack={pack} />
      <PatientLabs patientId={patientId} />
    </div>
  );
}
