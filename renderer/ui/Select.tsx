import { ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classNames } from './classNames';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';
import { Icon } from './Icon';
import selectStyles from './Select.module.css';
import { useText } from './text';

export interface Option<V extends string> {
  value: V;
  label: string;
  isDisabled?: boolean;
}

export interface SelectProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  value: V | null | undefined;
  onChange: (value: V) => void;
  onBlur?: (() => void) | undefined;
  placeholder?: string;
  large?: boolean;
  inputRef?: Ref<HTMLButtonElement> | undefined;
}

export function Select<V extends string>({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  options,
  value,
  onChange,
  onBlur,
  placeholder,
  large = false,
  inputRef,
  className,
  isDisabled = false,
  autoFocus = false,
}: SelectProps<V>): ReactNode {
  const t = useText();
  return (
    <AriaSelect
      {...(onBlur === undefined ? {} : { onBlur })}
      value={value ?? null}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
      placeholder={placeholder ?? t.common.choose}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={isFieldInvalid({ errorMessage, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
        <Button
          ref={inputRef ?? null}
          className={classNames(styles.control, selectStyles.trigger, large && styles.large)}
        >
          <SelectValue className={selectStyles.value ?? ''} />
          <Icon of={ChevronDown} />
        </Button>
        <Popover className={styles.popover ?? ''}>
          <ListBox items={options.map((option) => ({ ...option, id: option.value }))}>
            {(option) => (
              <ListBoxItem
                id={option.id}
                textValue={option.label}
                isDisabled={option.isDisabled === true}
                className={styles.option ?? ''}
              >
                {option.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaSelect>
  );
}
