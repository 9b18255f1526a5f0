import { Check } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './Checkbox.module.css';
import { classNames } from './classNames';
import { Icon } from './Icon';

export interface CheckboxProps {
  children: ReactNode;
  value: boolean;
  onChange: (value: boolean) => void;
  onBlur?: (() => void) | undefined;
  isDisabled?: boolean;
  isInvalid?: boolean;
  /** 44 px high, for the session screen. */
  large?: boolean;
  name?: string | undefined;
  inputRef?: Ref<HTMLLabelElement> | undefined;
  className?: string;
}

export function Checkbox({
  children,
  value,
  onChange,
  onBlur,
  isDisabled = false,
  isInvalid = false,
  large = false,
  name,
  inputRef,
  className,
}: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox
      {...(name === undefined ? {} : { name })}
      {...(onBlur === undefined ? {} : { onBlur })}
      ref={inputRef ?? null}
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={isInvalid}
      validationBehavior="aria"
      className={classNames(styles.checkbox, large && styles.large, className)}
    >
      <span className={styles.box} aria-hidden="true">
        <Icon of={Check} size={16} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
