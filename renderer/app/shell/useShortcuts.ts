import { useRunSave } from '@renderer/ui/shortcuts';
import { useEffect } from 'react';
import type { OpenDialog } from './useAppCommands';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'));

/** The n-th tab of the outermost row of tabs on the screen. */
function chooseTab(number: number): boolean {
  const tab = document.querySelector('[data-tab-row]')?.querySelectorAll<HTMLElement>('[role=tab]')[
    number - 1
  ];
  tab?.focus();
  tab?.click();
  return tab !== undefined;
}

/**
 * The keys that work everywhere. Letters are told by the place of the key, so that they work on a Russian
 * keyboard; Ctrl+L is caught by main.
 */
export function useShortcuts(open: (dialog: OpenDialog) => void): void {
  const runSave = useRunSave();
  useEffect(() => {
    const handled = (event: KeyboardEvent): boolean => {
      const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (command && event.code === 'KeyK') {
        open('palette');
        return true;
      }
      if (command && event.code === 'KeyS') {
        runSave();
        return true;
      }
      if (event.altKey && !event.ctrlKey && !event.metaKey && /^Digit[1-9]$/.test(event.code)) {
        return chooseTab(Number(event.code.slice(5)));
      }
      if (event.key === '?' && !event.ctrlKey && !event.altKey && !isTyping(event.target)) {
        open('shortcuts');
        return true;
      }
      return false;
    };
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !handled(event)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [open, runSave]);
}
