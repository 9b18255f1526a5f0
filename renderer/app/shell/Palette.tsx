import { ModalOverlay, Modal, Dialog } from 'react-aria-components';
import { Icon } from '@renderer/ui/Icon';
import { useText } from '@renderer/ui/text';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Palette.module.css';
import { PaletteOption } from './PaletteOption';
import { usePaletteEntries } from './usePaletteEntries';
import type { OpenDialog } from './useAppCommands';

/** Ctrl+K: any part of a patient's name, number, phone or birth date; commands below. */
export function Palette({
  isOpen,
  onClose,
  onOpen,
}: {
  isOpen: boolean;
  onClose: () => void;
  onOpen: (dialog: OpenDialog) => void;
}): ReactNode {
  const t = useText();
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={t.shell.palette.title}>
          <Finder onClose={onClose} onOpen={onOpen} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({
  onClose,
  onOpen,
}: {
  onClose: () => void;
  onOpen: (dialog: OpenDialog) => void;
}): ReactNode {
  const t = useText();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { patients, commands } = usePaletteEntries(query, onOpen);
  const entries = [...patients, ...commands];
  const at = Math.min(active, Math.max(0, entries.length - 1));

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, query]);

  const run = (index: number): void => {
    const entry = entries[index];
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) setActive((at + step + entries.length) % entries.length);
    else if (event.key === 'Enter') run(at);
    else return;
    event.preventDefault();
  };
  const group = (name: string, start: number, members: typeof entries): ReactNode =>
    members.length === 0 ? null : (
      <div role="group" aria-label={name}>
        <p className={styles.group} aria-hidden="true">
          {name}
        </p>
        {members.map((entry, index) => (
          <PaletteOption
            key={entry.key}
            id={`${listId}-${start + index}`}
            entry={entry}
            isActive={start + index === at}
            onChoose={() => run(start + index)}
          />
        ))}
      </div>
    );
  return (
    <>
      <div className={styles.field}>
        <Icon of={Search} />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={t.shell.palette.title}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          {...(entries.length > 0 ? { 'aria-activedescendant': `${listId}-${at}` } : {})}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={t.shell.palette.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={t.shell.palette.title} className={styles.list}>
        {group(t.shell.palette.patients, 0, patients)}
        {group(t.shell.palette.commands, patients.length, commands)}
      </div>
      {entries.length === 0 ? <p className={styles.nothing}>{t.shell.palette.nothing}</p> : null}
      <div role="status">
        <VisuallyHidden>{query === '' ? '' : t.shell.palette.results(entries.length)}</VisuallyHidden>
      </div>
    </>
  );
}
