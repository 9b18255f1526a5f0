import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classNames } from './classNames';
import { Icon } from './Icon';
import { stateIcons, type StateTone } from './states';
import { useText } from './text';

export interface BadgeProps {
  tone: StateTone;
  /** The word; the state's own name when left out. */
  children?: ReactNode;
  icon?: LucideIcon;
  className?: string;
}

export function Badge({ tone, children, icon, className }: BadgeProps): ReactNode {
  const t = useText();
  return (
    <span className={classNames(styles.badge, styles[tone], className)}>
      <Icon of={icon ?? stateIcons[tone]} size={16} />
      <span>{children ?? t.common.state[tone]}</span>
    </span>
  );
}
