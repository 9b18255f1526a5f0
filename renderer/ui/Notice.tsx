import type { ReactNode } from 'react';
import { classNames } from './classNames';
import { Icon } from './Icon';
import styles from './Notice.module.css';
import { stateIcons, type StateTone } from './states';
import { useText } from './text';
import { VisuallyHidden } from './VisuallyHidden';

export interface NoticeProps {
  tone: StateTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** Spoken when it appears: politely, or at once for a stop. Off for what was there from the start. */
  announce?: boolean;
  className?: string;
}

export function Notice({
  tone,
  title,
  children,
  actions,
  announce = false,
  className,
}: NoticeProps): ReactNode {
  const t = useText();
  const role = announce ? (tone === 'stop' ? 'alert' : 'status') : undefined;
  return (
    <div className={classNames(styles.notice, styles[tone], className)} {...(role ? { role } : {})}>
      <Icon of={stateIcons[tone]} />
      <div className={styles.body}>
        <VisuallyHidden>{`${t.common.notice[tone]}: `}</VisuallyHidden>
        {title === undefined ? null : <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
