import type { LucideIcon } from 'lucide-react';
import { useCallback, type ReactNode, type RefCallback } from 'react';
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
  /** Keeps focus and width, refuses presses; a screen reader hears that it is not available now. */
  isPending?: boolean | undefined;
  autoFocus?: boolean;
  onPress?: (event: PressEvent) => void;
  buttonRef?: RefCallback<HTMLButtonElement>;
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
  isPending = false,
  type = 'button',
  onPress,
  'aria-keyshortcuts': keyShortcuts,
  ...rest
}: ButtonProps): ReactNode {
  const iconOnly = children === undefined;
  const attach = useCallback(
    (element: HTMLButtonElement | null) => {
      // React Aria lets this attribute through to no element.
      if (keyShortcuts !== undefined) element?.setAttribute('aria-keyshortcuts', keyShortcuts);
      return buttonRef?.(element);
    },
    [keyShortcuts, buttonRef],
  );
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      ref={attach}
      // React Aria's own pending state leaves an announcement behind that names a button which may be gone.
      {...(isPending ? { 'aria-disabled': true, 'data-pending': true } : {})}
      {...(isPending || onPress === undefined ? {} : { onPress })}
      type={isPending ? 'button' : type}
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
