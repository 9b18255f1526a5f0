import type { PatientChart } from '@renderer/repositories/patientChart';
import { Badge } from '@renderer/ui/Badge';
import { useFormat, useText } from '@renderer/ui/text';
import { displayName, type Patient } from '@shared/domain/patient';
import { screeningBanner } from '@shared/domain/screeningBanner';
import { ageYears } from '@shared/kernel/time';
import type { ReactNode } from 'react';
import { FindingsBadge } from '../screening/FindingsBadge';
import { CourseBadges } from '../course/CourseBadges';
import { useServices } from '../services';
import { Portrait } from './Portrait';
import styles from './Chart.module.css';
import { useScreeningWords } from './useScreeningWords';

/** Who is in the chair and what must not be forgotten. It stays in view, whatever scrolls. */
export function PatientBanner({ chart }: { chart: PatientChart }): ReactNode {
  const t = useText().chart;
  const format = useFormat();
  const { clock } = useServices();
  const screeningWords = useScreeningWords();
  const today = clock.today();
  const { record: patient } = chart.patient;
  const screening = screeningBanner(chart.screenings.at(-1)?.record ?? null, today);
  const { tone, text } = screeningWords(screening);
  return (
    <header className={styles.banner} aria-label={t.banner} data-full-width="">
      <Portrait chart={chart} />
      <h1 className={styles.name}>{displayName(patient.names)}</h1>
      <span className={styles.fact}>{t.years(ageYears(patient.birthDate, today))}</span>
      <span className={styles.fact}>{format.date(patient.birthDate)}</span>
      {patient.number === '' ? null : <span className={styles.fact}>{t.number(patient.number)}</span>}
      <AllergyBadge patient={patient} />
      <Badge tone={tone}>{text}</Badge>
      <FindingsBadge patientId={chart.patient.recordId} />
      <CourseBadges chart={chart} />
      {patient.archivedAt === null ? null : <Badge tone="info">{t.archived}</Badge>}
    </header>
  );
}

function AllergyBadge({ patient }: { patient: Patient }): ReactNode {
  const t = useText().chart;
  switch (patient.allergiesState) {
    case 'notAsked':
      return <Badge tone="caution">{t.allergiesNotAsked}</Badge>;
    case 'noneKnown':
      return <span className={styles.fact}>{t.allergiesNone}</span>;
    case 'listed':
      return (
        <Badge tone="stop">
          {t.allergies(patient.allergies.map((allergy) => allergy.substance).join(', '))}
        </Badge>
      );
  }
}
