import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { PageHeader } from '@renderer/ui/PageHeader';
import { Page } from '@renderer/ui/Stack';
import { useText } from '@renderer/ui/text';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { daysBetween } from '@shared/kernel/time';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { PageError, PageLoading } from '../PageStates';
import { PatientBanner } from '../chart/PatientBanner';
import { paths } from '../paths';
import { useRouteId } from '../useRouteParam';
import { ComparePane } from './ComparePane';
import { firstPair } from './firstPair';
import styles from './Photos.module.css';
import { usePatientPhotos } from './usePatientPhotos';
import { ZoomSlider } from './ZoomSlider';

export function CompareScreen(): ReactNode {
  const patientId = useRouteId('patientId');
  return patientId === null ? (
    <ErrorNote error={appError('photo.missing')} />
  ) : (
    <Compare patientId={patientId} />
  );
}

/** Two photos beside each other, zoomed and moved together. */
function Compare({ patientId }: { patientId: RecordId }): ReactNode {
  const t = useText().photos;
  const navigate = useNavigate();
  const live = usePatientPhotos(patientId);
  const [chosen, setChosen] = useState<{ left?: string; right?: string }>({});
  const [zoom, setZoom] = useState(1);
  const [origin, setOrigin] = useState({ xPercent: 50, yPercent: 50 });
  if (live.status === 'loading') return <PageLoading rows={6} />;
  if (live.status === 'failed') return <PageError error={live.error} />;
  const { photos, chart } = live.value;
  const pair = firstPair(photos);
  const byId = (id: string | undefined) => photos.find((photo) => photo.recordId === id);
  const left = byId(chosen.left) ?? pair?.left;
  const right = byId(chosen.right) ?? pair?.right;
  const back = (
    <Button large icon={ArrowLeft} onPress={() => void navigate({ to: paths.patient(patientId, 'photos') })}>
      {t.back}
    </Button>
  );
  if (left === undefined || right === undefined) {
    return <EmptyState title={t.compareNeedsTwo} action={back} />;
  }
  const shared = { photos, zoom, origin, onOrigin: setOrigin };
  const days = Math.abs(daysBetween(left.record.takenOn, right.record.takenOn));
  return (
    <>
      <PatientBanner chart={chart} />
      <Page>
        <PageHeader title={t.compareTitle} lead={`${t.comparePick} ${t.daysApart(days)}.`} actions={back} />
        <ZoomSlider zoom={zoom} onZoom={setZoom} />
        <div className={styles.pair}>
          <ComparePane
            {...shared}
            label={t.compareLeft}
            photo={left}
            onChoose={(id) => setChosen((before) => ({ ...before, left: id }))}
          />
          <ComparePane
            {...shared}
            label={t.compareRight}
            photo={right}
            onChoose={(id) => setChosen((before) => ({ ...before, right: id }))}
          />
        </div>
      </Page>
    </>
  );
}
