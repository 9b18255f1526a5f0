import { Badge } from '@renderer/ui/Badge';
import { useText } from '@renderer/ui/text';
import type { LabOutcome } from '@shared/domain/lab';
import type { ReactNode } from 'react';

const tones = { acceptable: 'clear', notAcceptable: 'stop', awaited: 'wait' } as const;

/** The practitioner's assessment; a sensitive one reads "to discuss", never what it is. */
export function OutcomeBadge({
  outcome,
  isSensitive,
}: {
  outcome: LabOutcome;
  isSensitive: boolean;
}): ReactNode {
  const words = useText().domain.screening;
  const isToDiscuss = isSensitive && outcome === 'notAcceptable';
  return <Badge tone={tones[outcome]}>{isToDiscuss ? words.labToDiscuss : words.labOutcomes[outcome]}</Badge>;
}
