import type { Head, JournalFrame, SealedChange } from '@shared/ipc/wire';
import type { Result } from '@shared/kernel/result';

/** The store's side of sending. Both reject with an AppFailure when IndexedDB fails. */
export interface OutboxPort {
  /** Everything the journal has not acknowledged, oldest first. */
  pending(): Promise<SealedChange[]>;
  /** Notes the journal's answers; harmless to repeat. */
  acknowledged(placed: (SealedChange & Head)[]): Promise<void>;
}

/** The journal's side, over the bridge. */
export interface JournalPort {
  /** Answers once the frame is on disk; a change id already there is answered with its place, not appended again. */
  append(change: SealedChange): Promise<Result<Head>>;
  read(fromSeq: number, maxFrames: number): Promise<Result<{ frames: JournalFrame[]; head: Head }>>;
  hashAt(seq: number): Promise<Result<Head['hash'] | null>>;
}
