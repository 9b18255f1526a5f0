import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeIdSchema } from '@shared/kernel/ids';
import { nodeDisk } from '@main/files/nodeDisk';
import type { JournalOptions } from '@main/journal/journal';
import { openJournal } from '@main/journal/openJournal';
import {
  appendMany,
  journalOptions,
  openedJournal,
  settledJournal,
  vaultId,
} from '../../builders/journal/openedJournal';
import { idOf, sealedChange } from '../../builders/journal/sealedChange';
import { noHead, readAll, StoreModel } from '../../builders/journal/storeModel';
import { vaultIdSchema } from '@shared/kernel/ids';

let root: string;
let options: JournalOptions;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plasmachart-journal-'));
  options = { ...journalOptions(nodeDisk), folder: join(root, 'journal'), segmentBytes: 4000 };
});
afterEach(() => rm(root, { recursive: true }));

describe('the journal on a real disk', () => {
  it('[J3] appends over many segments and gives everything back after it was opened again', async () => {
    const store = new StoreModel();
    const journal = await settledJournal(options, store);
    await appendMany(journal, store, 1, 120);
    const before = journal.status();
    expect(before).toMatchObject({
      count: 120,
      head: store.head,
      digest: store.state().digest,
      damage: null,
    });
    await journal.close();
    expect((await readdir(options.folder)).length).toBeGreaterThan(4);

    const again = await settledJournal(options, store);
    await again.whenChecked();
    expect(again.status()).toEqual(before);
    const frames = await readAll(again, 7);
    expect(frames.map(({ header, envelope }) => ({ header, envelope }))).toEqual(
      Array.from({ length: 120 }, (_, n) => sealedChange(n + 1)),
    );
    expect(await again.reconcile(store.state())).toMatchObject({ ok: true, value: { verdict: 'equal' } });
    await again.close();
  });

  it('[J3] finds by change id and by sequence', async () => {
    const store = new StoreModel();
    const journal = await settledJournal(options, store);
    await appendMany(journal, store, 1, 40);
    const changeId = changeIdSchema.parse(idOf(17));
    expect(await journal.find({ changeId })).toMatchObject({
      ok: true,
      value: { frame: { seq: 17, header: { changeId } } },
    });
    expect(await journal.find({ changeId: changeIdSchema.parse(idOf(41)) })).toEqual({
      ok: true,
      value: { frame: null },
    });
    expect(journal.hashAt({ seq: 0 })).toEqual({ ok: true, value: { hash: noHead.hash } });
    expect(journal.hashAt({ seq: 40 })).toEqual({ ok: true, value: { hash: store.head.hash } });
    expect(journal.hashAt({ seq: 41 })).toEqual({ ok: true, value: { hash: null } });
    await journal.close();
  });

  it('[J4] appends nothing before a store was held against it once, nor after it was closed', async () => {
    const journal = await openedJournal(options);
    expect(await journal.append(sealedChange(1))).toMatchObject({
      ok: false,
      error: { code: 'journal.notSettled' },
    });
    await journal.reconcile(new StoreModel().state());
    expect(await journal.append(sealedChange(1))).toMatchObject({ ok: true, value: { seq: 1 } });
    await journal.close();
    expect(await journal.append(sealedChange(2))).toMatchObject({
      ok: false,
      error: { code: 'journal.notSettled' },
    });
  });

  it('[J4] a store that is ahead stops before anything is appended', async () => {
    const store = new StoreModel();
    const first = await settledJournal(options, store);
    await appendMany(first, store, 1, 5);
    await first.close();
    await rm(options.folder, { recursive: true });
    const journal = await openedJournal(options);
    expect(await journal.reconcile(store.state())).toMatchObject({
      ok: true,
      value: { verdict: 'ahead', head: noHead },
    });
    expect(await journal.append(sealedChange(6))).toMatchObject({ error: { code: 'journal.notSettled' } });
    expect(await readdir(options.folder)).toEqual([]);
    await journal.close();
  });

  it('[J5] answers a repeated change id from the index, at once, in one batch and after a restart', async () => {
    const journal = await settledJournal(options);
    const answers = await Promise.all([1, 2, 1, 3, 2, 1].map((n) => journal.append(sealedChange(n))));
    expect(answers.map((answer) => (answer.ok ? answer.value.seq : 0))).toEqual([1, 2, 1, 3, 2, 1]);
    await journal.close();
    const again = await openedJournal(options);
    const store = await StoreModel.rebuilt(again);
    await again.reconcile(store.state());
    expect(await again.append(sealedChange(2))).toEqual(answers[1]);
    expect(again.status().count).toBe(3);
    await again.close();
  });

  it('[J11] refuses a change whose photo is not on disk, and takes it once it is', async () => {
    const present = new Set<string>();
    const journal = await settledJournal({ ...options, hasAttachment: async (hash) => present.has(hash) });
    const change = sealedChange(1, { attachments: ['ab'.repeat(32), 'cd'.repeat(32)] });
    present.add('ab'.repeat(32));
    expect(await journal.append(change)).toEqual({
      ok: false,
      error: { code: 'journal.attachmentMissing', numbers: { missing: 1 } },
    });
    present.add('cd'.repeat(32));
    expect(await journal.append(change)).toMatchObject({ ok: true, value: { seq: 1 } });
    await journal.close();
  });

  it('[J2] refuses a change past 16 MiB and goes on', async () => {
    const journal = await settledJournal(options);
    const answers = await Promise.all([
      journal.append(sealedChange(1)),
      journal.append({ ...sealedChange(2), envelope: new Uint8Array(16 * 1024 * 1024) }),
      journal.append(sealedChange(3)),
    ]);
    expect(answers).toMatchObject([
      { ok: true },
      { error: { code: 'record.invalid' } },
      { ok: true, value: { seq: 2 } },
    ]);
    await journal.close();
  });

  it('[J12] hands its head out every 64 frames and on request', async () => {
    const anchor = { head: noHead };
    const given = journalOptions(nodeDisk, anchor);
    const store = new StoreModel();
    const journal = await settledJournal({ ...options, onAnchor: given.onAnchor }, store);
    await appendMany(journal, store, 1, 63);
    expect(anchor.head.seq).toBe(0);
    await appendMany(journal, store, 64, 70);
    expect(anchor.head.seq).toBe(64);
    expect(await journal.flushAnchor()).toEqual({ ok: true, value: undefined });
    expect(anchor.head).toEqual(store.head);
    await journal.close();
  });

  it("[J15] another vault's journal is not opened", async () => {
    const journal = await settledJournal(options);
    await appendMany(journal, new StoreModel(), 1, 2);
    await journal.close();
    const other = vaultIdSchema.parse(vaultId.replaceAll('7', '8'));
    expect(await openJournal({ ...options, vaultId: other })).toMatchObject({
      ok: false,
      error: { code: 'journal.damaged' },
    });
  });
});
