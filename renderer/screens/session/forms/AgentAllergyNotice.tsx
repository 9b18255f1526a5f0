import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import { allergiesTo, type Agent } from '@shared/domain/allergyMatch';
import type { Patient } from '@shared/domain/patient';
import type { ReactNode } from 'react';

/** Said at the choice itself. It never keeps what was already given out of the record. */
export function AgentAllergyNotice({ agent, patient }: { agent: Agent | null; patient: Patient }): ReactNode {
  const t = useText().session.screen;
  const recorded = patient.allergiesState === 'listed' ? patient.allergies : [];
  const found = allergiesTo(
    agent,
    recorded.map(({ substance }) => substance),
  );
  if (found.length === 0) return null;
  return (
    <Notice announce tone="stop">
      {t.agentAllergy(found.join(', '))}
    </Notice>
  );
}
