import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';

type Save = () => void;

interface SaveStack {
  /** The form opened last is the one that Ctrl+S saves. */
  add(save: Save): () => void;
  /** False when no form is on the screen. */
  run(): boolean;
}

const SaveContext = createContext<SaveStack | null>(null);

function createSaveStack(): SaveStack {
  const saves: Save[] = [];
  return {
    add(save) {
      saves.push(save);
      return () => void saves.splice(saves.indexOf(save), 1);
    },
    run() {
      const last = saves.at(-1);
      last?.();
      return last !== undefined;
    },
  };
}

export function SaveShortcutProvider({ children }: { children: ReactNode }): ReactNode {
  const stack = useMemo(createSaveStack, []);
  return <SaveContext value={stack}>{children}</SaveContext>;
}

function useSaveStack(): SaveStack {
  const stack = use(SaveContext);
  if (stack === null) throw new Error('SaveShortcutProvider is missing');
  return stack;
}

/** While the calling form is on the screen, Ctrl+S calls `save`: `useSaveShortcut(() => void submit())`. */
export function useSaveShortcut(save: Save): void {
  const stack = useSaveStack();
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => stack.add(() => latest.current()), [stack]);
}

/** For the shell, which listens for the keys. */
export function useRunSave(): () => boolean {
  return useSaveStack().run;
}
