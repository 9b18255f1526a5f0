import type { PhotoDetails } from '@renderer/repositories/photoRepository';
import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useSaveShortcut } from '@renderer/ui/shortcuts';
import { useText } from '@renderer/ui/text';
import { photoSchema, type Photo } from '@shared/domain/photo';
import { appError, type AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useState, type ReactNode } from 'react';
import { DraftNotice, DraftStatus } from '../DraftNotice';
import { useServices } from '../services';
import { useDraft } from '../useDraft';
import { PhotoDetailsFields, type SessionChoice } from './PhotoDetailsFields';
import styles from './Photos.module.css';

const detailsSchema = photoSchema.pick({
  phase: true,
  view: true,
  takenOn: true,
  sessionId: true,
  note: true,
});

interface PhotoDetailsFormProps {
  patientId: RecordId;
  photo: Versioned<Photo>;
  sessions: SessionChoice[];
}

/** What is said about a picture; the picture itself never changes. */
export function PhotoDetailsForm({ patientId, photo, sessions }: PhotoDetailsFormProps): ReactNode {
  const t = useText().photos;
  const { photos } = useServices();
  const draft = useDraft({ form: 'photo', recordId: photo.recordId, patientId });
  const [details, setDetails] = useState<PhotoDetails>(() => detailsSchema.parse(photo.record));
  const [error, setError] = useState<AppError | null>(null);
  const change = (part: Partial<PhotoDetails>): void => {
    const next = { ...details, ...part };
    setDetails(next);
    draft.keep(next);
  };
  const save = async (): Promise<void> => {
    const saved = await photos.saveDetails(photo, details);
    setError(saved.ok ? null : saved.error);
    if (saved.ok) await draft.discard();
  };
  const goOn = (): void => {
    const kept = detailsSchema.safeParse(draft.found?.content);
    if (kept.success) setDetails(kept.data);
    else setError(appError('record.unreadable'));
  };
  useSaveShortcut(() => void save());
  return (
    <Card title={t.details}>
      <DraftNotice draft={draft} onContinue={goOn} />
      <PhotoDetailsFields details={details} sessions={sessions} onChange={change} />
      <ErrorNote error={error} />
      <div className={styles.actions}>
        <Button look="primary" large onPress={() => void save()} aria-keyshortcuts="Control+S">
          {t.saveDetails}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Card>
  );
}
