import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { useFormat, useText } from '@renderer/ui/text';
import { confirmationOf, type LabRow } from '@shared/domain/labEntry';
import { siUnit, type NumericLabTest } from '@shared/domain/labPanel';
import type { Reading } from '@shared/domain/labSlip';
import type { ReactNode } from 'react';
import styles from './LabForm.module.css';
import type { Doubt } from './useDoubt';
import { useLabWords } from './useLabWords';

interface ValueQuestionProps {
  test: NumericLabTest;
  row: LabRow;
  doubt: Doubt;
  onSettled: (changes: Partial<LabRow>) => void;
}

/** What is doubtful about a typed value, with what may have been meant, one press each. Never a dead end for what is true. */
export function ValueQuestion({ test, row, doubt, onSettled }: ValueQuestionProps): ReactNode {
  const t = useText().labs;
  const words = useLabWords();
  const format = useFormat();
  const take = (reading: Reading): void => {
    const sign = /^\s*[<>≤≥]/.exec(row.typed)?.[0].trim() ?? '';
    onSettled({ typed: `${sign}${words.digits(reading.digits)}`, unit: reading.unit });
  };
  const meant = (reading: Reading): string => {
    const said = words.measured(words.digits(reading.digits), reading.unit);
    const isSi = reading.unit === siUnit(test);
    return isSi ? said : t.readingSi(said, words.measured(format.number(reading.siValue), siUnit(test)));
  };
  const { sentence, mayStand, readings } = doubt;
  return (
    <div className={styles.doubt} data-lab-doubt="">
      <Notice
        tone={mayStand ? 'caution' : 'stop'}
        announce
        actions={
          <>
            {readings.map((reading) => (
              <Button large key={`${reading.digits} ${reading.unit}`} onPress={() => take(reading)}>
                {meant(reading)}
              </Button>
            ))}
            {mayStand ? (
              <Button large look="quiet" onPress={() => onSettled({ confirmed: confirmationOf(row) })}>
                {t.keepValue}
              </Button>
            ) : null}
          </>
        }
      >
        {sentence}
      </Notice>
    </div>
  );
}
