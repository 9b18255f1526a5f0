import { useEffect, useState, type DependencyList } from 'react';
import { type AppError, asAppError } from '@shared/kernel/errors';
import { useServices } from './services';

/** What a screen knows of a query: nothing yet, a value, or why there is none (with the last good value, if any). */
export type Live<T> =
  | { status: 'loading'; value: undefined; error: undefined }
  | { status: 'ready'; value: T; error: undefined }
  | { status: 'failed'; value: T | undefined; error: AppError };

const loading = { status: 'loading', value: undefined, error: undefined } as const;

/**
 * Runs `query` now, when `deps` change, and after every commit. While it runs again after a commit the last value
 * stays, so nothing flickers; when `deps` change it is gone at once, so that no screen ever shows one patient's
 * data under another's name. An answer that was overtaken is dropped. A query that was asked again while it ran
 * is run once more, however many commits came in between.
 */
export function useLive<T>(query: () => Promise<T>, deps: DependencyList): Live<T> {
  const { commits } = useServices();
  const [live, setLive] = useState<Live<T>>(loading);
  const [liveFor, setLiveFor] = useState(deps);
  const depsChanged = deps.length !== liveFor.length || deps.some((dep, at) => !Object.is(dep, liveFor[at]));
  if (depsChanged) {
    setLiveFor(deps);
    setLive(loading);
  }

  useEffect(() => {
    let current = true;
    let running = false;
    let askedAgain = false;
    const run = async (): Promise<void> => {
      if (running) {
        askedAgain = true;
        return;
      }
      running = true;
      do {
        askedAgain = false;
        const next = await answer(query);
        if (!current) return;
        if (!askedAgain) setLive((last) => merge(last, next));
      } while (askedAgain);
      running = false;
    };
    void run();
    const unsubscribe = commits.subscribe(() => void run());
    return () => {
      current = false;
      unsubscribe();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the caller names what the query depends on, as with useEffect
  }, [commits, ...deps]);

  return depsChanged ? loading : live;
}

async function answer<T>(query: () => Promise<T>): Promise<{ value: T } | { error: AppError }> {
  try {
    return { value: await query() };
  } catch (error) {
    return { error: asAppError(error) };
  }
}

function merge<T>(last: Live<T>, next: { value: T } | { error: AppError }): Live<T> {
  if ('value' in next) return { status: 'ready', value: next.value, error: undefined };
  return { status: 'failed', value: last.value, error: next.error };
}
