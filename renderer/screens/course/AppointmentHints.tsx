import type { PatientChart } from '@renderer/repositories/patientChart';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { courseProgress } from '@shared/domain/courseProgress';
import type { ProtocolPack } from '@shared/protocol/pack';
import type { ReactNode } from 'react';
import { useServices } from '../services';
import type { AppointmentFormState } from './useAppointmentForm';
import { useCourseWords } from './useCourseWords';

interface AppointmentHintsProps {
  state: AppointmentFormState;
  chart: PatientChart;
  pack: ProtocolPack;
}

const noon = '12:00';

/** What is worth knowing about the chosen time. None of it keeps the appointment from being saved. */
export function AppointmentHints({ state, chart, pack }: AppointmentHintsProps): ReactNode {
  const t = useText().appointment.form;
  const format = useFormat();
  const words = useCourseWords();
  const { clock } = useServices();
  const { purpose, start, courseIds } = state.typed;
  const isSession = purpose === 'session';
  const afternoon = isSession && start !== null && start.slice(11) >= noon;
  const early = isSession && start !== null ? tooEarly() : [];
  function tooEarly(): { group: string; earliest: string }[] {
    return chart.courses
      .filter((course) => courseIds.includes(course.recordId))
      .flatMap(
        (course) => courseProgress(course, chart.sessions, chart.appointments, clock.today(), pack).next,
      )
      .flatMap(({ group, earliest }) =>
        earliest !== null && start !== null && start.slice(0, 10) < earliest
          ? [{ group: words.zone(group), earliest: format.date(earliest) }]
          : [],
      );
  }
  return (
    <>
      {early.length === 0 ? null : (
        <Notice tone="wait" announce>
          {early.map(({ group, earliest }) => (
            <p key={group}>{t.tooEarly(group, earliest)}</p>
          ))}
        </Notice>
      )}
      {afternoon && pack.preparation.fastingHours !== null ? (
        <Notice tone="info" announce>
          {t.morning}
        </Notice>
      ) : null}
      {state.movedAfterSheet ? (
        <Notice tone="caution" announce>
          {t.movedSheet}
        </Notice>
      ) : null}
    </>
  );
}
