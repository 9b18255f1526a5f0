import { describe, expect, it } from 'vitest';
import { concatBytes } from '@shared/kernel/bytes';
import { crc32c } from '@shared/journal/crc32c';
import { at } from '@shared/journal/frameLayout';
import { frameCrc } from '@shared/journal/frameView';
import { segmentHeaderBytes } from '@shared/journal/segmentHeader';
import { openJournal } from '@main/journal/openJournal';
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

async function written(frames: number, segmentBytes?: number): Promise<Map<string, Uint8Array>> {
  const disk = new MemoryDisk();
  const journal = await settledJournal({
    ...journalOptions(disk),
    ...(segmentBytes === undefined ? {} : { segmentBytes }),
  });
  await appendMany(journal, new StoreModel(), 1, frames);
  await journal.close();
  return disk.files();
}

/** The last frame as a later version would have written it: intact, with one field this version does not know. */
function withNewerLastFrame(bytes: Uint8Array, frameLength: number): Uint8Array {
  const frame = bytes.slice(bytes.length - frameLength);
  frame[at.format] = 2;
  new DataView(frame.buffer).setUint32(at.crc, frameCrc(frame, 0, frame.length));
  return concatBytes(bytes.subarray(0, bytes.length - frameLength), frame);
}

describe('a journal of another format', () => {
  it('[J15] a frame of a later version: the journal is not opened, and not touched', async () => {
    const path = segmentPath(journalFolder, 1);
    const four = (await written(4)).get(path) ?? new Uint8Array();
    const five = (await written(5)).get(path) ?? new Uint8Array();
    const disk = MemoryDisk.holding(new Map([[path, withNewerLastFrame(five, five.length - four.length)]]));
    const operations = disk.log.length;
    expect(await openJournal(journalOptions(disk))).toEqual({
      ok: false,
      error: { code: 'journal.newerFormat' },
    });
    expect(disk.log.slice(operations).filter(({ op }) => op !== 'syncFolder')).toEqual([]);
  });

  it('[J15] a segment of a later version, also an old one among others', async () => {
    const files = await written(12, 900);
    const first = segmentPath(journalFolder, 1);
    const header = (files.get(first) ?? new Uint8Array()).slice();
    const view = new DataView(header.buffer);
    view.setUint16(4, 2);
    view.setUint32(segmentHeaderBytes - 4, crc32c(header, 0, segmentHeaderBytes - 4));
    const disk = MemoryDisk.holding(new Map(files).set(first, header));
    expect(await openJournal(journalOptions(disk))).toEqual({
      ok: false,
      error: { code: 'journal.newerFormat' },
    });
  });

  it('[J14] a damaged header does not bring superseded frames back', async () => {
    const disk = new MemoryDisk();
    const store = new StoreModel();
    const journal = await settledJournal(journalOptions(disk), store);
    await appendMany(journal, store, 1, 5);
    disk.fault = ({ name }) => (name === 'datasync' ? 'EIO' : null);
    await journal.append(sealedChange(66));
    disk.fault = () => null;
    await appendMany(journal, store, 6, 9);
    await journal.close();
    const files = disk.files();
    const second = segmentPath(journalFolder, 2);
    const bytes = (files.get(second) ?? new Uint8Array()).slice();
    bytes[30] = (bytes[30] ?? 0) ^ 4;

    const again = await openedJournal(journalOptions(MemoryDisk.holding(new Map(files).set(second, bytes))));
    expect(await again.reconcile(store.state())).toMatchObject({ ok: true, value: { verdict: 'equal' } });
    expect((await readAll(again)).map(({ header }) => header.changeId)).not.toContain(
      sealedChange(66).header.changeId,
    );
    expect(again.status().damage).toMatchObject({
      numbers: { badHeaders: 1, lostFrames: 0, brokenLinks: 0, strayFrames: 0 },
    });
    // What comes next goes to a segment of its own, and everything is found again.
    await appendMany(again, store, 10, 12);
    expect(again.status().count).toBe(12);
    await again.close();
  });

  it('[J3] reading goes on while others append', async () => {
    const disk = new MemoryDisk();
    const journal = await settledJournal({ ...journalOptions(disk), segmentBytes: 3000 });
    const store = new StoreModel();
    await appendMany(journal, store, 1, 20);
    const [frames] = await Promise.all([readAll(journal, 3), appendMany(journal, store, 21, 60)]);
    expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, nth) => nth + 1));
    expect(frames.length).toBeGreaterThanOrEqual(20);
    expect(journal.status()).toMatchObject({ count: 60, damage: null });
    await journal.close();
  });
});
