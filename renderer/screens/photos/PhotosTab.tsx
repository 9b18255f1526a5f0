import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { Skeleton } from '@renderer/ui/Skeleton';
import { useText } from '@renderer/ui/text';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { Gallery } from './Gallery';
import { PendingPhotos } from './PendingPhotos';
import { PhotoDrop } from './PhotoDrop';
import styles from './Photos.module.css';
import { usePatientPhotos } from './usePatientPhotos';
import { usePhotoImport } from './usePhotoImport';

/** The patient's photos: taking new ones in, the gallery, and the way to compare two. */
export function PhotosTab({ patientId }: { patientId: RecordId }): ReactNode {
  const t = useText().photos;
  const navigate = useNavigate();
  const live = usePatientPhotos(patientId);
  const latestSession = live.status === 'ready' ? (live.value.sessions[0]?.sessionId ?? null) : null;
  const state = usePhotoImport(patientId, latestSession);
  if (live.status === 'loading') return <Skeleton rows={6} />;
  if (live.status === 'failed') return <ErrorNote error={live.error} />;
  const { photos, sessions, unreadable } = live.value;
  return (
    <div className={styles.tab}>
      {unreadable === 0 ? null : <Notice tone="stop">{t.unreadable(unreadable)}</Notice>}
      <PhotoDrop onFiles={(files) => void state.add(files)} />
      <PendingPhotos state={state} sessions={sessions} />
      {photos.length < 2 ? null : (
        <div>
          <Button large icon={Columns2} onPress={() => void navigate({ to: paths.comparePhotos(patientId) })}>
            {t.compare}
          </Button>
        </div>
      )}
      <Gallery
        photos={photos}
        onOpen={(photo) => void navigate({ to: paths.photo(patientId, photo.recordId) })}
      />
    </div>
  );
}
