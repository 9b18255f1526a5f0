import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import styles from './Button.module.css';
import { classNames } from './classNames';
import { Icon } from './Icon';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  children?: ReactNode;
  look?: ButtonLook;
  /** 44 px high: for the session and photo screens, and the one main action of a page. */
  large?: boolean;
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
  /** Required when there is no text. */
  label?: string;
  type?: 'button' | 'submit';
  form?: string;
  isDisabled?: boolean;
  /** Keeps focus and width, refuses presses, says "busy" to a screen reader. */
  isPending?: boolean;
  autoFocus?: boolean;
  onPress?: (event: PressEvent) => void;
  buttonRef?: Ref<HTMLButtonElement>;
  'aria-describedby'?: string;
  'aria-keyshortcuts'?: string;
  className?: string;
  slot?: string;
}

export function Button({
  children,
  look = 'secondary',
  large = false,
  icon,
  iconAfter,
  label,
  buttonRef,
  className,
  'aria-keyshortcuts': keyShortcuts,
  ...rest
}: ButtonProps): ReactNode {
  const iconOnly = children === undefined;
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(buttonRef === undefined ? {} : { ref: buttonRef })}
      {...(keyShortcuts === undefined ? {} : { 'aria-keyshortcuts': keyShortcuts })}
      className={classNames(
        styles.button,
        styles[look],
        large && styles.large,
        iconOnly && styles.iconOnly,
        className,
      )}
    >
      {icon === undefined ? null : <Icon of={icon} />}
      {children}
      {iconAfter === undefined ? null : <Icon of={iconAfter} />}
    </AriaButton>
  );
}
