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
    if (element === null) return undefined;
    element.scrollTop = 0;
    const before = document.activeElement;
    if (element.contains(before)) return undefined;
    // Enter on a link looks to React Aria like a screen reader's click: the first field of the new screen then gets
    // the keyboard only after a frame and after running transitions, and only if nobody has taken it meanwhile.
    const timer = setTimeout(() => {
      if (document.activeElement === before || document.activeElement === document.body) element.focus();
    }, 200);
    return () => clearTimeout(timer);
  }, [screen]);
  return content;
}
