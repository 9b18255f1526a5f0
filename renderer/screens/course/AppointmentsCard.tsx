import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { useText } from '@renderer/ui/text';
import { type Appointment, dayOf, isUndecided } from '@shared/domain/appointment';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import { Calendar, CalendarPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import { AppointmentRow } from './AppointmentRow';
import styles from './Course.module.css';

/** What is agreed, what has passed and waits for an answer, and what became of the rest. */
export function AppointmentsCard({ chart, pack }: { chart: PatientChart; pack: ProtocolPack }): ReactNode {
  const t = useText().appointment;
  const navigate = useNavigate();
  const { clock } = useServices();
  const today = clock.today();
  const patientId = chart.patient.recordId;
  const isAhead = ({ record }: Versioned<Appointment>): boolean =>
    record.status === 'planned' && dayOf(record) >= today;
  const byStart = chart.appointments.toSorted((a, b) => a.record.start.localeCompare(b.record.start));
  const open = byStart.filter((each) => isUndecided(each.record, today) || isAhead(each));
  const decided = byStart.filter((each) => each.record.status !== 'planned').toReversed();
  const toPlan = (
    <Button
      large
      icon={CalendarPlus}
      onPress={() => void navigate({ to: paths.appointment(patientId, 'new') })}
    >
      {t.plan}
    </Button>
  );
  return (
    <>
      <Card title={t.title} actions={open.length === 0 ? undefined : toPlan}>
        {open.length === 0 ? (
          <EmptyState icon={Calendar} title={t.emptyTitle} action={toPlan}>
            {t.emptyText}
          </EmptyState>
        ) : (
          <Rows label={t.title} chart={chart} pack={pack} appointments={open} />
        )}
      </Card>
      {decided.length === 0 ? null : (
        <Card title={t.earlier}>
          <Rows label={t.earlier} chart={chart} pack={pack} appointments={decided} />
        </Card>
      )}
    </>
  );
}

interface RowsProps {
  label: string;
  chart: PatientChart;
  pack: ProtocolPack;
  appointments: readonly Versioned<Appointment>[];
}

function Rows({ label, chart, pack, appointments }: RowsProps): ReactNode {
  return (
    <ul className={styles.appointments} aria-label={label}>
      {appointments.map((each) => (
        <AppointmentRow key={each.recordId} chart={chart} pack={pack} appointment={each} />
      ))}
    </ul>
  );
}
