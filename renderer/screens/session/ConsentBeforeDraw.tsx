import { Button } from '@renderer/ui/Button';
import { ErrorNote } from '@renderer/ui/ErrorNote';
import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import type { ZoneGroup } from '@shared/domain/treatmentArea';
import type { RecordId } from '@shared/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../paths';
import { useConsentGate } from './useConsentGate';

interface ConsentBeforeDrawProps {
  patientId: RecordId;
  zoneGroups: readonly ZoneGroup[];
}

/** Said at the start, so that it is signed before the tourniquet is on. It stops nothing here: the draw is stopped. */
export function ConsentBeforeDraw({ patientId, zoneGroups }: ConsentBeforeDrawProps): ReactNode {
  const t = useText().documents;
  const navigate = useNavigate();
  const gate = useConsentGate(patientId);
  if (gate.error !== null) return <ErrorNote error={gate.error} />;
  const standing = gate.standingNow(zoneGroups);
  if (standing === null || standing.kind === 'stands') return null;
  return (
    <Notice
      tone="caution"
      title={t.stop.beforeDraw}
      actions={
        <Button large onPress={() => void navigate({ to: paths.newConsent(patientId) })}>
          {t.stop.sign}
        </Button>
      }
    >
      {standing.reasons.map((reason) => (
        <p key={reason}>{t.reasons[reason]}</p>
      ))}
      <p>{t.stop.beforeDrawText}</p>
    </Notice>
  );
}
