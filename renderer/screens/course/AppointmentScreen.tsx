import type { PatientChart } from '@renderer/repositories/patientChart';
import { Page } from '@renderer/ui/Stack';
import { courseProgress } from '@shared/domain/courseProgress';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import type { IsoDate } from '@shared/kernel/time';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PatientBanner } from '../chart/PatientBanner';
import { PageError, PageLoading } from '../PageStates';
import { paths } from '../paths';
import { useServices } from '../services';
import { useActivePack } from '../useActivePack';
import { useLive } from '../useLive';
import { useRouteId } from '../useRouteParam';
import { AppointmentForm } from './AppointmentForm';
import { newAppointment } from './typedAppointment';

/** A new appointment (for a course, where the address names one), or one to move. */
export function AppointmentScreen(): ReactNode {
  const { newRecordId } = useServices();
  const patientId = useRouteId('patientId');
  const courseId = useRouteId('courseId');
  const asked = useRouteId('appointmentId');
  const [fresh] = useState(newRecordId);
  const id = asked ?? fresh;
  return patientId === null ? (
    <PageError error={appError('record.unreadable')} />
  ) : (
    <LoadedAppointment key={id} patientId={patientId} appointmentId={id} courseId={courseId} />
  );
}

interface LoadedAppointmentProps {
  patientId: RecordId;
  appointmentId: RecordId;
  courseId: RecordId | null;
}

function LoadedAppointment({ patientId, appointmentId, courseId }: LoadedAppointmentProps): ReactNode {
  const { patients, practitionerId, clock } = useServices();
  const navigate = useNavigate();
  const { pack, error } = useActivePack();
  const live = useLive(() => patients.chart(patientId), [patientId]);
  if (error !== null) return <PageError error={error} />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  if (live.status === 'loading' || pack === null) return <PageLoading rows={6} />;
  if (!live.value.ok) return <PageError error={live.value.error} />;
  const chart = live.value.value;
  if (chart === null) return <PageError error={appError('record.unreadable')} />;
  const leave = (): void => void navigate({ to: paths.patient(patientId, 'course') });
  const on = courseId === null ? null : firstDay(chart, courseId, clock.today(), pack);
  return (
    <>
      <PatientBanner chart={chart} />
      <Page>
        <AppointmentForm
          chart={chart}
          pack={pack}
          appointmentId={appointmentId}
          patientId={patientId}
          saved={chart.appointments.find((each) => each.recordId === appointmentId) ?? null}
          fresh={newAppointment({ practitionerId, courseIds: courseId === null ? [] : [courseId], on })}
          onSaved={leave}
          onCancel={leave}
        />
      </Page>
    </>
  );
}

/** The day proposed for the course's next session: the recommended one, else the earliest, never one that has passed. */
function firstDay(
  chart: PatientChart,
  courseId: RecordId,
  today: IsoDate,
  pack: ProtocolPack,
): IsoDate | null {
  const course = chart.courses.find((each) => each.recordId === courseId);
  if (course === undefined) return null;
  const progress = courseProgress(course, chart.sessions, chart.appointments, today, pack);
  const day = progress.recommendedNext ?? progress.earliestNext;
  return day !== null && day > today ? day : null;
}
