import { Card } from '@renderer/ui/Card';
import { List, ListRow } from '@renderer/ui/List';
import { useFormat, useText } from '@renderer/ui/text';
import { appointmentsOn, type DayAppointment } from '@shared/domain/dayAppointments';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { useDirectory } from '../patients/useDirectory';
import { useServices } from '../services';

/** Who is expected today, by the clock: time, room, what for. Nothing at all on a day without any. */
export function DayAppointments(): ReactNode {
  const text = useText();
  const t = text.today;
  const format = useFormat();
  const navigate = useNavigate();
  const { patients, clock } = useServices();
  useDirectory();
  const today = appointmentsOn(patients.list({ archived: true }), clock.today());
  if (today.length === 0) return null;
  const detail = ({ patient, appointment }: DayAppointment): string =>
    [
      text.appointment.purpose[appointment.purpose],
      appointment.room === '' ? '' : text.appointment.room(appointment.room),
      text.appointment.minutes(format.number(appointment.durationMinutes)),
      patient.number,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <Card title={t.appointments}>
      <List label={t.appointments}>
        {today.map((each) => (
          <ListRow
            key={each.appointment.appointmentId}
            title={`${format.time(each.appointment.start)} · ${each.patient.name}`}
            detail={detail(each)}
            onPress={() => void navigate({ to: paths.patient(each.patient.patientId, 'overview') })}
          />
        ))}
      </List>
    </Card>
  );
}
