import { useText } from '@renderer/ui/text';
import { rowState, type LabRow } from '@shared/domain/labEntry';
import type { NumericLabTest } from '@shared/domain/labPanel';
import type { Reading } from '@shared/domain/labSlip';
import { useLabWords } from './useLabWords';

export interface Doubt {
  sentence: string;
  /** It may stand as typed, once confirmed. */
  mayStand: boolean;
  /** What may have been meant. */
  readings: Reading[];
}

/** What is doubtful about a row, in words; null when nothing is. */
export function useDoubt(test: NumericLabTest, row: LabRow): Doubt | null {
  const t = useText().labs;
  const words = useLabWords();
  const state = rowState(row);
  if (state.kind !== 'value' || !state.isOpen) return null;
  const { judgement } = state;
  const plainly = (sentence: string): Doubt => ({ sentence, mayStand: false, readings: [] });
  if (state.referenceUnreadable) return plainly(t.unreadableLimits);
  if (judgement.status === 'empty') return plainly(t.limitsWithoutValue);
  if (judgement.status === 'unreadable') return plainly(t.unreadableValue);
  if (judgement.status === 'plain') return null;
  const asTyped = words.measured(row.typed.trim(), row.unit);
  const { readings } = judgement;
  if (judgement.status === 'questioned') {
    return { sentence: t.questioned(asTyped), mayStand: true, readings };
  }
  const impossible = t.impossible(asTyped, words.range(test, judgement.range));
  const sentence = readings.length > 0 ? `${impossible} ${t.impossibleMeant}` : impossible;
  return { sentence, mayStand: false, readings };
}
