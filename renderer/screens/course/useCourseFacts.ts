import type { PatientChart } from '@renderer/repositories/patientChart';
import { useText } from '@renderer/ui/text';
import { dayOf } from '@shared/domain/appointment';
import { heldSessions } from '@shared/domain/courseProgress';
import { useServices } from '../services';
import { useAppointmentWords } from './useAppointmentWords';
import { useCourseWords } from './useCourseWords';

/** Running courses and the next appointment, as lines of the overview; empty for somebody with neither. */
export function useCourseFacts(chart: PatientChart): [string, string][] {
  const text = useText();
  const words = useCourseWords();
  const appointmentWords = useAppointmentWords(chart);
  const { clock } = useServices();
  const today = clock.today();
  const running = chart.courses.filter(
    ({ record }) => record.status === 'active' || record.status === 'paused',
  );
  const lines = running.map((course) => {
    const held = heldSessions(course, chart.sessions).length;
    const count = words.count({ held, planned: course.record.plannedSessions });
    return `${words.zones(course.record)} · ${count}`;
  });
  const next = chart.appointments
    .map((each) => each.record)
    .filter((each) => each.status === 'planned' && dayOf(each) >= today)
    .toSorted((a, b) => a.start.localeCompare(b.start))[0];
  return [
    ...(lines.length === 0 ? [] : [[text.course.title, lines.join('\n')] satisfies [string, string]]),
    ...(next === undefined
      ? []
      : [[text.course.facts.upcoming, appointmentWords.title(next)] satisfies [string, string]]),
  ];
}
