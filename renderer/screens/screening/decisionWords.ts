import { useFormat, useText } from '@renderer/ui/text';
import type { StateTone } from '@renderer/ui/states';
import type { Decision } from '@shared/domain/finding';

const tones: Record<Decision['kind'], StateTone> = {
  noFinding: 'clear',
  caution: 'caution',
  notBefore: 'wait',
  doNotTreat: 'stop',
};

export function decisionTone(decision: Decision): StateTone {
  return tones[decision.kind];
}

export function useDecisionWords(): (decision: Decision) => string {
  const t = useText().domain.screening.decisions;
  const format = useFormat();
  return (decision) =>
    decision.kind === 'notBefore' ? t.notBefore(format.date(decision.date)) : t[decision.kind];
}
