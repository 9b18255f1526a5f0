import { appError } from '@shared/kernel/errors';
import { fail, ok } from '@shared/kernel/result';
import type { Partitions } from '../partition/partitions';
import type { Records } from '../start/records';
import type { HandlersOf } from './handler';

export function partitionHandlers(
  partitions: Partitions,
  records: Records,
  /** Lets go of the keys, then opens the window in the partition that is the right one now. */
  reopenWindow: () => Promise<void>,
): HandlersOf<'partition'> {
  return {
    'partition.plan': () => ok(partitions.plan()),
    'partition.rebuild': async ({ reason, drafts }) => {
      await partitions.begin(reason, drafts);
      // The answer first: the window that asked is about to go.
      setImmediate(() => void reopenWindow());
      return ok({});
    },
    'partition.rebuilt': async (state) => {
      const open = records.current();
      if (!open.ok) return open;
      if (!partitions.isRebuilding()) return fail(appError('store.rebuildFailed'));
      const held = await open.value.journal.reconcile(state);
      if (!held.ok) return held;
      // `resend`: everything is there, and salvaged changes still wait in the outbox.
      if (held.value.verdict !== 'equal' && held.value.verdict !== 'resend') {
        return fail(appError('store.rebuildFailed'));
      }
      await partitions.finish(state.count);
      return ok({});
    },
  };
}
