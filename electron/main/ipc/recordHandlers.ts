import { ok } from '@shared/kernel/result';
import type { Records } from '../start/records';
import type { HandlersOf } from './handler';

/** The journal, the keys and the photo files, once a vault is open. */
export function recordHandlers(records: Records): HandlersOf<'journal' | 'keys' | 'photos'> {
  return {
    'journal.status': () => {
      const open = records.current();
      return open.ok ? ok(open.value.journal.status()) : open;
    },
    'journal.reconcile': (state) => {
      const open = records.current();
      return open.ok ? open.value.journal.reconcile(state) : open;
    },
    'journal.append': (change) => {
      const open = records.current();
      return open.ok ? open.value.journal.append(change) : open;
    },
    'journal.read': (range) => {
      const open = records.current();
      return open.ok ? open.value.journal.read(range) : open;
    },
    'journal.find': (wanted) => {
      const open = records.current();
      return open.ok ? open.value.journal.find(wanted) : open;
    },
    'journal.hashAt': (wanted) => {
      const open = records.current();
      return open.ok ? open.value.journal.hashAt(wanted) : open;
    },
    'keys.list': async () => {
      const open = records.current();
      if (!open.ok) return open;
      const keys = await open.value.keys.list();
      return keys.ok ? ok({ keys: keys.value }) : keys;
    },
    'keys.put': async (key) => {
      const open = records.current();
      if (!open.ok) return open;
      const put = await open.value.keys.put(key);
      return put.ok ? ok({}) : put;
    },
    'photos.put': (file) => {
      const open = records.current();
      return open.ok ? open.value.photos.put(file) : open;
    },
    'photos.get': (file) => {
      const open = records.current();
      return open.ok ? open.value.photos.get(file) : open;
    },
  };
}
