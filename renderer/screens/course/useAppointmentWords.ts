import type { PatientChart } from '@renderer/repositories/patientChart';
import { useFormat, useText } from '@renderer/ui/text';
import type { Appointment } from '@shared/domain/appointment';
import { useCourseWords } from './useCourseWords';

/** An appointment in words. */
export interface AppointmentWords {
  /** "28 Nov 2026, 09:00 · Session". */
  title(appointment: Pick<Appointment, 'start' | 'purpose'>): string;
  /** Length, room, course, preparation, reason: what is known of them. */
  detail(appointment: Appointment): string;
}

export function useAppointmentWords(chart: PatientChart): AppointmentWords {
  const t = useText().appointment;
  const format = useFormat();
  const courseWords = useCourseWords();
  return {
    title: ({ start, purpose }) => `${format.dateTime(start)} · ${t.purpose[purpose]}`,
    detail: ({ durationMinutes, room, courseIds, preparationGiven, decided, note }) => {
      const courses = chart.courses.filter((each) => courseIds.includes(each.recordId));
      const parts = [
        t.minutes(format.number(durationMinutes)),
        room === '' ? '' : t.room(room),
        courses.map((each) => courseWords.zones(each.record)).join(', '),
        preparationGiven === null ? '' : t.preparationGiven(format.date(preparationGiven.at.slice(0, 10))),
        decided?.reason ?? '',
        note,
      ];
      return parts.filter((part) => part !== '').join(' · ');
    },
  };
}
