import { classNames } from '@renderer/ui/classNames';
import { Icon } from '@renderer/ui/Icon';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Palette.module.css';

export interface PaletteEntry {
  key: string;
  icon: LucideIcon;
  title: string;
  detail?: string;
  run: () => void;
}

/** The keyboard stays in the input, which points here by aria-activedescendant. */
export function PaletteOption({
  id,
  entry,
  isActive,
  onChoose,
}: {
  id: string;
  entry: PaletteEntry;
  isActive: boolean;
  onChoose: () => void;
}): ReactNode {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={classNames(styles.option, isActive && styles.active)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChoose();
      }}
    >
      <Icon of={entry.icon} />
      <span className={styles.title}>{entry.title}</span>
      {entry.detail === undefined ? null : <span className={styles.detail}>{entry.detail}</span>}
    </div>
  );
}
