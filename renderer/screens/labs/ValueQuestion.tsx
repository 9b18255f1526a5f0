import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { confirmationOf, type LabRow, type RowState } from '@shared/domain/labEntry';
import { siUnit, type NumericLabTest } from '@shared/domain/labPanel';
import type { Reading } from '@shared/domain/labSlip';
import type { ReactNode } from 'react';
import styles from './LabForm.module.css';
import { useLabWords } from './useLabWords';

interface ValueQuestionProps {
  test: NumericLabTest;
  row: LabRow;
  state: Extract<RowState, { kind: 'value' }>;
  onChange: (changes: Partial<LabRow>) => void;
}

/** What is doubtful about a typed value, with what may have been meant, one press each. Never a dead end for what is true. */
export function ValueQuestion({ test, row, state, onChange }: ValueQuestionProps): ReactNode {
  const t = useText().labs;
  const words = useLabWords();
  const format = useFormat();
  const { judgement } = state;
  if (state.referenceUnreadable) return <Doubt>{t.unreadableLimits}</Doubt>;
  if (judgement.status === 'empty') return <Doubt>{t.limitsWithoutValue}</Doubt>;
  if (judgement.status === 'unreadable') return <Doubt>{t.unreadableValue}</Doubt>;
  if (judgement.status === 'plain' || !state.isOpen) return null;

  const asTyped = words.measured(row.typed.trim(), row.unit);
  const { readings } = judgement;
  const take = (reading: Reading): void => {
    const sign = /^\s*[<>≤≥]/.exec(row.typed)?.[0].trim() ?? '';
    onChange({ typed: `${sign}${words.digits(reading.digits)}`, unit: reading.unit });
  };
  const meant = (reading: Reading): string => {
    const said = words.measured(words.digits(reading.digits), reading.unit);
    const isSi = reading.unit === siUnit(test);
    return isSi ? said : t.readingSi(said, words.measured(format.number(reading.siValue), siUnit(test)));
  };
  const isImpossible = judgement.status === 'impossible';
  return (
    <Doubt
      isQuestion={!isImpossible}
      actions={
        <>
          {readings.map((reading) => (
            <Button large key={`${reading.digits} ${reading.unit}`} onPress={() => take(reading)}>
              {meant(reading)}
            </Button>
          ))}
          {isImpossible ? null : (
            <Button large look="quiet" onPress={() => onChange({ confirmed: confirmationOf(row) })}>
              {t.keepValue}
            </Button>
          )}
        </>
      }
    >
      {isImpossible
        ? `${t.impossible(asTyped, words.range(test, judgement.range))}${readings.length > 0 ? ` ${t.impossibleMeant}` : ''}`
        : t.questioned(asTyped)}
    </Doubt>
  );
}

function Doubt({
  children,
  actions,
  isQuestion = false,
}: {
  children: ReactNode;
  actions?: ReactNode;
  isQuestion?: boolean;
}): ReactNode {
  return (
    <div className={styles.doubt} data-lab-doubt="">
      <Notice tone={isQuestion ? 'caution' : 'stop'} announce actions={actions}>
        {children}
      </Notice>
    </div>
  );
}
