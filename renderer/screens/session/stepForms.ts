import type { SessionStep, StepValues } from '@shared/domain/sessionSteps';
import type { TypingProblem } from '@shared/domain/sessionTyping';
import type { ReactNode } from 'react';
import { AftercareForm } from './forms/AftercareForm';
import { AnaesthesiaForm } from './forms/AnaesthesiaForm';
import { ChecksForm } from './forms/ChecksForm';
import { DrawForm } from './forms/DrawForm';
import { InjectionForm } from './forms/InjectionForm';
import { ReactionsForm } from './forms/ReactionsForm';
import { SkinForm } from './forms/SkinForm';
import { SpinForm } from './forms/SpinForm';
import type { SessionWork } from './useSession';

export interface StepFormProps<S extends SessionStep> {
  value: StepValues[S];
  onChange(value: StepValues[S]): void;
  work: SessionWork;
  /** Numbers that are not taken; filled once the step was tried to be saved. */
  problems: readonly TypingProblem[];
}

export type StepForm<S extends SessionStep> = (props: StepFormProps<S>) => ReactNode;

export const stepForms: { [S in SessionStep]: StepForm<S> } = {
  checks: ChecksForm,
  draw: DrawForm,
  spin: SpinForm,
  skin: SkinForm,
  anaesthesia: AnaesthesiaForm,
  injection: InjectionForm,
  reactions: ReactionsForm,
  aftercare: AftercareForm,
};
