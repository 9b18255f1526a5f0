import { TextProvider } from '@renderer/ui/text';
import type { Locale } from '@shared/i18n/messages';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';

// Drawing whole screens without a browser is slow on a machine that is busy; a test that hangs still ends.
vi.setConfig({ testTimeout: 30_000 });

/** Shows a part of the kit in a page of its own; `show` again to change its properties. */
export function mounted(locale: Locale = 'en') {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const root = createRoot(place);
  return {
    place,
    show: (children: ReactNode): Promise<void> =>
      act(async () => root.render(<TextProvider locale={locale}>{children}</TextProvider>)),
  };
}

/** Types as a keyboard does: React hears of it through the setter of the element itself. */
export async function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(element: Element, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    element.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
  });
}

export function only<E extends Element>(place: ParentNode, selector: string): E {
  const [found, ...others] = place.querySelectorAll<E>(selector);
  if (found === undefined || others.length > 0) throw new Error(`not exactly one ${selector}`);
  return found;
}
