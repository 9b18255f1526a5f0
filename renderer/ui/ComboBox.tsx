import { ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { classNames } from './classNames';
import styles from './Field.module.css';
import { FieldFrame, isFieldInvalid, type FieldProps } from './FieldFrame';
import { Icon } from './Icon';
import { useText } from './text';

export interface ComboBoxProps extends FieldProps {
  /** Proposals for a free text: what is typed counts, whether it is in the list or not. */
  suggestions: readonly string[];
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  large?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export function ComboBox({
  label,
  description,
  errorMessage,
  isInvalid,
  optional,
  suggestions,
  value,
  onChange,
  onBlur,
  large = false,
  inputRef,
  className,
  isDisabled = false,
  autoFocus = false,
}: ComboBoxProps): ReactNode {
  const t = useText();
  return (
    <AriaComboBox
      {...(onBlur === undefined ? {} : { onBlur })}
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="input"
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={isFieldInvalid({ errorMessage, isInvalid })}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} description={description} errorMessage={errorMessage} optional={optional}>
        <Group className={classNames(styles.control, styles.withUnit, large && styles.large)}>
          <Input ref={inputRef ?? null} autoComplete="off" spellCheck="false" />
          <Button className={styles.inner ?? ''}>
            <Icon of={ChevronDown} />
          </Button>
        </Group>
        <Popover className={styles.popover ?? ''}>
          <ListBox renderEmptyState={() => t.common.nothingFound}>
            {suggestions.map((suggestion) => (
              <ListBoxItem
                key={suggestion}
                id={suggestion}
                textValue={suggestion}
                className={styles.option ?? ''}
              >
                {suggestion}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaComboBox>
  );
}
