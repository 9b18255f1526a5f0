/** A value that somebody shows. Property style, so that both can be handed to useSyncExternalStore. */
export interface Observable<T> {
  get: () => T;
  /** Called after each change. Returns the function that ends the subscription. */
  subscribe: (listener: () => void) => () => void;
}

export interface Settable<T> extends Observable<T> {
  set: (next: T) => void;
}

export function createObservable<T>(initial: T): Settable<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set(next) {
      value = next;
      [...listeners].forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
