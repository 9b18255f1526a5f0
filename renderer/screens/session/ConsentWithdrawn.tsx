import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import { useConsentGate } from './useConsentGate';
import type { SessionWork } from './useSession';

/** Over every step: the consent this session stands on was withdrawn while it went on. */
export function ConsentWithdrawn({ work }: { work: SessionWork }): ReactNode {
  const t = useText().documents.stop;
  const { record } = work.session;
  const { known } = useConsentGate(record.patientId);
  const consent = known?.consents.find((each) => each.recordId === record.consent?.consentId);
  if (record.entryMode !== 'live' || record.stop !== null) return null;
  if (consent === undefined || consent.record.withdrawn === null) return null;
  return (
    <Notice tone="stop" announce title={t.withdrawnNow}>
      {t.withdrawnText}
    </Notice>
  );
}
