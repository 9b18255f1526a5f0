import type { PatientChart } from '@renderer/repositories/patientChart';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { useText } from '@renderer/ui/text';
import { dateOf } from '@shared/kernel/time';
import { useNavigate } from '@tanstack/react-router';
import { ClipboardCheck, Pencil, Syringe } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { StartDialog, type StartMode } from '../session/StartDialog';
import { ArchivePatient } from './ArchivePatient';
import styles from './Chart.module.css';
import { PatientFacts } from './PatientFacts';
import { Timeline } from './Timeline';

export function OverviewTab({ chart }: { chart: PatientChart }): ReactNode {
  const t = useText().chart;
  const navigate = useNavigate();
  const patientId = chart.patient.recordId;
  const { clock } = useServices();
  const screened = chart.screenings.some(
    ({ record }) => record.signed !== null && dateOf(record.performedAt) === clock.today(),
  );
  const [starting, setStarting] = useState<StartMode | null>(null);
  return (
    <div className={styles.overview}>
      <Card
        title={t.timeline}
        actions={
          <>
            <Button
              look={screened ? 'secondary' : 'primary'}
              large
              icon={ClipboardCheck}
              onPress={() => void navigate({ to: paths.screening(patientId, 'new') })}
            >
              {t.screen}
            </Button>
            <Button
              look={screened ? 'primary' : 'secondary'}
              large
              icon={Syringe}
              onPress={() => setStarting('live')}
            >
              {t.startSession}
            </Button>
          </>
        }
      >
        <Timeline chart={chart} />
      </Card>
      <Card
        title={t.facts}
        actions={
          <Button large icon={Pencil} onPress={() => void navigate({ to: paths.editPatient(patientId) })}>
            {t.edit}
          </Button>
        }
      >
        <PatientFacts chart={chart} />
        <ArchivePatient patient={chart.patient} />
      </Card>
      {starting === null ? null : (
        <StartDialog
          patientId={patientId}
          mode={starting}
          onMode={setStarting}
          onClose={() => setStarting(null)}
        />
      )}
    </div>
  );
}
