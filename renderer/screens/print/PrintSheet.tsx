import { TextProvider, useFormat, useText } from '@renderer/ui/text';
import { displayName, type Patient } from '@shared/domain/patient';
import type { Locale } from '@shared/i18n/messages';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useServices } from '../services';
import { useLive } from '../useLive';
import styles from './PrintSheet.module.css';

interface PrintSheetProps {
  /** In the language of the sheet. */
  title: string;
  language: Locale;
  patient: Patient;
  children: ReactNode;
}

/** What comes onto paper, and nothing else of the window does. One at a time; not to be seen on the screen. */
export function PrintSheet({ title, language, patient, children }: PrintSheetProps): ReactNode {
  return createPortal(
    <TextProvider locale={language}>
      <div className={styles.sheet} aria-hidden="true" lang={language} data-print-sheet="">
        <SheetHead patient={patient} />
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </TextProvider>,
    document.body,
  );
}

function SheetHead({ patient }: { patient: Patient }): ReactNode {
  const t = useText().documents.print;
  const format = useFormat();
  const { practice, clock } = useServices();
  const live = useLive(() => practice.practice(), [practice]);
  const name = live.status === 'ready' && live.value.ok ? (live.value.value?.record.name ?? '') : '';
  return (
    <p className={styles.head}>
      <strong>{name}</strong>
      <span>{t.patient(displayName(patient.names), format.date(patient.birthDate))}</span>
      <span>{t.printedOn(format.date(clock.today()))}</span>
    </p>
  );
}
