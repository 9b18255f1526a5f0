import { sessionSteps, type SessionStep } from '@shared/domain/sessionSteps';
import type { RecordId } from '@shared/kernel/ids';
import { useState } from 'react';
import { useServices } from '../services';
import { useLive } from '../useLive';
import type { TypedSteps } from './SessionStepper';

export interface UnsavedSteps {
  /** Steps with something typed, in this sitting or an earlier one, that is not part of the record. */
  steps: SessionStep[];
  /** Forgets what was typed there; the record stays as it is. */
  letGo(step: SessionStep): Promise<void>;
}

export function useUnsavedSteps(
  sessionId: RecordId,
  typed: TypedSteps,
  onForgotten: (step: SessionStep) => void,
): UnsavedSteps {
  const { drafts } = useServices();
  const [gone, setGone] = useState<readonly SessionStep[]>([]);
  const kept = useLive(() => drafts.list(), [sessionId]);
  const draftId = (step: SessionStep): string => `session:${sessionId}:${step}`;
  // One that does not open was typed all the same: nobody signs it away unasked.
  const { drafts: opened = [], unreadable = [] } = kept.value ?? {};
  const draftIds = new Set([...opened, ...unreadable].map((draft) => draft.draftId));
  return {
    steps: sessionSteps.filter(
      (step) => typed[step] !== undefined || (draftIds.has(draftId(step)) && !gone.includes(step)),
    ),
    async letGo(step) {
      onForgotten(step);
      await drafts.discard(draftId(step));
      setGone((before) => [...before, step]);
    },
  };
}
