import type { PatientChart } from '@renderer/repositories/patientChart';
import type { Versioned } from '@renderer/repositories/versioned';
import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import type { StateTone } from '@renderer/ui/states';
import { useText } from '@renderer/ui/text';
import { type Appointment, type AppointmentStatus, isUndecided } from '@shared/domain/appointment';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import { CalendarX, Check, Pencil, Undo2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { paths } from '../paths';
import { useServices } from '../services';
import styles from './Course.module.css';
import { type Decided, DecideDialog } from './DecideDialog';
import { PreparationButton } from './PreparationButton';
import { useAppointmentWords } from './useAppointmentWords';

interface AppointmentRowProps {
  chart: PatientChart;
  pack: ProtocolPack;
  appointment: Versioned<Appointment>;
}

const tones: Record<AppointmentStatus, StateTone> = {
  planned: 'info',
  held: 'clear',
  notHeld: 'caution',
  cancelled: 'info',
};

/** One appointment in words, and what can be said about it. */
export function AppointmentRow({ chart, pack, appointment }: AppointmentRowProps): ReactNode {
  const t = useText().appointment;
  const words = useAppointmentWords(chart);
  const { clock } = useServices();
  const { record } = appointment;
  const undecided = isUndecided(record, clock.today());
  return (
    <li className={styles.appointment}>
      <div className={styles.appointmentWords}>
        <span className={styles.appointmentTitle}>{words.title(record)}</span>
        <span className={styles.quiet}>{words.detail(record)}</span>
      </div>
      <div className={styles.rowActions}>
        <Badge tone={undecided ? 'caution' : tones[record.status]}>
          {undecided ? t.undecided : t.status[record.status]}
        </Badge>
        {record.status === 'planned' && record.purpose === 'session' ? (
          <PreparationButton
            patient={chart.patient.record}
            pack={pack}
            appointment={appointment}
            title={words.title(record)}
          />
        ) : null}
        <RowActions appointment={appointment} undecided={undecided} title={words.title(record)} />
      </div>
    </li>
  );
}

interface RowActionsProps {
  appointment: Versioned<Appointment>;
  undecided: boolean;
  /** Which appointment a button is about, for those who hear it. */
  title: string;
}

function RowActions({ appointment, undecided, title }: RowActionsProps): ReactNode {
  const t = useText().appointment;
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Decided | null>(null);
  const { record, recordId } = appointment;
  const button = (what: Decided, label: string, icon: typeof Check): ReactNode => (
    <Button large icon={icon} label={`${label}: ${title}`} onPress={() => setAsked(what)}>
      {label}
    </Button>
  );
  return (
    <>
      {record.status === 'planned' ? (
        <>
          <Button
            large
            icon={Pencil}
            label={`${t.actions.change}: ${title}`}
            onPress={() => void navigate({ to: paths.appointment(record.patientId, recordId) })}
          >
            {t.actions.change}
          </Button>
          {record.purpose === 'session' && !undecided ? null : button('held', t.actions.held, Check)}
          {button('notHeld', t.actions.notHeld, X)}
          {button('cancelled', t.actions.cancel, CalendarX)}
        </>
      ) : record.sessionId === null ? (
        button('planned', t.actions.takeBack, Undo2)
      ) : null}
      {asked === null ? null : (
        <DecideDialog appointment={appointment} what={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
