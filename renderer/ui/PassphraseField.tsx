import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode, type Ref } from 'react';
import { Group, Input, TextField as AriaTextField, ToggleButton } from 'react-aria-components';
import { classNames } from './classNames';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';
import { Icon } from './Icon';
import { useText } from './text';

export interface PassphraseFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** Digits only: a PIN. */
  numeric?: boolean;
  large?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A secret with "show". Never stored, never completed, never spell-checked. */
export function PassphraseField({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  numeric = false,
  large = false,
  inputRef,
  className,
  onBlur,
  value,
  onChange,
  isDisabled = false,
  autoFocus = false,
  name,
}: PassphraseFieldProps): ReactNode {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <AriaTextField
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      inputMode={numeric ? 'numeric' : 'text'}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={isFieldInvalid({ errorMessage, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
        <Group className={classNames(styles.control, styles.withUnit, large && styles.large)}>
          <Input ref={inputRef ?? null} />
          <ToggleButton
            className={styles.inner ?? ''}
            isSelected={shown}
            onChange={setShown}
            aria-label={t.common.showSecret}
          >
            <Icon of={shown ? EyeOff : Eye} />
          </ToggleButton>
        </Group>
      </FieldFrame>
    </AriaTextField>
  );
}
