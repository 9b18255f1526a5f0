import { Outlet } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { AboutDialog } from '../settings/AboutDialog';
import { Alarms } from './Alarms';
import { Palette } from './Palette';
import { Rail } from './Rail';
import styles from './Shell.module.css';
import { ShortcutsDialog } from './ShortcutsDialog';
import { StatusBar } from './StatusBar';
import { useActivity } from './useActivity';
import { useAppCommands, type OpenDialog } from './useAppCommands';
import { useContentFocus } from './useContentFocus';
import { useShortcuts } from './useShortcuts';

/** Rail, content, status bar; and what can be called up from anywhere. */
export function Shell(): ReactNode {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = (): void => setDialog(null);
  const content = useContentFocus();
  const locksAtMs = useActivity();
  useShortcuts(setDialog);
  useAppCommands(setDialog);
  return (
    <div className={styles.shell}>
      <Rail onSearch={() => setDialog('palette')} onSkip={() => content.current?.focus()} />
      <main ref={content} id="content" className={styles.content} tabIndex={-1}>
        <Alarms />
        <Outlet />
      </main>
      <StatusBar locksAtMs={locksAtMs} onAbout={() => setDialog('about')} />
      <Palette isOpen={dialog === 'palette'} onClose={close} onOpen={setDialog} />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={close} />
      <AboutDialog isOpen={dialog === 'about'} onClose={close} />
    </div>
  );
}
