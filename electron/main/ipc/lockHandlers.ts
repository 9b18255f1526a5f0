import { ok } from '@shared/kernel/result';
import type { Lock } from '../lock/lock';
import type { HandlersOf } from './handler';

export function lockHandlers(lock: Lock): HandlersOf<'lock'> {
  return {
    'lock.now': () => {
      // The answer goes out first: the process that asked will not live to see the end.
      setImmediate(() => void lock.lock('asked'));
      return ok({});
    },
    'lock.ready': () => {
      lock.ready();
      return ok({});
    },
    'lock.activity': ({ session }) => ok({ locksAtMs: lock.activity(session) }),
    'lock.rememberRoute': ({ route }) => {
      lock.rememberRoute(route);
      return ok({});
    },
    'lock.recallRoute': () => ok({ route: lock.recallRoute() }),
  };
}
