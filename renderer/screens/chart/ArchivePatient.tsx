import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { ConfirmDialog } from '@renderer/ui/Dialog';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { useText } from '@renderer/ui/text';
import type { Patient } from '@shared/domain/patient';
import type { AppError } from '@shared/kernel/errors';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';
import styles from './Chart.module.css';

export function ArchivePatient({ patient }: { patient: Versioned<Patient> }): ReactNode {
  const t = useText().patients;
  const { patients } = useServices();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const archived = patient.record.archivedAt !== null;
  const set = async (next: boolean): Promise<void> => {
    setAsking(false);
    const written = await patients.setArchived(patient, next);
    setError(written.ok ? null : written.error);
  };
  return (
    <>
      {error === null ? null : <ErrorNote error={error} />}
      <FormActions>
        <Button
          look="quiet"
          className={styles.archive ?? ''}
          icon={archived ? ArchiveRestore : Archive}
          onPress={() => (archived ? void set(false) : setAsking(true))}
        >
          {archived ? t.unarchive : t.archive}
        </Button>
      </FormActions>
      <ConfirmDialog
        title={t.archiveTitle}
        isOpen={asking}
        confirmLabel={t.archive}
        onConfirm={() => void set(true)}
        onCancel={() => setAsking(false)}
      >
        {t.archiveText}
      </ConfirmDialog>
    </>
  );
}
