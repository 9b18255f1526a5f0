import { Badge } from '@renderer/ui/Badge';
import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { useText } from '@renderer/ui/text';
import type { AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { UserRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useServices } from '../services';

interface PortraitButtonProps {
  patientId: RecordId;
  photoId: RecordId;
  portraitPhotoId: RecordId | null;
}

/** Makes a photo the face in the banner. */
export function PortraitButton({ patientId, photoId, portraitPhotoId }: PortraitButtonProps): ReactNode {
  const t = useText().photos;
  const { patients } = useServices();
  const [error, setError] = useState<AppError | null>(null);
  if (photoId === portraitPhotoId) return <Badge tone="info">{t.isPortrait}</Badge>;
  const choose = async (): Promise<void> => {
    const patient = await patients.get(patientId);
    if (!patient.ok) return setError(patient.error);
    if (patient.value === null) return;
    const { record, revision } = patient.value;
    const saved = await patients.save(patientId, { ...record, portraitPhotoId: photoId }, revision);
    setError(saved.ok ? null : saved.error);
  };
  return (
    <>
      <ErrorNote error={error} />
      <Button large icon={UserRound} onPress={() => void choose()}>
        {t.usePortrait}
      </Button>
    </>
  );
}
