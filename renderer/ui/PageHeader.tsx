import { useEffect, useRef, type ReactNode } from 'react';
import styles from './PageHeader.module.css';

export interface PageHeaderProps {
  title: ReactNode;
  /** One quiet line under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Moves focus to the title when the page opens, so that a screen reader starts there. */
  focusOnOpen?: boolean;
}

export function PageHeader({ title, lead, actions, focusOnOpen = false }: PageHeaderProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusOnOpen) heading.current?.focus();
  }, [focusOnOpen]);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
