import { useId, type ReactNode } from 'react';
import styles from './Card.module.css';
import { classNames } from './classNames';

export interface CardProps {
  title?: ReactNode;
  /** Beside the title, at the end. */
  actions?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
  className?: string;
}

/** A named part of a page. */
export function Card({ title, actions, level = 2, children, className }: CardProps): ReactNode {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={classNames(styles.card, className)}
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
    >
      {title === undefined && actions === undefined ? null : (
        <div className={styles.head}>
          {title === undefined ? null : <Heading id={id}>{title}</Heading>}
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
