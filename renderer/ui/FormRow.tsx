import { useId, type ReactNode } from 'react';
import { classNames } from './classNames';
import styles from './FormRow.module.css';

/** Fields side by side that wrap when there is no room; `columns` at most. */
export function FormRow({
  children,
  columns = 2,
}: {
  children: ReactNode;
  columns?: 1 | 2 | 3 | 4;
}): ReactNode {
  return <div className={classNames(styles.row, styles[`columns${columns}`])}>{children}</div>;
}

/** Fields that belong together, with a name. */
export function Fieldset({
  legend,
  description,
  children,
}: {
  legend: ReactNode;
  description?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <fieldset className={styles.fieldset} {...(description === undefined ? {} : { 'aria-describedby': id })}>
      <legend className={styles.legend}>{legend}</legend>
      {description === undefined ? null : (
        <p id={id} className={styles.description}>
          {description}
        </p>
      )}
      {children}
    </fieldset>
  );
}

/** Buttons at the end of a form; the main one first in reading order. */
export function FormActions({ children }: { children: ReactNode }): ReactNode {
  return <div className={styles.actions}>{children}</div>;
}
