import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { localTimestamp } from '../localTimestamp';
import { paths } from '../paths';
import { useServices } from '../services';
import { typedName } from '../typedName';
import { useLive } from '../useLive';
import styles from './PatientForm.module.css';

const mostShown = 3;

/** New patients that were begun and not saved, offered before one of them is typed a second time. */
export function KeptNewPatients({ except }: { except: RecordId }): ReactNode {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { drafts } = useServices();
  const live = useLive(() => drafts.list(), [drafts]);
  // Drafts that cannot be listed are said on Today; nothing here stands in the way of a new patient.
  if (live.status !== 'ready') return null;
  const begun = live.value.drafts.filter(
    (draft) => draft.form === 'patient' && draft.patientId === null && draft.recordId !== except,
  );
  return begun
    .slice(0, mostShown)
    .map((draft) => (
      <Notice
        key={draft.draftId}
        className={styles.begun ?? ''}
        tone="info"
        title={t.patients.form.begun(
          typedName(draft.content) ?? t.today.draftOfNew,
          format.dateTime(localTimestamp(draft.updatedMs)),
        )}
        actions={
          <Button onPress={() => void navigate({ to: paths.newPatient(draft.recordId) })}>
            {t.patients.form.begunContinue}
          </Button>
        }
      />
    ));
}
