import type { Observable } from '@shared/kernel/observable';
import { useSyncExternalStore } from 'react';

export function useObservable<T>({ subscribe, get }: Observable<T>): T {
  return useSyncExternalStore(subscribe, get);
}
