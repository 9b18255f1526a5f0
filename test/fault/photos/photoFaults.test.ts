import { describe, expect, it } from 'vitest';
import { toHex } from '@shared/kernel/bytes';
import { hashHexSchema } from '@shared/kernel/ids';
import type { DiskPort } from '@main/files/diskPort';
import { sha256 } from '@main/files/sha256';
import { createPhotoFiles, type PhotoFiles } from '@main/photos/photoFiles';
import { alteredDisk } from '../../builders/journal/alteredDisk';
import { CrashModel } from '../../builders/journal/crashModel';
import { MemoryDisk } from '../../builders/journal/memoryDisk';
import { randomSource } from '../../builders/journal/randomSource';

const folder = '/vault/photos';
const photo = (n: number): Uint8Array => Uint8Array.from({ length: 1500 }, (_, at) => (at * n) & 0xff);
const hashOf = (bytes: Uint8Array) => hashHexSchema.parse(toHex(sha256(bytes)));

async function opened(disk: DiskPort): Promise<PhotoFiles> {
  const photos = await createPhotoFiles({ folder, disk });
  if (!photos.ok) throw new Error(photos.error.code);
  return photos.value;
}

/** Puts four photos, notes after how many operations each was answered, then cuts the power everywhere. */
async function lostAfterPowerCut(
  wrap: (disk: MemoryDisk) => DiskPort,
): Promise<{ states: number; lost: number; strange: number }> {
  const disk = new MemoryDisk();
  const photos = await opened(wrap(disk));
  const answered: { hash: ReturnType<typeof hashOf>; operations: number }[] = [];
  for (let n = 1; n <= 4; n += 1) {
    const answer = await photos.put({ sealed: photo(n) });
    if (answer.ok) answered.push({ hash: answer.value.hash, operations: disk.log.length });
  }
  const random = randomSource(3);
  const model = new CrashModel();
  const found = { states: 0, lost: 0, strange: 0 };
  for (const [done, operation] of disk.log.entries()) {
    model.apply(operation);
    for (const likelihood of [0, 0.3, 0.5, 0.7, 1]) {
      found.states += 1;
      const after = MemoryDisk.holding(model.image(() => random() < likelihood));
      const again = await opened(after);
      for (const { hash, operations } of answered)
        if (operations <= done + 1 && !(await again.has(hash))) found.lost += 1;
      // What was never answered may be there, but only whole or told as damaged; and no leftovers.
      const names = (await after.list(folder)) ?? [];
      found.strange += names.filter((name) => !/^[0-9a-f]{64}$/.test(name)).length;
    }
  }
  return found;
}

describe('photo files on a disk that fails', () => {
  it('[F1] a power cut at any point loses no photo that was answered', async () => {
    const found = await lostAfterPowerCut((disk) => disk);
    expect(found).toMatchObject({ lost: 0, strange: 0 });
    expect(found.states).toBeGreaterThan(80);
  });

  it('[F1] control: without the fsync of the folder photos are lost', async () => {
    const careless = (disk: MemoryDisk): DiskPort => alteredDisk(disk, { syncFolder: async () => undefined });
    expect((await lostAfterPowerCut(careless)).lost).toBeGreaterThan(0);
  });

  it.each([
    ['EIO', 'photo.writeFailed'],
    ['ENOSPC', 'journal.diskFull'],
  ])('[F6] %s at any call is told as %s, and putting again makes it durable', async (code, told) => {
    const wrong: number[] = [];
    let nth = 1;
    for (; ; nth += 1) {
      const disk = new MemoryDisk();
      const photos = await opened(disk);
      const before = disk.calls;
      let hit = false;
      disk.fault = (call) => {
        const now = call.nth === before + nth;
        hit ||= now;
        return now ? code : null;
      };
      const answer = await photos.put({ sealed: photo(1) });
      if (!hit) break;
      if (!answer.ok && answer.error.code !== told) wrong.push(nth);
      if (answer.ok && !(await photos.has(answer.value.hash))) wrong.push(nth);
      if (!(await photos.put({ sealed: photo(1) })).ok || !(await photos.has(hashOf(photo(1)))))
        wrong.push(nth);
      const model = new CrashModel();
      for (const operation of disk.log) model.apply(operation);
      const afterPowerCut = await opened(MemoryDisk.holding(model.image(() => false)));
      if (!(await afterPowerCut.has(hashOf(photo(1))))) wrong.push(nth);
    }
    expect(wrong).toEqual([]);
    expect(nth).toBeGreaterThan(5);
  });
});
