import { createHash, randomBytes } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { fromHex, toHex } from '@shared/kernel/bytes';
import { hashHexSchema, vaultIdSchema, type HashHex, type VaultId } from '@shared/kernel/ids';
import type { Head, JournalFrame, SealedChange, SealedDraft, StoreState, WrappedKey } from '@shared/ipc/wire';
import { digestOf } from '@shared/journal/digest';
import { encodeFrame } from '@shared/journal/frame';
import { reconcile, type Verdict } from '@shared/journal/reconcile';
import type { RebuildReason } from '@renderer/app/start/startState';

export const zeroHash: HashHex = hashHexSchema.parse('0'.repeat(64));

export const testVaultId = vaultIdSchema.parse('01900000-0000-7000-8000-000000000001');

/** What survives a crash: journal, keys, files on disk, and the partitions of IndexedDB. */
export interface MemoryVault {
  vaultId: VaultId;
  masterKey: Uint8Array;
  frames: JournalFrame[];
  keys: WrappedKey[];
  files: Map<HashHex, Uint8Array>;
  partition: IDBFactory;
  /** Set between partition.rebuild and partition.rebuilt. */
  rebuild: { partition: IDBFactory; reason: RebuildReason; drafts: SealedDraft[] } | null;
  rebuilt: { records: number; reason: RebuildReason } | null;
}

export function createMemoryVault(): MemoryVault {
  return {
    vaultId: testVaultId,
    masterKey: Uint8Array.from(randomBytes(32)),
    frames: [],
    keys: [],
    files: new Map(),
    partition: new IDBFactory(),
    rebuild: null,
    rebuilt: null,
  };
}

export function sha256Hex(bytes: Uint8Array): HashHex {
  return hashHexSchema.parse(createHash('sha256').update(bytes).digest('hex'));
}

export function headOf(vault: MemoryVault): Head {
  const last = vault.frames.at(-1);
  return last === undefined ? { seq: 0, hash: zeroHash } : { seq: last.seq, hash: last.hash };
}

export function digestOfFrames(frames: readonly JournalFrame[]): HashHex {
  return hashHexSchema.parse(toHex(digestOf(frames.map((frame) => fromHex(frame.hash)))));
}

/** As main does it: real frames, real hashes, and a change id that is there already is answered, not appended. */
export function appendFrame(vault: MemoryVault, change: SealedChange): Head {
  const known = vault.frames.find((frame) => frame.header.changeId === change.header.changeId);
  if (known !== undefined) return { seq: known.seq, hash: known.hash };
  const head = headOf(vault);
  const place = { seq: head.seq + 1, wallClockMs: 0, prevHash: fromHex(head.hash) };
  const hash = sha256Hex(encodeFrame(change, place));
  const envelope = change.envelope.slice();
  vault.frames.push({
    header: structuredClone(change.header),
    envelope,
    seq: place.seq,
    hash,
    wallClockMs: 0,
  });
  return { seq: place.seq, hash };
}

export function verdictOn(vault: MemoryVault, store: StoreState): Verdict {
  const { frames } = vault;
  const view = {
    head: headOf(vault),
    hashAt: (seq: number) => (seq === 0 ? zeroHash : (frames[seq - 1]?.hash ?? null)),
    changeIdAt: (seq: number) => frames[seq - 1]?.header.changeId ?? null,
    upTo: (seq: number) => {
      const prefix = frames.slice(0, seq);
      const digest = digestOfFrames(prefix);
      return {
        readable: prefix.length,
        lost: 0,
        readableDigest: digest,
        knownDigest: digest,
        unknownHashes: 0,
      };
    },
  };
  return reconcile(view, store);
}
