import type { ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './Stack.module.css';

/** Things below one another (or in a row that wraps) with one distance between them. */
export function Stack({
  children,
  gap = 4,
  row = false,
  className,
}: {
  children: ReactNode;
  gap?: 1 | 2 | 3 | 4 | 6 | 8;
  row?: boolean;
  className?: string;
}): ReactNode {
  return (
    <div className={classNames(row ? styles.row : styles.stack, styles[`gap${gap}`], className)}>
      {children}
    </div>
  );
}

/** The padded body of a screen; `narrow` for text and forms. */
export function Page({ children, narrow = false }: { children: ReactNode; narrow?: boolean }): ReactNode {
  return <div className={classNames(styles.page, narrow && styles.narrow)}>{children}</div>;
}
