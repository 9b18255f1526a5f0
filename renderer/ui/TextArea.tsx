import type { ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { classNames } from './classNames';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  rows?: number;
  maxLength?: number;
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

export function TextArea({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  rows = 3,
  inputRef,
  className,
  onBlur,
  isDisabled = false,
  isReadOnly = false,
  autoFocus = false,
  name,
  ...rest
}: TextAreaProps): ReactNode {
  return (
    <AriaTextField
      {...rest}
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      autoComplete="off"
      spellCheck="false"
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      isInvalid={isFieldInvalid({ errorMessage, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
        <AriaTextArea ref={inputRef ?? null} rows={rows} className={styles.control ?? ''} />
      </FieldFrame>
    </AriaTextField>
  );
}
