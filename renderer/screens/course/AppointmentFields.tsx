import type { PatientChart } from '@renderer/repositories/patientChart';
import { Checkbox } from '@renderer/ui/Checkbox';
import { localOffset } from '@renderer/ui/dateText';
import { DateTimeField } from '@renderer/ui/DateTimeField';
import { DecimalField } from '@renderer/ui/DecimalField';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Fieldset, FormRow } from '@renderer/ui/FormRow';
import { SegmentedChoice } from '@renderer/ui/SegmentedChoice';
import { Select } from '@renderer/ui/Select';
import { useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { appointmentPurposes } from '@shared/domain/appointment';
import type { ReactNode } from 'react';
import { useSigners } from '../session/useSigners';
import styles from './Course.module.css';
import type { AppointmentFormState } from './useAppointmentForm';
import { useCourseWords } from './useCourseWords';

interface AppointmentFieldsProps {
  state: AppointmentFormState;
  chart: PatientChart;
}

export function AppointmentFields({ state, chart }: AppointmentFieldsProps): ReactNode {
  const text = useText().appointment;
  const t = text.form;
  const { signers, error } = useSigners();
  const { typed, problems, change } = state;
  const startProblem = problems.includes('start')
    ? t.startNeeded
    : problems.includes('past')
      ? t.past
      : undefined;
  return (
    <>
      <SegmentedChoice
        large
        label={t.purpose}
        options={appointmentPurposes.map((value) => ({ value, label: text.purpose[value] }))}
        value={typed.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <FormRow columns={2}>
        <DateTimeField
          large
          autoFocus
          label={t.start}
          errorMessage={startProblem}
          value={typed.start === null ? null : `${typed.start}:00.000${localOffset(typed.start)}`}
          onChange={(moment) => change({ start: moment === null ? null : moment.slice(0, 16) })}
        />
        <DecimalField
          large
          whole
          label={t.duration}
          unit={t.minutes}
          errorMessage={problems.includes('duration') ? t.durationRange : undefined}
          value={typed.durationMinutes}
          onChange={(durationMinutes) => change({ durationMinutes })}
        />
      </FormRow>
      <FormRow columns={2}>
        <TextField
          large
          optional
          label={t.room}
          maxLength={60}
          value={typed.room}
          onChange={(room) => change({ room })}
        />
        <Select
          large
          label={t.practitioner}
          options={signers.map((each) => ({ value: each.practitionerId, label: each.name }))}
          value={typed.practitionerId}
          onChange={(practitionerId) => change({ practitionerId })}
        />
      </FormRow>
      <ErrorNote error={error} />
      <CoursesOf state={state} chart={chart} />
      <TextArea
        optional
        rows={2}
        label={t.note}
        maxLength={2000}
        value={typed.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}

/** Running courses, and those the appointment names already. */
function CoursesOf({ state, chart }: AppointmentFieldsProps): ReactNode {
  const t = useText().appointment.form;
  const words = useCourseWords();
  const { typed, change } = state;
  const offered = chart.courses.filter(
    ({ recordId, record }) => record.status === 'active' || typed.courseIds.includes(recordId),
  );
  if (offered.length === 0) return null;
  return (
    <Fieldset legend={t.courses}>
      <div className={styles.choices}>
        {offered.map(({ recordId, record }) => (
          <Checkbox
            key={recordId}
            large
            value={typed.courseIds.includes(recordId)}
            onChange={(chosen) => {
              const others = typed.courseIds.filter((id) => id !== recordId);
              change({ courseIds: chosen ? [...others, recordId] : others });
            }}
          >
            {words.zones(record)}
          </Checkbox>
        ))}
      </div>
    </Fieldset>
  );
}
