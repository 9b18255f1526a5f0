import type { Versioned } from '@renderer/repositories/versioned';
import { Button } from '@renderer/ui/Button';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useFormat, useText } from '@renderer/ui/text';
import type { Photo } from '@shared/domain/photo';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { PatientBanner } from '../chart/PatientBanner';
import { paths } from '../paths';
import { useRouteId } from '../useRouteParam';
import { PhotoDetailsForm } from './PhotoDetailsForm';
import { PhotoImage } from './PhotoImage';
import styles from './Photos.module.css';
import { PortraitButton } from './PortraitButton';
import { usePatientPhotos, type PatientPhotos } from './usePatientPhotos';

export function PhotoScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  const photoId = useRouteId('photoId');
  if (patientId === null) return <PageError error={appError('photo.missing')} />;
  return <OnePhoto patientId={patientId} photoId={photoId} />;
}

function OnePhoto({ patientId, photoId }: { patientId: RecordId; photoId: RecordId | null }): ReactNode {
  const live = usePatientPhotos(patientId);
  if (live.status === 'loading') return <PageLoading rows={6} />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  const photo = live.value.photos.find((candidate) => candidate.recordId === photoId);
  if (photo === undefined) return <PageError error={appError('photo.missing')} />;
  return <PhotoView patientId={patientId} photo={photo} all={live.value} />;
}

interface PhotoViewProps {
  patientId: RecordId;
  photo: Versioned<Photo>;
  all: PatientPhotos;
}

function PhotoView({ patientId, photo, all }: PhotoViewProps): ReactNode {
  const t = useText().photos;
  const format = useFormat();
  const navigate = useNavigate();
  const { view, takenOn, widthPx, heightPx, byteLength } = photo.record;
  const title = t.open(t.views[view], format.date(takenOn));
  const facts = [
    t.pixels(format.number(widthPx), format.number(heightPx)),
    t.megabytes(format.number(byteLength / 1_000_000, byteLength < 1_000_000 ? 2 : 1)),
    t.storedExactly,
  ];
  return (
    <>
      <PatientBanner chart={all.chart} />
      <Page>
        <PageHeader
          title={title}
          lead={facts.join(' · ')}
          actions={
            <>
              <PortraitButton
                patientId={patientId}
                photoId={photo.recordId}
                portraitPhotoId={all.portraitPhotoId}
              />
              <Button
                large
                icon={ArrowLeft}
                onPress={() => void navigate({ to: paths.patient(patientId, 'photos') })}
              >
                {t.back}
              </Button>
            </>
          }
        />
        <div className={styles.one}>
          <PhotoImage
            key={photo.recordId}
            photo={photo}
            role="original"
            className={styles.original}
            alt={title}
          />
          <PhotoDetailsForm
            key={photo.recordId}
            patientId={patientId}
            photo={photo}
            sessions={all.sessions}
          />
        </div>
      </Page>
    </>
  );
}
