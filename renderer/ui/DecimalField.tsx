import { useState, type ReactNode, type Ref } from 'react';
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import { classNames } from './classNames';
import { decimalText, parseDecimal } from './decimal';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';
import { useLocale, useText } from './text';

export interface DecimalFieldProps extends FieldProps {
  /** Null when empty, NaN when what was typed is no number. */
  value: number | null | undefined;
  onChange: (value: number | null) => void;
  onBlur?: (() => void) | undefined;
  unit?: string;
  large?: boolean;
  /** Refuses a decimal separator while typing. */
  whole?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A number, typed with comma or point. The text stays as typed; only the number goes out. */
export function DecimalField({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  value,
  onChange,
  onBlur,
  unit,
  large = false,
  whole = false,
  inputRef,
  className,
  isDisabled = false,
  isReadOnly = false,
  autoFocus = false,
  name,
}: DecimalFieldProps): ReactNode {
  const t = useText();
  const locale = useLocale();
  const current = value ?? null;
  const [typed, setTyped] = useState(() => decimalText(current, locale));
  // The text yields to a value set from outside (a reset, a draft), never to the one it produced itself;
  // a form may keep null for a text that is no number.
  const parsed = parseDecimal(typed);
  const ownText = Object.is(parsed, current) || (current === null && Number.isNaN(parsed));
  const text = ownText ? typed : decimalText(current, locale);
  const complaint = errorMessage ?? (Number.isNaN(current) ? t.common.notANumber : undefined);
  return (
    <AriaTextField
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      value={text}
      onChange={(next) => {
        const kept = whole ? next.replace(/[.,]/g, '') : next;
        setTyped(kept);
        onChange(parseDecimal(kept));
      }}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      isInvalid={isFieldInvalid({ errorMessage: complaint, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} description={description} errorMessage={complaint} optional={optional}>
        <Group className={classNames(styles.control, styles.withUnit, large && styles.large)}>
          <Input ref={inputRef ?? null} />
          {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}
