import { describe, expect, it } from 'vitest';
import { openJournal } from '@main/journal/openJournal';
import { alteredDisk } from '../../builders/journal/alteredDisk';
import { CrashModel } from '../../builders/journal/crashModel';
import { examine, noLosses } from '../../builders/journal/crashTrace';
import { MemoryDisk } from '../../builders/journal/memoryDisk';
import {
  journalFolder,
  journalOptions,
  openedJournal,
  settledJournal,
  appendMany,
} from '../../builders/journal/openedJournal';
import { sealedChange } from '../../builders/journal/sealedChange';
import { noHead, readAll, StoreModel } from '../../builders/journal/storeModel';

const segmentBytes = 2500;
const refusals = ['journal.writeFailed', 'journal.diskFull', 'journal.readFailed'];

interface Outcome {
  reached: boolean;
  told: string[];
  disk: MemoryDisk;
  store: StoreModel;
  anchor: { head: typeof noHead };
}

/** Writes thirty changes while the disk fails from its n-th call on, `times` times; each refused change is sent again. */
async function workWithFault(nth: number, code: string, times: number): Promise<Outcome> {
  const disk = new MemoryDisk();
  const store = new StoreModel();
  const anchor = { head: noHead };
  const told: string[] = [];
  let failures = 0;
  disk.fault = (call) => {
    if (call.nth < nth || failures >= times || call.name === 'close') return null;
    failures += 1;
    return code;
  };
  let opened = await openJournal({ ...journalOptions(disk, anchor), segmentBytes });
  while (!opened.ok) {
    told.push(opened.error.code);
    opened = await openJournal({ ...journalOptions(disk, anchor), segmentBytes });
  }
  const journal = opened.value;
  for (
    let answer = await journal.reconcile(store.state());
    !answer.ok;
    answer = await journal.reconcile(store.state())
  ) {
    told.push(answer.error.code);
  }
  for (let n = 1; n <= 30; n += 1) {
    store.outbox.push(sealedChange(n));
    for (let refused = await store.drain(journal); refused !== null; refused = await store.drain(journal))
      told.push(refused);
  }
  await journal.close();
  return { reached: failures > 0, told, disk, store, anchor };
}

describe('a disk that fails', () => {
  it.each([
    ['EIO', 1],
    ['EIO', 3],
    ['ENOSPC', 1],
    ['ENOSPC', 5],
  ])(
    '[J13] %s at any call, %i times: told, nothing acknowledged is lost, and it recovers',
    async (code, times) => {
      const losses = noLosses();
      const silent: number[] = [];
      let nth = 1;
      for (; ; nth += 1) {
        const { reached, told, disk, store, anchor } = await workWithFault(nth, code, times);
        if (!reached) break;
        if (told.some((refused) => !refusals.includes(refused))) silent.push(nth);
        if (code === 'ENOSPC' && told.some((refused) => refused === 'journal.writeFailed')) silent.push(nth);
        const moment = { operations: 0, store, anchor, submitted: 30 };
        // As the page cache shows it, and as a power cut right afterwards would leave it.
        await examine(disk.files(), moment, losses);
        const model = new CrashModel();
        for (const operation of disk.log) model.apply(operation);
        await examine(
          model.image(() => false),
          moment,
          losses,
        );
      }
      expect(silent).toEqual([]);
      expect(losses).toMatchObject({ lost: 0, phantoms: 0, stuck: 0, falseAlarms: 0 });
      expect(nth).toBeGreaterThan(60);
    },
  );

  it('[J14] after a failed fdatasync the descriptor is given up; what it left is superseded', async () => {
    const disk = new MemoryDisk();
    const store = new StoreModel();
    const journal = await settledJournal(journalOptions(disk), store);
    await appendMany(journal, store, 1, 5);
    let broken = true;
    disk.fault = ({ name }) => (broken && name === 'datasync' ? 'EIO' : null);
    expect(await journal.append(sealedChange(6))).toMatchObject({
      ok: false,
      error: { code: 'journal.writeFailed' },
    });
    broken = false;
    expect(await journal.append(sealedChange(7))).toMatchObject({ ok: true, value: { seq: 6 } });
    expect(await journal.append(sealedChange(6))).toMatchObject({ ok: true, value: { seq: 7 } });
    await journal.close();
    expect([...disk.files().keys()]).toEqual([`${journalFolder}/000001.log`, `${journalFolder}/000002.log`]);

    const again = await openedJournal(journalOptions(disk));
    await again.whenChecked();
    expect((await readAll(again)).map(({ header }) => header.changeId)).toEqual(
      [1, 2, 3, 4, 5, 7, 6].map((n) => sealedChange(n).header.changeId),
    );
    expect(again.status()).toMatchObject({ head: { seq: 7 }, count: 7, damage: null });
  });

  it('[J14] control: had the same descriptor been believed, a power cut would take the change with it', () => {
    const model = new CrashModel();
    const path = `${journalFolder}/000001.log`;
    model.apply({ op: 'create', path, inode: 1 });
    model.apply({ op: 'syncFolder', folder: journalFolder });
    model.apply({ op: 'write', inode: 1, position: 0, bytes: Uint8Array.of(1, 2, 3) });
    model.apply({ op: 'failedDatasync', inode: 1 });
    model.apply({ op: 'datasync', inode: 1 });
    expect(model.image(() => true).get(path)?.length).toBe(0);
  });

  it('[J13] a full disk leaves no heap of empty segments behind', async () => {
    const disk = new MemoryDisk();
    const store = new StoreModel();
    const journal = await settledJournal({ ...journalOptions(disk), segmentBytes }, store);
    await appendMany(journal, store, 1, 20);
    const files = disk.files().size;
    disk.fault = ({ name }) => (name === 'write' ? 'ENOSPC' : null);
    for (let n = 0; n < 50; n += 1) {
      expect(await journal.append(sealedChange(21))).toEqual({
        ok: false,
        error: { code: 'journal.diskFull' },
      });
    }
    expect(disk.files().size).toBeLessThanOrEqual(files);
    disk.fault = () => null;
    expect(await journal.append(sealedChange(21))).toMatchObject({ ok: true, value: { seq: 21 } });
    expect((await openedJournal(journalOptions(disk))).status()).toMatchObject({ count: 21, damage: null });
  });

  it('[J8] a block the disk cannot read is damage, not the end of everything', async () => {
    const disk = new MemoryDisk();
    const journal = await settledJournal(journalOptions(disk));
    await appendMany(journal, new StoreModel(), 1, 60);
    await journal.close();
    const failing = alteredDisk(disk, {
      file: (file) => ({
        ...file,
        read: async (into, position) => {
          const hit = position < 4196 && position + into.length > 4096;
          if (hit) throw Object.assign(new Error('EIO'), { code: 'EIO' });
          return file.read(into, position);
        },
      }),
    });
    const again = await openedJournal(journalOptions(failing));
    const { count, head, damage } = again.status();
    expect(head.seq).toBe(60);
    expect(count).toBeGreaterThan(20);
    expect(damage?.numbers?.['lostFrames']).toBe(60 - count);
    expect((await readAll(again)).length).toBe(count);
  });
});
