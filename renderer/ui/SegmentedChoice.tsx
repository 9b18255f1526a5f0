import { CircleAlert } from 'lucide-react';
import { useId, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { classNames } from './classNames';
import styles from './Field.module.css';
import { isFieldInvalid, type FieldProps } from './FieldFrame';
import { Icon } from './Icon';
import choice from './SegmentedChoice.module.css';
import type { Option } from './Select';
import { useText } from './text';

export interface SegmentedChoiceProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  value: V | null | undefined;
  onChange: (value: V) => void;
  onBlur?: (() => void) | undefined;
  large?: boolean;
  /** Keys 1…9 choose while focus is inside; on unless switched off. */
  digits?: boolean;
  /** After a choice by digit: where the screen moves on to the next question. */
  onChosenByDigit?: (value: V) => void;
  inputRef?: Ref<HTMLDivElement> | undefined;
}

/** One of a few, all visible: arrows or a digit choose. */
export function SegmentedChoice<V extends string>({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  options,
  value,
  onChange,
  onBlur,
  large = false,
  digits = true,
  onChosenByDigit,
  inputRef,
  className,
  isDisabled = false,
  isReadOnly = false,
  name,
}: SegmentedChoiceProps<V>): ReactNode {
  const t = useText();
  const hintId = useId();
  const choose = (key: string): void => {
    const chosen = options.find((option) => option.value === key && option.isDisabled !== true);
    if (chosen !== undefined) onChange(chosen.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!digits || isReadOnly || isDisabled || event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (chosen === undefined || chosen.isDisabled === true) return;
    event.preventDefault();
    onChange(chosen.value);
    onChosenByDigit?.(chosen.value);
  };
  return (
    <RadioGroup
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      ref={inputRef ?? null}
      value={value ?? null}
      onChange={choose}
      orientation="horizontal"
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={isFieldInvalid({ errorMessage, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <Label className={styles.label}>
        {label}
        {optional === true ? <span className={styles.optional}>{t.common.optional}</span> : null}
      </Label>
      <div className={choice.options} onKeyDownCapture={onKeyDown} role="presentation">
        {options.map((option, index) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled === true}
            className={classNames(choice.option, large && choice.large)}
            {...(digits && index < 9 ? { 'aria-describedby': `${hintId}-${index}` } : {})}
          >
            <span>{option.label}</span>
            {digits && index < 9 ? (
              <>
                <span className={choice.digit} aria-hidden="true">
                  {index + 1}
                </span>
                <span id={`${hintId}-${index}`} hidden>
                  {t.common.pressDigit(index + 1)}
                </span>
              </>
            ) : null}
          </Radio>
        ))}
      </div>
      {description === undefined ? null : (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>
        <Icon of={CircleAlert} size={16} />
        <span>{errorMessage ?? ''}</span>
      </FieldError>
    </RadioGroup>
  );
}
