import { fromHex } from '@shared/kernel/bytes';
import { digestOf } from '@shared/journal/digest';
import { hashHex } from '@shared/journal/frame';
import type { Head, JournalFrame, SealedChange, StoreState } from '@shared/ipc/wire';
import type { Journal } from '@main/journal/journal';

export const noHead: Head = { seq: 0, hash: hashHex(new Uint8Array(32)) };

/** What the renderer's store does with the journal, and nothing else: rows, outbox, head. */
export class StoreModel {
  readonly rows = new Map<string, Head>();
  readonly outbox: SealedChange[] = [];
  head = noHead;

  copy(): StoreModel {
    const copy = new StoreModel();
    for (const [changeId, head] of this.rows) copy.rows.set(changeId, head);
    copy.outbox.push(...this.outbox);
    copy.head = this.head;
    return copy;
  }

  state(): StoreState {
    return {
      head: this.head,
      count: this.rows.size,
      digest: hashHex(digestOf([...this.rows.values()].map(({ hash }) => fromHex(hash)))),
      pendingChangeIds: this.outbox.map(({ header }) => header.changeId),
    };
  }

  acknowledged(change: SealedChange, head: Head): void {
    this.rows.set(change.header.changeId, head);
    if (head.seq > this.head.seq) this.head = head;
    const at = this.outbox.indexOf(change);
    if (at >= 0) this.outbox.splice(at, 1);
  }

  /** Sends the outbox in order; stops at the first refusal and returns its code. */
  async drain(journal: Journal): Promise<string | null> {
    for (let [change] = this.outbox; change !== undefined; [change] = this.outbox) {
      const answer = await journal.append(change);
      if (!answer.ok) return answer.error.code;
      this.acknowledged(change, answer.value);
    }
    return null;
  }

  /** A fresh store filled from the journal; drafts aside, only the outbox travels along. */
  static async rebuilt(journal: Journal, outbox: SealedChange[] = []): Promise<StoreModel> {
    const store = new StoreModel();
    for (const frame of await readAll(journal)) {
      store.rows.set(frame.header.changeId, { seq: frame.seq, hash: frame.hash });
      store.head = { seq: frame.seq, hash: frame.hash };
    }
    store.head = journal.status().head;
    store.outbox.push(...outbox.filter(({ header }) => !store.rows.has(header.changeId)));
    return store;
  }
}

/** Pages through the journal as a rebuild does. */
export async function readAll(journal: Journal, maxFrames = 50): Promise<JournalFrame[]> {
  const frames: JournalFrame[] = [];
  for (let fromSeq = 1; ;) {
    const answer = await journal.read({ fromSeq, maxFrames });
    if (!answer.ok) throw new Error(answer.error.code);
    const last = answer.value.frames.at(-1);
    if (last === undefined) return frames;
    frames.push(...answer.value.frames);
    fromSeq = last.seq + 1;
  }
}
