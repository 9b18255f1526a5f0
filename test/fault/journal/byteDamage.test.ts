import { beforeAll, describe, expect, it } from 'vitest';
import { equalBytes } from '@shared/kernel/bytes';
import { segmentHeaderBytes } from '@shared/journal/segmentHeader';
import { segmentPath } from '@main/journal/segmentFiles';
import { MemoryDisk } from '../../builders/journal/memoryDisk';
import {
  appendMany,
  journalFolder,
  journalOptions,
  openedJournal,
  settledJournal,
} from '../../builders/journal/openedJournal';
import { sealedChange } from '../../builders/journal/sealedChange';
import { readAll, StoreModel } from '../../builders/journal/storeModel';

const frames = 9;
const path = segmentPath(journalFolder, 1);
let whole: Uint8Array;
/** Where each frame ends, the header first. */
const ends: number[] = [segmentHeaderBytes];
let store: StoreModel;

beforeAll(async () => {
  const disk = new MemoryDisk();
  store = new StoreModel();
  const journal = await settledJournal(journalOptions(disk), store);
  for (let n = 1; n <= frames; n += 1) {
    await appendMany(journal, store, n, n);
    ends.push(disk.files().get(path)?.length ?? 0);
  }
  whole = disk.files().get(path) ?? new Uint8Array();
  expect(ends.at(-1)).toBe(whole.length);
});

const diskWith = (bytes: Uint8Array): MemoryDisk => MemoryDisk.holding(new Map([[path, bytes]]));

/** Three segments, so that the one in the middle is only walked at first. */
async function threeSegments(): Promise<Map<string, Uint8Array>> {
  const disk = new MemoryDisk();
  const journal = await settledJournal({ ...journalOptions(disk), segmentBytes: 700 });
  await appendMany(journal, new StoreModel(), 1, 10);
  await journal.close();
  return disk.files();
}

