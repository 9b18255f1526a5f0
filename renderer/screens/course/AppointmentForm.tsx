import type { PatientChart } from '@renderer/repositories/patientChart';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { PageHeader } from '@renderer/ui/PageHeader';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { useText } from '@renderer/ui/text';
import type { ProtocolPack } from '@shared/protocol/pack';
import { useState, type ReactNode } from 'react';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { AppointmentFields } from './AppointmentFields';
import { AppointmentHints } from './AppointmentHints';
import styles from './Course.module.css';
import { useAppointmentForm, type AppointmentFormInput } from './useAppointmentForm';

interface AppointmentFormProps extends AppointmentFormInput {
  chart: PatientChart;
  pack: ProtocolPack;
  onCancel: () => void;
}

/** Purpose, day and time, length, room, practitioner, course. */
export function AppointmentForm({ chart, pack, onCancel, ...input }: AppointmentFormProps): ReactNode {
  const t = useText().appointment.form;
  const state = useAppointmentForm(input);
  const [title] = useState(input.saved === null ? t.newTitle : t.editTitle);
  useSaveShortcut(() => void state.submit());
  return (
    <>
      <PageHeader title={title} />
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.submit();
        }}
      >
        <DraftNotice draft={state.draft} onContinue={state.continueDraft} />
        <Card>
          <AppointmentFields state={state} chart={chart} />
          <AppointmentHints state={state} chart={chart} pack={pack} />
        </Card>
        <div className={styles.foot}>
          <ErrorNote error={state.error} />
          <div className={styles.footActions}>
            <Button type="submit" look="primary" large isPending={state.saving} aria-keyshortcuts="Control+S">
              {t.save}
            </Button>
            <Button look="quiet" large onPress={onCancel}>
              {t.cancel}
            </Button>
            <DraftStatus draft={state.draft} />
          </div>
        </div>
      </form>
    </>
  );
}
