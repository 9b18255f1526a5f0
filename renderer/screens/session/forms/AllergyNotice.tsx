import { Notice } from '@renderer/ui/Notice';
import { useText } from '@renderer/ui/text';
import type { Patient } from '@shared/domain/patient';
import type { ReactNode } from 'react';

/** What must be in view before anything touches the skin. "Not asked" is said, never taken for "none". */
export function AllergyNotice({ patient }: { patient: Patient }): ReactNode {
  const t = useText().session.screen;
  if (patient.allergiesState === 'noneKnown') return null;
  if (patient.allergiesState === 'notAsked') return <Notice tone="caution">{t.allergiesNotAsked}</Notice>;
  const list = patient.allergies.map(({ substance, reaction }) =>
    reaction === '' ? substance : `${substance} (${reaction})`,
  );
  return <Notice tone="stop">{t.allergies(list.join(', '))}</Notice>;
}
