import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Set by countInteractions. */
    plasmachartInteractions?: { count: number; stop(): void };
  }
}

/**
 * Counts in the window from now on (clinical-workflow.md §6): trusted key presses and pointer presses, less characters
 * of free text and digits of a number. A held key is one press; what a script dispatches is none.
 */
export async function countInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counter = { count: 0, stop: (): void => undefined };
    const typed = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => {
      if (ctrlKey || altKey || metaKey || !(target instanceof HTMLElement)) return false;
      const character = key.length === 1 || key === 'Backspace' || key === 'Delete';
      if (!character) return false;
      const text = target instanceof HTMLTextAreaElement || target.getAttribute('role') === 'spinbutton';
      const line =
        target instanceof HTMLInputElement &&
        !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
      return text || line;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.isTrusted && !event.repeat && !typed(event)) counter.count += 1;
    };
    const onPointer = (event: PointerEvent): void => {
      if (event.isTrusted) counter.count += 1;
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    counter.stop = () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
    };
    window.plasmachartInteractions?.stop();
    window.plasmachartInteractions = counter;
  });
}

/** How many since countInteractions; the same window must still be open. */
export async function interactions(page: Page): Promise<number> {
  const count = await page.evaluate(() => window.plasmachartInteractions?.count ?? null);
  if (count === null) throw new Error('nobody counts in this window');
  return count;
}
