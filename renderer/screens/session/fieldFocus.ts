import { useEffect, useRef, type RefObject } from 'react';

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

/** An entry that was just added takes the keyboard, at its second field: the first one was chosen by adding it. */
export function useAddedEntryFocus(within: RefObject<HTMLElement | null>, focusIds: readonly string[]): void {
  const known = useRef(focusIds);
  useEffect(() => {
    const added = focusIds.find((id) => !known.current.includes(id));
    known.current = focusIds;
    if (added === undefined) return;
    const entry = within.current?.querySelector(`[data-focus-id="${added}"]`);
    entry?.querySelectorAll<HTMLElement>('[aria-haspopup=listbox]')[1]?.focus();
  }, [within, focusIds]);
}
