import { join } from 'node:path';
import { toHex } from '@shared/kernel/bytes';
import { readWhole } from '../files/diskPort';
import { writeDurable } from '../files/writeDurable';
import type { JournalFolder, LoadedJournal } from './loadJournal';
import type { BadStretch } from './placeFrames';
import { segmentPath } from './segmentFiles';
import { sha256 } from '../files/sha256';

/** What the bad end of a journal may lose: everything after `headSeq`. */
export interface CutPlan {
  headSeq: number;
  cut: BadStretch | null;
}

/**
 * Where the newest segment may be cut. Only above everything known to be acknowledged (`provenSeq`: the vault's
 * anchor and the store's head), and only where each whole frame behind the cut waits in the store's outbox and
 * will be sent again. Anything else is damage and stays.
 */
export function planCut(
  { tail, index }: LoadedJournal,
  provenSeq: number,
  pending: ReadonlySet<string>,
): CutPlan {
  const cut = tail?.bad.find(({ afterSeq }) => {
    if (afterSeq < provenSeq) return false;
    for (let seq = afterSeq + 1; seq <= index.length; seq += 1) {
      const changeId = index.changeIdAt(seq);
      if (changeId !== null && !pending.has(changeId)) return false;
    }
    return true;
  });
  return cut === undefined ? { headSeq: index.length, cut: null } : { headSeq: cut.afterSeq, cut };
}

/** Carries out the plan and makes durable what was read; throws what the disk throws, and may be called again then. */
export async function settleTail(
  place: JournalFolder,
  loaded: LoadedJournal,
  plan: CutPlan,
  provenSeq: number,
): Promise<void> {
  for (let [number] = loaded.torn; number !== undefined; [number] = loaded.torn) {
    await removeTorn(place, number);
    loaded.torn.shift();
  }
  if (plan.cut !== null) await cutTail(place, loaded, plan.cut);
  if (loaded.tail !== null) await proveTail(place, loaded, provenSeq);
  await place.disk.syncFolder(place.folder);
}

async function removeTorn({ disk, folder }: JournalFolder, number: number): Promise<void> {
  const path = segmentPath(folder, number);
  await setAside({ disk, folder }, number, 0, await readWhole(disk, path));
  await disk.remove(path);
}

async function cutTail(
  { disk, folder }: JournalFolder,
  loaded: LoadedJournal,
  cut: BadStretch,
): Promise<void> {
  const { tail, index, counts } = loaded;
  if (tail === null) return;
  const path = segmentPath(folder, tail.segment.number);
  await setAside(
    { disk, folder },
    tail.segment.number,
    cut.from,
    (await readWhole(disk, path)).subarray(cut.from),
  );
  const file = await disk.open(path, 'update');
  try {
    await file.truncate(cut.from);
    await file.datasync();
  } finally {
    await file.close();
  }
  index.truncate(cut.afterSeq);
  Object.assign(counts, cut.countsBefore);
  tail.bad = tail.bad.filter(({ from }) => from < cut.from);
  tail.size = cut.from;
  tail.goodEnd = cut.from;
}

/**
 * Frames above `provenSeq` were read, but perhaps only from memory the disk never took: the last run may have
 * ended before its fdatasync, or with one that failed (the kernel then calls the pages clean). They are written
 * again, byte for byte in place, before anybody is told that they are safe.
 */
async function proveTail(
  { disk, folder }: JournalFolder,
  { tail, index }: LoadedJournal,
  provenSeq: number,
): Promise<void> {
  if (tail === null) return;
  const path = segmentPath(folder, tail.segment.number);
  const file = await disk.open(path, 'update');
  try {
    const from = firstOffsetAfter(provenSeq);
    if (from !== null) {
      const bytes = new Uint8Array(tail.goodEnd - from);
      await file.read(bytes, from);
      await file.write(bytes, from);
    }
    await file.datasync();
  } finally {
    await file.close();
  }

  function firstOffsetAfter(seq: number): number | null {
    for (let next = seq + 1; next <= index.length; next += 1) {
      const frame = index.placeOf(next);
      if (frame !== null && frame.segment === tail?.segment.number) return frame.offset;
    }
    return null;
  }
}

/** Named by its content, so that doing it twice is harmless. */
async function setAside(
  { disk, folder }: JournalFolder,
  number: number,
  from: number,
  bytes: Uint8Array,
): Promise<void> {
  if (bytes.length === 0) return;
  const quarantine = join(folder, 'quarantine');
  await disk.makeFolder(quarantine);
  await disk.syncFolder(folder);
  const name = `${String(number).padStart(6, '0')}-${from}-${toHex(sha256(bytes)).slice(0, 16)}.bad`;
  await writeDurable(disk, join(quarantine, name), bytes);
}
