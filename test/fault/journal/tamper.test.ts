import { describe, expect, it } from 'vitest';
import { concatBytes, fromHex } from '@shared/kernel/bytes';
import { encodeFrame } from '@shared/journal/frame';
import { segmentHeaderBytes } from '@shared/journal/segmentHeader';
import { segmentPath } from '@main/journal/segmentFiles';
import { sha256 } from '@main/files/sha256';
import { MemoryDisk } from '../../builders/journal/memoryDisk';
import {
  appendMany,
  journalFolder,
  journalOptions,
  openedJournal,
  settledJournal,
} from '../../builders/journal/openedJournal';
import { randomSource } from '../../builders/journal/randomSource';
import { sealedChange } from '../../builders/journal/sealedChange';
import { noHead, StoreModel } from '../../builders/journal/storeModel';

const path = segmentPath(journalFolder, 1);
const frames = 20;

/** The header and each frame of a journal, as pieces. */
async function pieces(): Promise<{
  parts: Uint8Array[];
  store: StoreModel;
  anchor: { head: typeof noHead };
}> {
  const disk = new MemoryDisk();
  const store = new StoreModel();
  const anchor = { head: noHead };
  const journal = await settledJournal(journalOptions(disk, anchor), store);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let n = 0; n <= frames; n += 1) {
    if (n > 0) await appendMany(journal, store, n, n);
    const bytes = disk.files().get(path) ?? new Uint8Array(segmentHeaderBytes);
    if (n === 0) continue;
    if (n === 1) {
      parts.push(bytes.slice(0, segmentHeaderBytes));
      from = segmentHeaderBytes;
    }
    parts.push(bytes.slice(from));
    from = bytes.length;
  }
  await journal.flushAnchor();
  return { parts, store, anchor };
}

type Edit = (parts: Uint8Array[], random: () => number) => Uint8Array[];
const pick = (random: () => number, least = 1): number => least + Math.floor(random() * (frames - least));

/** A frame with every checksum right, made by somebody without the keys. */
function forged(seq: number, prevHash: Uint8Array): Uint8Array {
  return encodeFrame(sealedChange(900 + seq), { seq, wallClockMs: 1, prevHash });
}

const edits: [string, Edit][] = [
  ['deletes a frame', (parts, random) => parts.toSpliced(pick(random), 1)],
  [
    'swaps two frames',
    (parts, random) => {
      const at = pick(random);
      return parts.toSpliced(at, 2, parts[at + 1] ?? new Uint8Array(), parts[at] ?? new Uint8Array());
    },
  ],
  ['repeats a frame', (parts, random) => parts.toSpliced(pick(random, 2), 0, parts[1] ?? new Uint8Array())],
  [
    'inserts a forged frame',
    (parts, random) => {
      const at = pick(random, 2);
      return parts.toSpliced(at, 0, forged(at, sha256(parts[at - 1] ?? new Uint8Array())));
    },
  ],
  [
    'replaces a frame by a forged one',
    (parts, random) => {
      const at = pick(random, 2);
      return parts.with(at, forged(at, sha256(parts[at - 1] ?? new Uint8Array())));
    },
  ],
  [
    'replaces the last frame',
    (parts) => parts.with(frames, forged(frames, sha256(parts[frames - 1] ?? new Uint8Array()))),
  ],
  ['cuts off the end', (parts, random) => parts.slice(0, pick(random))],
  [
    'puts garbage between frames',
    (parts, random) => parts.toSpliced(pick(random, 2), 0, new Uint8Array(40).fill(7)),
  ],
];

describe('a journal somebody edited', () => {
  it.each(edits)('[J16] whoever %s is noticed: as damage, by the anchor or by the store', async (_, edit) => {
    const { parts, store, anchor } = await pieces();
    const random = randomSource(5);
    for (let round = 0; round < 60; round += 1) {
      const bytes = concatBytes(...edit(parts, random));
      const journal = await openedJournal(
        journalOptions(MemoryDisk.holding(new Map([[path, bytes]])), anchor),
      );
      expect(journal.status().damage).not.toBeNull();
      const bare = await openedJournal(journalOptions(MemoryDisk.holding(new Map([[path, bytes]]))));
      const answer = await bare.reconcile(store.state());
      const clean = answer.ok && answer.value.verdict === 'equal' && bare.status().damage === null;
      expect(clean).toBe(false);
    }
  });

  it('[J16] control: the same journal untouched shows nothing', async () => {
    const { parts, store, anchor } = await pieces();
    const journal = await openedJournal(
      journalOptions(MemoryDisk.holding(new Map([[path, concatBytes(...parts)]])), anchor),
    );
    expect(journal.status().damage).toBeNull();
    expect(await journal.reconcile(store.state())).toMatchObject({ value: { verdict: 'equal' } });
    expect(fromHex(store.head.hash)).toEqual(Uint8Array.from(sha256(parts[frames] ?? new Uint8Array())));
  });
});