describe('damage to the bytes of a segment', () => {
  it(
    '[J6] every flipped bit of an older segment is noticed, at once or by the background check',
    { timeout: 120_000 },
    async () => {
      const files = await threeSegments();
      const middle = segmentPath(journalFolder, 2);
      const content = files.get(middle) ?? new Uint8Array();
      const first = (await openedJournal(journalOptions(MemoryDisk.holding(files)))).status();
      const wrong: number[] = [];
      let onlyInBackground = 0;
      for (let bit = 0; bit < content.length * 8; bit += 1) {
        const bytes = content.slice();
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const journal = await openedJournal(
          journalOptions(MemoryDisk.holding(new Map(files).set(middle, bytes))),
        );
        if (journal.status().damage === null) onlyInBackground += 1;
        await journal.whenChecked();
        const { count, head, damage } = journal.status();
        const lost = bit < segmentHeaderBytes * 8 ? 0 : 1;
        const told = lost === 1 ? damage?.numbers?.['lostFrames'] : damage?.numbers?.['badHeaders'];
        const noFalseCount = damage?.numbers?.['brokenLinks'] === 0 && damage.numbers['strayFrames'] === 0;
        if (count !== first.count - lost || head.hash !== first.head.hash || told !== 1 || !noFalseCount)
          wrong.push(bit);
      }
      expect(wrong).toEqual([]);
      // The fast pass alone would have believed these.
      expect(onlyInBackground).toBeGreaterThan(500);
    },
  );

  it('[J6] cut off at every byte: recovered is the longest run of whole frames, and work goes on', async () => {
    const wrong: number[] = [];
    for (let length = 0; length < whole.length; length += 1) {
      const disk = diskWith(whole.slice(0, length));
      const journal = await settledJournal(journalOptions(disk));
      const intact = Math.max(0, ends.filter((end) => end <= length).length - 1);
      const { count, damage } = journal.status();
      const next = await journal.append(sealedChange(500));
      const goesOn = next.ok && next.value.seq === intact + 1;
      const again = (await openedJournal(journalOptions(disk))).status();
      if (count !== intact || damage !== null || !goesOn || again.count !== intact + 1) wrong.push(length);
    }
    expect(wrong).toEqual([]);
    expect(whole.length).toBeGreaterThan(1500);
  });

  it('[J6] sets the cut piece aside', async () => {
    const length = (ends[6] ?? 0) + 50;
    const disk = diskWith(whole.slice(0, length));
    await settledJournal(journalOptions(disk));
    const aside = [...disk.files()].filter(([name]) =>
      name.startsWith(`${journalFolder}/quarantine/000001-`),
    );
    expect(aside.map(([, bytes]) => bytes)).toEqual([whole.slice(length - 50, length)]);
    expect(disk.files().get(path)).toEqual(whole.slice(0, length - 50));
  });

  it(
    '[J6] every flipped bit is noticed, and every frame after it is still read',
    { timeout: 120_000 },
    async () => {
      const wrong: number[] = [];
      for (let bit = 0; bit < whole.length * 8; bit += 1) {
        const bytes = whole.slice();
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const journal = await openedJournal(journalOptions(diskWith(bytes)));
        const hit = ends.filter((end) => end <= bit >> 3).length;
        const { count, damage, head } = journal.status();
        const inHeader = hit === 0;
        const inLast = hit === frames;
        const fits = inHeader
          ? count === frames && damage?.numbers?.['badHeaders'] === 1
          : inLast
            ? // Nothing follows: it looks like a torn end, and whoever knows its head will say so.
              count === frames - 1 && head.seq === frames - 1
            : count === frames - 1 && head.seq === frames && damage?.numbers?.['firstSeq'] === hit;
        if (!fits) wrong.push(bit);
      }
      expect(wrong).toEqual([]);
      expect(whole.length * 8).toBeGreaterThan(12_000);
    },
  );

  it('[J7] a flipped bit in the last frame: the store that knows it stops the start, nothing is cut', async () => {
    const bytes = whole.slice();
    bytes[whole.length - 5] = (bytes[whole.length - 5] ?? 0) ^ 1;
    const disk = diskWith(bytes);
    const journal = await openedJournal(journalOptions(disk));
    expect(await journal.reconcile(store.state())).toMatchObject({ ok: true, value: { verdict: 'ahead' } });
    expect(disk.files().get(path)).toEqual(bytes);
  });

  it('[J8] a flipped bit in the middle: told with its number, the store stays, work goes on, nothing is cut', async () => {
    const bytes = whole.slice();
    const at = (ends[4] ?? 0) + 60;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const disk = diskWith(bytes);
    const journal = await openedJournal(journalOptions(disk));
    expect(await journal.reconcile(store.state())).toMatchObject({ ok: true, value: { verdict: 'equal' } });
    expect(journal.status().damage).toMatchObject({
      code: 'journal.damaged',
      numbers: { lostFrames: 1, firstSeq: 5 },
    });
    expect(await journal.append(sealedChange(600))).toMatchObject({ ok: true, value: { seq: frames + 1 } });
    const now = disk.files().get(path) ?? new Uint8Array();
    expect(equalBytes(now.subarray(0, bytes.length), bytes)).toBe(true);
    expect((await readAll(journal)).map(({ seq }) => seq)).not.toContain(5);
  });

  it('[J8] a store rebuilt from a damaged journal is equal afterwards, and stays so', async () => {
    const bytes = whole.slice();
    bytes.fill(0, (ends[2] ?? 0) + 10, (ends[5] ?? 0) + 10);
    const disk = diskWith(bytes);
    const journal = await openedJournal(journalOptions(disk));
    expect(await journal.reconcile(new StoreModel().state())).toMatchObject({
      value: { verdict: 'rebuild' },
    });
    const rebuilt = await StoreModel.rebuilt(journal);
    expect(rebuilt.rows.size).toBe(frames - 4);
    expect(await journal.reconcile(rebuilt.state())).toMatchObject({ value: { verdict: 'equal' } });
    await appendMany(journal, rebuilt, 700, 705);
    const again = await openedJournal(journalOptions(disk));
    expect(await again.reconcile(rebuilt.state())).toMatchObject({ value: { verdict: 'equal' } });
  });
});
