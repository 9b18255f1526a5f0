import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { useText } from '@renderer/ui/text';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import { labValueOf, markOf, type LabRow } from '@shared/domain/labEntry';
import type { NumericLabTest } from '@shared/domain/labPanel';
import { parseReference } from '@shared/domain/labReference';
import { useRef, useState, type ReactNode } from 'react';
import styles from './LabForm.module.css';
import { useDoubt } from './useDoubt';
import { ValueQuestion } from './ValueQuestion';

interface ValueRowProps {
  test: NumericLabTest;
  row: LabRow;
  /** Saving was tried while this row was open. */
  isRefused: boolean;
  onChange: (changes: Partial<LabRow>) => void;
}

/** One number of the report: value, unit, the laboratory's own limits; what is doubtful is asked right below. */
export function ValueRow({ test, row, isRefused, onChange }: ValueRowProps): ReactNode {
  const text = useText();
  const t = text.labs;
  const { tests, units } = text.domain.labs;
  // "13" on the way to "138" is nobody's slip: what is doubtful is asked once the field is left.
  const [isTyping, setIsTyping] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const openDoubt = useDoubt(test, row);
  const doubt = isTyping ? null : openDoubt;
  const name = tests[test.id];
  const value = labValueOf(row);
  const mark = value === null ? null : markOf(value);
  const badLimits = doubt !== null && parseReference(row.reference) === null;
  const badValue = doubt !== null && !badLimits && (isRefused || !doubt.mayStand);
  const named = (field: string): ReactNode => <VisuallyHidden>{t.fieldOf(name, field)}</VisuallyHidden>;
  const type = (changes: Partial<LabRow>): void => {
    setIsTyping(true);
    onChange(changes);
  };
  return (
    <div className={styles.row} data-lab-test={test.id}>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      <TextField
        label={named(t.value)}
        large
        inputRef={input}
        inputMode="decimal"
        maxLength={40}
        value={row.typed}
        {...(badValue ? { errorMessage: doubt.sentence } : {})}
        onChange={(typed) => type({ typed })}
        onBlur={() => setIsTyping(false)}
      />
      {test.units.length === 1 ? (
        <span className={styles.unit}>{units[test.units[0].unit]}</span>
      ) : (
        <Select
          label={named(t.unit)}
          large
          options={test.units.map(({ unit }) => ({ value: unit, label: units[unit] }))}
          value={test.units.find(({ unit }) => unit === row.unit)?.unit ?? null}
          onChange={(unit) => onChange({ unit })}
        />
      )}
      <TextField
        label={named(t.limits)}
        large
        maxLength={40}
        value={row.reference}
        {...(badLimits ? { errorMessage: doubt.sentence } : {})}
        onChange={(reference) => type({ reference })}
        onBlur={() => setIsTyping(false)}
      />
      <span className={styles.mark} role="status">
        {mark === null ? null : (
          <>
            <span aria-hidden="true">{mark === 'low' ? '↓ ' : '↑ '}</span>
            {text.domain.labs[mark]}
          </>
        )}
      </span>
      {doubt === null ? null : (
        <ValueQuestion
          test={test}
          row={row}
          doubt={doubt}
          onSettled={(changes) => {
            onChange(changes);
            // The button that was pressed is gone.
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}
