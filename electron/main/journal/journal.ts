import type { AppError } from '@shared/kernel/errors';
import type { ChangeId, HashHex, VaultId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import type { Clock } from '@shared/kernel/time';
import type { Head, JournalFrame, SealedChange, StoreState } from '@shared/ipc/wire';
import type { Verdict } from '@shared/journal/reconcile';
import type { DiskPort } from '../files/diskPort';

export interface JournalOptions {
  /** `<vault>/journal`; made when missing. */
  folder: string;
  vaultId: VaultId;
  /** The highest acknowledged head the vault knows; sequence 0 with zeros for none. */
  anchor: Head;
  clock: Pick<Clock, 'now'>;
  disk: DiskPort;
  /** Whether a sealed file of that name is durable. */
  hasAttachment(hash: HashHex): Promise<boolean>;
  /** Keeps an acknowledged head outside the journal. */
  onAnchor(head: Head): Promise<Result<void>>;
  onChecked?(progress: CheckProgress): void;
  /** 8 MiB unless a test wants many small segments. */
  segmentBytes?: number;
}

export interface CheckProgress {
  segments: number;
  checkedSegments: number;
  damage: AppError | null;
}

export interface JournalStatus {
  head: Head;
  /** Frames that can be read. */
  count: number;
  /** XOR of their hashes. */
  digest: HashHex;
  damage: AppError | null;
}

/** The record on disk. Nothing throws; what is acknowledged is on disk. */
export interface Journal {
  status(): JournalStatus;
  /**
   * Holds a store against the journal. The first answer other than `ahead` settles the end of the journal (a torn end
   * is set aside and cut) and allows appending. Fails with journal.damaged when the vault's anchor is missing.
   */
  reconcile(store: StoreState): Promise<Result<{ verdict: Verdict; head: Head }>>;
  append(change: SealedChange): Promise<Result<Head>>;
  read(input: {
    fromSeq: number;
    maxFrames: number;
  }): Promise<Result<{ frames: JournalFrame[]; head: Head }>>;
  find(input: { changeId: ChangeId }): Promise<Result<{ frame: JournalFrame | null }>>;
  hashAt(input: { seq: number }): Result<{ hash: HashHex | null }>;
  /** At lock and at quit. */
  flushAnchor(): Promise<Result<void>>;
  /** The background check has ended. */
  whenChecked(): Promise<void>;
  close(): Promise<void>;
}
