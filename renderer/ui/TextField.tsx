import type { ReactNode, Ref } from 'react';
import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './classNames';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';

type KeyboardEvent = Parameters<NonNullable<AriaTextFieldProps['onKeyDown']>>[0];

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  type?: 'text' | 'tel' | 'email' | 'password';
  /** Personal data must never be remembered by the browser: off unless said otherwise. */
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  placeholder?: string;
  maxLength?: number;
  large?: boolean;
  spellCheck?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
  onKeyDown?: (event: { key: string; preventDefault(): void }) => void;
}

export function TextField({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  placeholder,
  large = false,
  inputRef,
  className,
  onBlur,
  onKeyDown,
  autoComplete = 'off',
  spellCheck = false,
  isDisabled = false,
  isReadOnly = false,
  autoFocus = false,
  name,
  ...rest
}: TextFieldProps): ReactNode {
  return (
    <AriaTextField
      {...rest}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(onKeyDown === undefined
        ? {}
        : {
            // React Aria keeps a key that somebody listened to: Ctrl+K and the other shortcuts would end here.
            onKeyDown: (event: KeyboardEvent) => {
              onKeyDown(event);
              event.continuePropagation();
            },
          })}
      autoComplete={autoComplete}
      spellCheck={spellCheck ? 'true' : 'false'}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      isInvalid={isFieldInvalid({ errorMessage, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
        <Input
          ref={inputRef ?? null}
          className={classNames(styles.control, large && styles.large)}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
