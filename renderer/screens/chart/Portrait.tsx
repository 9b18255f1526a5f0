import type { PatientChart } from '@renderer/repositories/patientChart';
import type { ReactNode } from 'react';
import { PhotoImage } from '../photos/PhotoImage';
import styles from './Chart.module.css';

/** The face, for recognising the patient; initials while there is no portrait. */
export function Portrait({ chart }: { chart: PatientChart }): ReactNode {
  const { names, portraitPhotoId } = chart.patient.record;
  const photo = chart.photos.find((candidate) => candidate.recordId === portraitPhotoId);
  if (photo !== undefined)
    return <PhotoImage photo={photo} role="thumbnail" className={styles.portrait} alt="" />;
  const initials = [names.family, names.given].map((part) => Array.from(part)[0] ?? '').join('');
  return (
    <span className={styles.initials} aria-hidden="true">
      {initials}
    </span>
  );
}
