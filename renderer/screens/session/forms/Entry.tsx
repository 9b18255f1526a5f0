import { Button } from '@renderer/ui/Button';
import { useText } from '@renderer/ui/text';
import { Trash2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import styles from '../Session.module.css';

interface EntryProps {
  title: string;
  /** Undefined when it cannot be removed. */
  onRemove?: (() => void) | undefined;
  /** For fieldFocus: where the keyboard goes once the entry was added. */
  focusId?: string;
  children: ReactNode;
}

/** One of several: a draw, a spin, an area. */
export function Entry({ title, onRemove, focusId, children }: EntryProps): ReactNode {
  const t = useText().session.actions;
  const id = useId();
  return (
    <section
      className={styles.entry}
      aria-labelledby={id}
      {...(focusId === undefined ? {} : { 'data-focus-id': focusId })}
    >
      <div className={styles.entryHead}>
        <h3 id={id}>{title}</h3>
        {onRemove === undefined ? null : (
          <Button look="quiet" large icon={Trash2} label={t.remove(title)} onPress={onRemove} />
        )}
      </div>
      {children}
    </section>
  );
}
