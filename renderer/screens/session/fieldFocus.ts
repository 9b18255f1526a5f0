import { useEffect, type RefObject } from 'react';

const fields =
  'input:not([type=hidden]):not([disabled]), button:not([disabled]), textarea, [role=spinbutton]';

function visible(element: HTMLElement): boolean {
  return element.offsetParent !== null || element.tagName === 'INPUT';
}

/** A step opens with the keyboard in its first question. */
export function useFirstFieldFocus(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const first = [...(within.current?.querySelectorAll<HTMLElement>(fields) ?? [])].find(visible);
    first?.focus({ preventScroll: true });
  }, [within]);
}

/** After an answer by digit: on to the next group of choices, else to the next field. */
export function focusNextGroup(): void {
  const here = document.activeElement;
  const group = here?.closest('[role=radiogroup]');
  const form = here?.closest('form');
  if (group === null || group === undefined || form === null || form === undefined) return;
  const after = [...form.querySelectorAll<HTMLElement>(fields)].find(
    (field) =>
      !group.contains(field) &&
      (group.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const next = after?.closest('[role=radiogroup]');
  const chosen = next?.querySelector<HTMLElement>('input:checked');
  (chosen ?? after)?.focus();
}
