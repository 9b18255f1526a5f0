import { Dialog } from '@renderer/ui/Dialog';
import { Kbd } from '@renderer/ui/Kbd';
import { useText } from '@renderer/ui/text';
import type { ReactNode } from 'react';
import styles from './ShortcutsDialog.module.css';

export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }): ReactNode {
  const t = useText();
  const rows: [string[], string][] = [
    [['Ctrl+K'], t.shell.shortcuts.palette],
    [['Ctrl+S'], t.shell.shortcuts.save],
    [['Ctrl+L'], t.shell.shortcuts.lock],
    [['Alt+1', 'Alt+9'], t.shell.shortcuts.tabs],
    [['1', '9'], t.shell.shortcuts.answers],
    [['Tab', 'Shift+Tab'], t.shell.shortcuts.move],
    [['Esc'], t.shell.shortcuts.close],
    [['Ctrl+,'], t.shell.shortcuts.settings],
    [['?'], t.shell.shortcuts.help],
  ];
  return (
    <Dialog title={t.shell.shortcuts.title} isOpen={isOpen} onClose={onClose} isDismissable>
      <dl className={styles.list}>
        {rows.map(([keys, what]) => (
          <div key={what} className={styles.row}>
            <dt className={styles.keys}>
              {keys.map((chord, at) => (
                <span key={chord} className={styles.chord}>
                  {at > 0 ? <span aria-hidden="true">{chord === 'Shift+Tab' ? '/' : '…'}</span> : null}
                  <Kbd keys={chord} />
                </span>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
