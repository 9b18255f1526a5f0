import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type RefObject } from 'react';

/**
 * After a change of screen the content begins at its top, and the keyboard is in it; where a screen has already
 * put the focus (a field, a tab), it stays.
 */
export function useContentFocus(): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const screen = useRouterState({ select: ({ matches }): string => String(matches.at(-1)?.routeId ?? '') });
  useEffect(() => {
    const element = content.current;
    if (element === null) return;
    element.scrollTop = 0;
    if (!element.contains(document.activeElement)) element.focus();
  }, [screen]);
  return content;
}
