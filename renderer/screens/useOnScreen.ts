import { useEffect, useRef, type RefObject } from 'react';

/** Whether the screen that asked is still there when an answer comes. */
export function useOnScreen(): RefObject<boolean> {
  const onScreen = useRef(true);
  useEffect(() => {
    onScreen.current = true;
    return () => {
      onScreen.current = false;
    };
  }, []);
  return onScreen;
}
