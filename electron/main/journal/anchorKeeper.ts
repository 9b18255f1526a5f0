import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { Head } from '@shared/ipc/wire';

export const anchorEvery = 64;

/**
 * Hands the acknowledged head to whoever keeps it outside the journal, every 64 frames and on request. Saving never
 * waits for it; what could not be kept is tried again with the next frame.
 */
export class AnchorKeeper {
  private head: Head;
  private keeping: Promise<Result<void>> | null = null;

  constructor(
    private kept: Head,
    private readonly keep: (head: Head) => Promise<Result<void>>,
  ) {
    this.head = kept;
  }

  /** The highest head that must never be missing from the journal. */
  get anchor(): Head {
    return this.kept;
  }

  acknowledged(head: Head): void {
    this.head = head;
    if (head.seq - this.kept.seq >= anchorEvery && this.keeping === null) void this.flush();
  }

  async flush(): Promise<Result<void>> {
    await this.keeping;
    const { head } = this;
    if (head.seq <= this.kept.seq) return ok(undefined);
    // A keeper that throws counts as one that failed: nobody waits for it, and the next frame tries again.
    this.keeping = this.keep(head).catch(() => fail(appError('journal.writeFailed')));
    const result = await this.keeping;
    this.keeping = null;
    if (result.ok) this.kept = head;
    return result;
  }
}
