import type { Draft } from '@renderer/repositories/services';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { List, ListRow } from '@renderer/ui/List';
import { useFormat, useText } from '@renderer/ui/text';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { localTimestamp } from '../localTimestamp';
import { paths } from '../paths';
import { useDirectory } from '../patients/useDirectory';
import { useServices } from '../services';
import { typedName } from '../typedName';
import { useLive } from '../useLive';
import { UnreadableDrafts } from './UnreadableDrafts';

/** Typed and never saved: a crash or a lock kept it, and here it is offered again. */
export function KeptDrafts(): ReactNode {
  const t = useText().today;
  const format = useFormat();
  const navigate = useNavigate();
  const { drafts, patients } = useServices();
  useDirectory();
  const kept = useLive(() => drafts.list(), [drafts]);
  if (kept.status === 'failed') return <ErrorNote error={kept.error} />;
  if (kept.status === 'loading') return null;
  const { drafts: opened, unreadable } = kept.value;
  const nameOf = (draft: Draft): string => {
    if (draft.form === 'protocolPack') return t.draftForms.protocolPack;
    return (
      patients.list({ archived: true }).find((patient) => patient.patientId === draft.patientId)?.name ??
      typedName(draft.content) ??
      t.draftOfNew
    );
  };
  return (
    <>
      {opened.length === 0 ? null : (
        <Card title={t.drafts}>
          <p>{t.draftsText}</p>
          <List label={t.drafts}>
            {opened.map((draft) => (
              <ListRow
                key={draft.draftId}
                title={nameOf(draft)}
                detail={
                  draft.patientId === null && draft.form === 'patient'
                    ? t.draftOfNew
                    : t.draftForms[draft.form]
                }
                end={t.keptAt(format.dateTime(localTimestamp(draft.updatedMs)))}
                onPress={() => void navigate({ to: addressOf(draft) })}
              />
            ))}
          </List>
        </Card>
      )}
      <UnreadableDrafts unreadable={unreadable} />
    </>
  );
}

function addressOf(draft: Draft): string {
  if (draft.form === 'protocolPack') return paths.protocolDraft(draft.recordId);
  if (draft.patientId === null) return paths.newPatient(draft.recordId);
  switch (draft.form) {
    case 'patient':
      return paths.editPatient(draft.patientId);
    case 'screening':
      return paths.screening(draft.patientId, draft.recordId);
    case 'session':
      return paths.session(draft.patientId, draft.recordId);
    case 'photo':
      return paths.photo(draft.patientId, draft.recordId);
    case 'labReport':
      return paths.labReport(draft.patientId, draft.recordId);
    case 'course':
      return paths.course(draft.patientId, draft.recordId);
    case 'appointment':
      return paths.appointment(draft.patientId, draft.recordId);
  }
}
