import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon';
import styles from './List.module.css';

/** Rows that are opened one by one. Give it a name when no heading stands right above. */
export function List({ label, children }: { label?: string; children: ReactNode }): ReactNode {
  return (
    <ul className={styles.list} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </ul>
  );
}

export interface ListRowProps {
  title: ReactNode;
  /** A quiet second line. */
  detail?: ReactNode;
  /** Badges, dates, figures at the end. */
  end?: ReactNode;
  /** Makes the whole row a button. */
  onPress?: () => void;
  autoFocus?: boolean;
}

export function ListRow({ title, detail, end, onPress, autoFocus = false }: ListRowProps): ReactNode {
  const content = (
    <>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
      </span>
      {end === undefined ? null : <span className={styles.end}>{end}</span>}
    </>
  );
  return (
    <li>
      {onPress === undefined ? (
        <div className={styles.row}>{content}</div>
      ) : (
        <AriaButton className={styles.row ?? ''} onPress={onPress} autoFocus={autoFocus}>
          {content}
          <Icon of={ChevronRight} className={styles.arrow} />
        </AriaButton>
      )}
    </li>
  );
}
