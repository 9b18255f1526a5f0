import type { Patient } from '@shared/domain/patient';
import type { RecordId } from '@shared/kernel/ids';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { fieldProps } from '@renderer/ui/fieldProps';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { useText } from '@renderer/ui/text';
import { TextArea } from '@renderer/ui/TextArea';
import type { ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { ContactFields } from './ContactFields';
import { DuplicateNotice } from './DuplicateNotice';
import { HealthFields } from './HealthFields';
import { IdentityFields } from './IdentityFields';
import styles from './PatientForm.module.css';
import { usePatientForm } from './usePatientForm';

interface PatientFormProps {
  patientId: RecordId;
  saved: { patient: Patient; revision: number } | null;
  onSaved: () => void;
  onCancel: () => void;
}

export function PatientForm({ patientId, saved, onSaved, onCancel }: PatientFormProps): ReactNode {
  const t = useText().patients.form;
  const state = usePatientForm(patientId, saved, onSaved);
  const { control } = state.form;
  useSaveShortcut(() => void state.submit());
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.submit();
      }}
    >
      <DraftNotice draft={state.draft} onContinue={state.continueDraft} />
      <Card title={t.identity}>
        <IdentityFields control={control} />
      </Card>
      <Card title={t.health}>
        <HealthFields control={control} />
      </Card>
      <Card title={t.contact}>
        <ContactFields control={control} />
      </Card>
      <Card>
        <Controller
          control={control}
          name="notes"
          render={({ field, fieldState }) => (
            <TextArea label={t.notes} optional rows={4} {...fieldProps(field, fieldState)} />
          )}
        />
      </Card>
      <div className={styles.foot}>
        <DuplicateNotice duplicates={state.duplicates} />
        <ErrorNote error={state.error} />
        <div className={styles.actions}>
          <Button type="submit" look="primary" large isPending={state.saving} aria-keyshortcuts="Control+S">
            {state.duplicates.length > 0 ? t.saveAnyway : t.save}
          </Button>
          <Button look="quiet" large onPress={onCancel}>
            {t.cancel}
          </Button>
          <DraftStatus draft={state.draft} />
        </div>
      </div>
    </form>
  );
}
