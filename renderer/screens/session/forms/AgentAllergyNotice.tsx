import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import {
  allergiesTo,
  latexAllergies,
  recordedAllergies,
  relatedAllergies,
  type Agent,
} from '@shared/domain/allergyMatch';
import type { Patient } from '@shared/domain/patient';
import type { ReactNode } from 'react';

/** Said at the choice itself. It never keeps what was already given out of the record. */
export function AgentAllergyNotice({ agent, patient }: { agent: Agent | null; patient: Patient }): ReactNode {
  const t = useText().session.screen;
  const recorded = recordedAllergies(patient);
  const found = allergiesTo(agent, recorded);
  const related = relatedAllergies(agent, recorded);
  return (
    <>
      {found.length === 0 ? null : (
        <Notice announce tone="stop">
          {t.agentAllergy(found.join(', '))}
        </Notice>
      )}
      {related.length === 0 ? null : (
        <Notice announce tone="caution">
          {t.relatedAllergy(related.join(', '))}
        </Notice>
      )}
    </>
  );
}

/** Before the first touch: no form asks for the gloves. */
export function LatexNotice({ patient }: { patient: Patient }): ReactNode {
  const t = useText().session.screen;
  const found = latexAllergies(recordedAllergies(patient));
  return found.length === 0 ? null : <Notice tone="stop">{t.latexAllergy(found.join(', '))}</Notice>;
}
