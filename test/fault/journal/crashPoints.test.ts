import { describe, expect, it } from 'vitest';
import type { DiskPort } from '@main/files/diskPort';
import { alteredDisk } from '../../builders/journal/alteredDisk';
import { CrashModel } from '../../builders/journal/crashModel';
import {
  crashEverywhere,
  examine,
  noLosses,
  recordTrace,
  type Losses,
} from '../../builders/journal/crashTrace';
import { MemoryDisk } from '../../builders/journal/memoryDisk';
import { journalOptions, settledJournal } from '../../builders/journal/openedJournal';
import { randomSource } from '../../builders/journal/randomSource';
import { sealedChange } from '../../builders/journal/sealedChange';
import { noHead, StoreModel } from '../../builders/journal/storeModel';

const same = (disk: MemoryDisk): DiskPort => disk;

const withoutDatasync = (disk: MemoryDisk): DiskPort =>
  alteredDisk(disk, { file: (file) => ({ ...file, datasync: async () => undefined }) });

const withoutFolderSync = (disk: MemoryDisk): DiskPort =>
  alteredDisk(disk, { syncFolder: async () => undefined });

const segmentBytes = 2500;

/**
 * The process dies at its n-th call to the disk; it starts again on the same page cache, everything pending is
 * acknowledged, and only then the power fails with nothing unsynced surviving.
 */
async function killedThenCut(
  nth: number,
  second: (disk: MemoryDisk) => DiskPort,
  losses: Losses,
): Promise<boolean> {
  const disk = new MemoryDisk();
  const store = new StoreModel();
  const anchor = { head: noHead };
  const options = { ...journalOptions(disk, anchor), segmentBytes };
  disk.fault = (call) => (call.nth >= nth ? 'GONE' : null);
  try {
    const journal = await settledJournal(options, store);
    for (let n = 1; n <= 30; n += 1) {
      store.outbox.push(sealedChange(n));
      if ((await store.drain(journal)) !== null) break;
    }
  } catch {
    // The process died while it opened the journal.
  }
  disk.fault = () => null;
  const died = disk.calls >= nth;
  const journal = await settledJournal({ ...options, disk: second(disk) }, store);
  if ((await store.drain(journal)) !== null) losses.stuck += 1;
  const model = new CrashModel();
  for (const operation of disk.log) model.apply(operation);
  const moment = { operations: disk.log.length, store, anchor, submitted: store.rows.size };
  await examine(
    model.image(() => false),
    moment,
    losses,
  );
  return died;
}

async function killEverywhere(second: (disk: MemoryDisk) => DiskPort): Promise<Losses> {
  const losses = noLosses();
  for (let nth = 1; await killedThenCut(nth, second, losses); nth += 1);
  return losses;
}

/** A restart that takes what it read for what is on disk. */
function trustingRestart(disk: MemoryDisk): DiskPort {
  let proved = false;
  return alteredDisk(disk, {
    file: (file, mode) => {
      if (mode !== 'update' || proved) return file;
      proved = true;
      return { ...file, write: async () => undefined, datasync: async () => undefined };
    },
  });
}

/** A crash at a random point, and another one at every point of the recovery from it. */
async function crashTwice(): Promise<Losses> {
  const losses = noLosses();
  const random = randomSource(99);
  const { disk, moments } = await recordTrace();
  const first = new CrashModel();
  for (const [operations, operation] of disk.log.entries()) {
    first.apply(operation);
    if (operations % 7 !== 3) continue;
    const moment = moments.findLast((candidate) => candidate.operations <= operations + 1);
    if (moment === undefined) continue;
    const recovering = MemoryDisk.holding(first.image(() => random() < 0.6));
    const start = recovering.log.length;
    const store = moment.store.copy();
    const journal = await settledJournal(journalOptions(recovering, { head: moment.anchor.head }), store);
    // Acknowledgements of the recovery count only once all of its operations are done.
    await store.drain(journal);
    const second = new CrashModel();
    for (const [done, step] of recovering.log.entries()) {
      second.apply(step);
      const over = done === recovering.log.length - 1;
      if (done >= start) {
        const known = { ...moment, store: over ? store : moment.store };
        await examine(
          second.image(() => random() < 0.5),
          known,
          losses,
        );
      }
    }
  }
  return losses;
}

describe('a power cut at any point', () => {
  it('[J9] loses nothing acknowledged, invents nothing, and work goes on', { timeout: 120_000 }, async () => {
    const losses = await crashEverywhere(await recordTrace(), 60);
    expect(losses).toMatchObject({ lost: 0, phantoms: 0, stuck: 0, falseAlarms: 0 });
    expect(losses.states).toBeGreaterThan(800);
  });

  it('[J9] during the recovery from a power cut either', { timeout: 120_000 }, async () => {
    const losses = await crashTwice();
    expect(losses).toMatchObject({ lost: 0, phantoms: 0, stuck: 0, falseAlarms: 0 });
    expect(losses.states).toBeGreaterThan(300);
  });

  it(
    '[J10] a frame read after a killed run is on disk before it is acknowledged',
    { timeout: 120_000 },
    async () => {
      const losses = await killEverywhere(same);
      expect(losses).toMatchObject({ lost: 0, phantoms: 0, stuck: 0, falseAlarms: 0 });
      expect(losses.states).toBeGreaterThan(100);
    },
  );

  it('[J10] control: a restart that trusts the page cache loses what it acknowledged', async () => {
    const losses = await killEverywhere(trustingRestart);
    expect(losses.lost + losses.stuck).toBeGreaterThan(0);
  });

  it('[J9] control: without fdatasync the model finds lost changes', async () => {
    const losses = await crashEverywhere(await recordTrace(withoutDatasync), 3);
    expect(losses.lost + losses.stuck).toBeGreaterThan(0);
  });

  it('[J9] control: without the fsync of the folder the model finds lost changes', async () => {
    const losses = await crashEverywhere(await recordTrace(withoutFolderSync), 3);
    expect(losses.lost + losses.stuck).toBeGreaterThan(0);
  });
});
