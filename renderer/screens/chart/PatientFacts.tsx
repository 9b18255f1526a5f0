import type { PatientChart } from '@renderer/repositories/patientChart';
import { useFormat, useText } from '@renderer/ui/text';
import type { ListState } from '@shared/domain/patient';
import { bloodTotals } from '@shared/domain/sessionInterval';
import type { ReactNode } from 'react';
import { useCourseFacts } from '../course/useCourseFacts';
import { useServices } from '../services';
import styles from './Chart.module.css';

export function PatientFacts({ chart }: { chart: PatientChart }): ReactNode {
  const t = useText().chart;
  const format = useFormat();
  const { clock } = useServices();
  const { record: patient } = chart.patient;
  const sessions = chart.sessions.map((session) => session.record);
  const labReports = chart.labReports.map((each) => each.record);
  const blood = bloodTotals({ sessions, labReports }, clock.today());
  const listed = (state: ListState, entries: string[]): string =>
    state === 'listed' ? entries.join(', ') : state === 'noneKnown' ? t.noneKnown : t.notAsked;
  const contact = [
    ...patient.phones.map((phone) => (phone.note === '' ? phone.number : `${phone.number} (${phone.note})`)),
    patient.email,
    patient.address,
  ].filter((line) => line !== '');
  const facts: [string, string][] = [
    ...useCourseFacts(chart),
    [t.bloodEightWeeks, t.ml(format.number(blood.eightWeeksMl))],
    [t.bloodTwelveMonths, t.ml(format.number(blood.twelveMonthsMl))],
    [t.sessionsHeld, format.number(sessions.filter((session) => session.status === 'signed').length)],
    [
      t.medication,
      listed(
        patient.medicationState,
        patient.medication.map(({ name, dose, prescribed }) =>
          [name, dose, prescribed === 'yes' ? `(${t.prescribed})` : '']
            .filter((part) => part !== '')
            .join(' '),
        ),
      ),
    ],
    [
      t.conditions,
      listed(
        patient.conditionsState,
        patient.conditions.map((condition) => condition.name),
      ),
    ],
    [t.contact, contact.length === 0 ? t.nothing : contact.join('\n')],
    [t.notes, patient.notes === '' ? t.nothing : patient.notes],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
