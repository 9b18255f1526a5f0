import { describe, expect, it } from 'vitest';
import { segmentPath } from '@main/journal/segmentFiles';
import type { Journal } from '@main/journal/journal';
import { MemoryDisk } from '../../builders/journal/memoryDisk';
import {
  appendMany,
  journalFolder,
  journalOptions,
  openedJournal,
  settledJournal,
} from '../../builders/journal/openedJournal';
import { sealedChange } from '../../builders/journal/sealedChange';
import { noHead, StoreModel } from '../../builders/journal/storeModel';

const path = segmentPath(journalFolder, 1);

async function written(
  frames: number,
): Promise<{ disk: MemoryDisk; store: StoreModel; anchor: { head: typeof noHead } }> {
  const disk = new MemoryDisk();
  const store = new StoreModel();
  const anchor = { head: noHead };
  const journal = await settledJournal(journalOptions(disk, anchor), store);
  await appendMany(journal, store, 1, frames);
  await journal.flushAnchor();
  await journal.close();
  return { disk, store, anchor };
}

function cutBy(disk: MemoryDisk, bytes: number): MemoryDisk {
  const content = disk.files().get(path) ?? new Uint8Array();
  return MemoryDisk.holding(new Map([[path, content.slice(0, content.length - bytes)]]));
}

const damageOf = (journal: Journal): unknown => journal.status().damage;

describe('anchors outside the journal', () => {
  it('[J12] an end that was cut below the anchor is damage: told, never cut further, nothing appended', async () => {
    const { disk, anchor } = await written(20);
    const shorter = cutBy(disk, 30);
    const before = shorter.files().get(path);
    const journal = await openedJournal(journalOptions(shorter, anchor));
    expect(damageOf(journal)).toMatchObject({ code: 'journal.damaged', numbers: { belowAnchor: 1 } });
    expect(await journal.reconcile(new StoreModel().state())).toMatchObject({
      ok: false,
      error: { code: 'journal.damaged' },
    });
    expect(await journal.append(sealedChange(21))).toMatchObject({ error: { code: 'journal.notSettled' } });
    expect([...shorter.files()]).toEqual([[path, before]]);
  });

  it('[J12] control: without the anchor the same end would be taken for a torn one', async () => {
    const { disk } = await written(20);
    const journal = await openedJournal(journalOptions(cutBy(disk, 30)));
    expect(await journal.reconcile(new StoreModel().state())).toMatchObject({
      ok: true,
      value: { verdict: 'rebuild' },
    });
    expect(damageOf(journal)).toBeNull();
  });

  it('[J12] whole frames that were cut off, or all of the folder, are missed too', async () => {
    const { disk, anchor } = await written(20);
    const eighteen = await written(18);
    const shorter = MemoryDisk.holding(eighteen.disk.files());
    for (const present of [shorter, new MemoryDisk()]) {
      const journal = await openedJournal(journalOptions(present, anchor));
      expect(await journal.reconcile(new StoreModel().state())).toMatchObject({
        ok: false,
        error: { code: 'journal.damaged' },
      });
    }
    expect(disk.files().size).toBe(1);
  });

  it('[J12] a journal rewritten with other content of the same length is missed by its hash', async () => {
    const { anchor } = await written(20);
    const forged = new MemoryDisk();
    const other = await settledJournal(journalOptions(forged));
    for (let n = 1; n <= 20; n += 1) await other.append(sealedChange(n + 100));
    const journal = await openedJournal(journalOptions(forged, anchor));
    expect(damageOf(journal)).toMatchObject({ numbers: { belowAnchor: 1 } });
    expect(await journal.reconcile(new StoreModel().state())).toMatchObject({
      ok: false,
      error: { code: 'journal.damaged' },
    });
  });

  it('[J12] a failed or throwing keeper never delays or fails saving, and is asked again', async () => {
    let asked = 0;
    const journal = await settledJournal({
      ...journalOptions(new MemoryDisk()),
      onAnchor: async () => {
        asked += 1;
        throw new Error('no vault');
      },
    });
    await appendMany(journal, new StoreModel(), 1, 66);
    expect(asked).toBeGreaterThan(1);
    expect(await journal.flushAnchor()).toMatchObject({ ok: false });
    await journal.close();
  });

  it('[J6] a torn end whose whole frames all wait in the outbox is cut and sent again', async () => {
    const { disk, store } = await written(20);
    // The last three were on their way when the power failed: the first of them torn, the others whole.
    const early = await written(17);
    const bytes = (disk.files().get(path) ?? new Uint8Array()).slice();
    bytes.fill(
      0,
      (early.disk.files().get(path)?.length ?? 0) + 20,
      (early.disk.files().get(path)?.length ?? 0) + 40,
    );
    const waiting = early.store.copy();
    waiting.outbox.push(sealedChange(18), sealedChange(19), sealedChange(20));
    const torn = MemoryDisk.holding(new Map([[path, bytes]]));
    const journal = await openedJournal(journalOptions(torn, early.anchor));
    expect(await journal.reconcile(waiting.state())).toMatchObject({
      value: { verdict: 'resend', head: { seq: 17 } },
    });
    expect(await waiting.drain(journal)).toBeNull();
    expect(journal.status()).toMatchObject({ head: store.head, damage: null });
  });

  it('[J6] the same end is damage, and stays, when somebody may have been told that a frame behind it is safe', async () => {
    const { disk } = await written(20);
    const early = await written(17);
    const bytes = (disk.files().get(path) ?? new Uint8Array()).slice();
    bytes.fill(
      0,
      (early.disk.files().get(path)?.length ?? 0) + 20,
      (early.disk.files().get(path)?.length ?? 0) + 40,
    );
    const torn = MemoryDisk.holding(new Map([[path, bytes]]));
    const journal = await openedJournal(journalOptions(torn, early.anchor));
    await journal.reconcile(new StoreModel().state());
    expect(journal.status()).toMatchObject({
      head: { seq: 20 },
      count: 19,
      damage: { numbers: { lostFrames: 1, firstSeq: 18 } },
    });
    expect(torn.files().get(path)).toEqual(bytes);
  });
});
