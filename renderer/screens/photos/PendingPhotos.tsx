import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { FormActions } from '@renderer/ui/FormRow';
import { Notice } from '@renderer/ui/Notice';
import { Progress } from '@renderer/ui/Progress';
import { useText } from '@renderer/ui/text';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { PendingPreview } from './PendingPreview';
import { PhotoDetailsFields, type SessionChoice } from './PhotoDetailsFields';
import styles from './Photos.module.css';
import type { PhotoImport } from './usePhotoImport';

export function PendingPhotos({
  state,
  sessions,
}: {
  state: PhotoImport;
  sessions: SessionChoice[];
}): ReactNode {
  const t = useText().photos;
  const { pending, progress } = state;
  return (
    <>
      {state.refused.length === 0 ? null : (
        <Notice tone="caution" announce title={t.refused(state.refused.length)}>
          {state.refused.join(', ')}
        </Notice>
      )}
      <ErrorNote error={state.error} />
      {pending.length === 0 ? null : (
        <Card title={t.importTitle}>
          {pending.map((photo) => (
            <div key={photo.key} className={styles.pending}>
              <PendingPreview photo={photo} />
              <PhotoDetailsFields
                details={photo.details}
                sessions={sessions}
                onChange={(change) => state.change(photo.key, change)}
              />
              <Button look="quiet" icon={X} label={t.remove} onPress={() => state.remove(photo.key)} />
            </div>
          ))}
          {progress === null ? (
            <FormActions>
              <Button look="primary" large onPress={() => void state.saveAll()}>
                {t.saveAll(pending.length)}
              </Button>
            </FormActions>
          ) : (
            <Progress label={t.importing} done={progress.done} total={progress.total} onCancel={state.stop} />
          )}
        </Card>
      )}
    </>
  );
}
