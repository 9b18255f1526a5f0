import { answerTo } from '@shared/domain/screening';
import type { Rule } from '@shared/protocol/pack';
import type { ScreeningForm } from './useScreeningForm';

/** Whether the form began with an answer from before: a question keeps its place on the screen when it is answered anew. */
export function beganCarried({ start }: ScreeningForm, rule: Rule): boolean {
  return (answerTo(start.screening, rule.id)?.carriedFromId ?? null) !== null;
}
