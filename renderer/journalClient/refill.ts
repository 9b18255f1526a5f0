import { AppFailure } from '@shared/kernel/errors';
import type { JournalFrame } from '@shared/ipc/wire';
import type { JournalPort } from './ports';

/** Frames fetched and written at once while a store is rebuilt. */
export const refillBatch = 500;

export interface RefillProgress {
  done: number;
  total: number;
}

/** Reads the whole journal, oldest first, into an empty store. Rejects with what the bridge or the store said. */
export async function refillFromJournal(
  journal: Pick<JournalPort, 'read'>,
  write: (frames: JournalFrame[]) => Promise<void>,
  onProgress: (progress: RefillProgress) => void,
): Promise<void> {
  let done = 0;
  for (;;) {
    const answer = await journal.read(done + 1, refillBatch);
    if (!answer.ok) throw new AppFailure(answer.error);
    const { frames, head } = answer.value;
    const last = frames.at(-1);
    if (last === undefined) return;
    await write(frames);
    done = last.seq;
    onProgress({ done, total: Math.max(head.seq, done) });
    if (done >= head.seq) return;
  }
}
