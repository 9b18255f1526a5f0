import type { PatientSummary } from '@shared/domain/patientSummary';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../paths';

/** A question, not a refusal: twins and namesakes exist. It takes the focus, so that a second Enter is no answer to it. */
export function DuplicateNotice({ duplicates }: { duplicates: PatientSummary[] }): ReactNode {
  const t = useText().patients.form;
  const format = useFormat();
  const navigate = useNavigate();
  if (duplicates.length === 0) return null;
  return (
    <Notice
      tone="caution"
      title={t.duplicatesTitle}
      announce
      actions={duplicates.map((patient, at) => (
        <Button
          autoFocus={at === 0}
          key={patient.patientId}
          onPress={() => void navigate({ to: paths.patient(patient.patientId) })}
        >
          {t.duplicateOpen(`${patient.name}, ${format.date(patient.birthDate)}`)}
        </Button>
      ))}
    >
      <p>{t.duplicatesText}</p>
    </Notice>
  );
}
