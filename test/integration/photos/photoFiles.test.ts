import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toHex } from '@shared/kernel/bytes';
import { hashHexSchema, type HashHex } from '@shared/kernel/ids';
import { nodeDisk } from '@main/files/nodeDisk';
import { sha256 } from '@main/files/sha256';
import { createPhotoFiles, maxPhotoBytes, type PhotoFiles } from '@main/photos/photoFiles';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plasmachart-photos-'));
  folder = join(root, 'photos');
});
afterEach(() => rm(root, { recursive: true }));

const sealed = Uint8Array.from({ length: 5000 }, (_, at) => at * 31);
const hashOf = (bytes: Uint8Array): HashHex => hashHexSchema.parse(toHex(sha256(bytes)));

async function opened(): Promise<PhotoFiles> {
  const photos = await createPhotoFiles({ folder, disk: nodeDisk });
  if (!photos.ok) throw new Error(photos.error.code);
  return photos.value;
}

describe('sealed photo files', () => {
  it('[F1] stand under the SHA-256 of their bytes, for the owner only, and come back whole', async () => {
    const photos = await opened();
    expect(await photos.put({ sealed })).toEqual({ ok: true, value: { hash: hashOf(sealed) } });
    expect(await readdir(folder)).toEqual([hashOf(sealed)]);
    expect((await stat(join(folder, hashOf(sealed)))).mode & 0o077).toBe(0);
    expect(await (await opened()).get({ hash: hashOf(sealed) })).toEqual({ ok: true, value: { sealed } });
  });

  it('[F2] the same bytes twice, also at once, are one file', async () => {
    const photos = await opened();
    const answers = await Promise.all([1, 2, 3].map(() => photos.put({ sealed })));
    expect(new Set(answers.map((answer) => answer.ok && answer.value.hash))).toEqual(
      new Set([hashOf(sealed)]),
    );
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('[F3] a missing file and a damaged one are told apart, and neither counts as there', async () => {
    const photos = await opened();
    const hash = hashOf(sealed);
    expect(await photos.get({ hash })).toEqual({ ok: false, error: { code: 'photo.missing' } });
    expect(await photos.has(hash)).toBe(false);
    const changes: Uint8Array[] = [sealed.slice(1), sealed.with(7, 8), new Uint8Array()];
    for (const bytes of changes) {
      await writeFile(join(folder, hash), bytes);
      expect(await photos.get({ hash })).toEqual({ ok: false, error: { code: 'photo.damaged' } });
      expect(await photos.has(hash)).toBe(false);
    }
  });

  it('[F3] putting the bytes again mends a damaged file', async () => {
    const photos = await opened();
    await writeFile(join(folder, hashOf(sealed)), sealed.with(0, 99));
    expect(await photos.put({ sealed })).toMatchObject({ ok: true });
    expect(await photos.has(hashOf(sealed))).toBe(true);
    expect(new Uint8Array(await readFile(join(folder, hashOf(sealed))))).toEqual(sealed);
  });

  it('[F3] a file removed while the app runs is missed by the next question', async () => {
    const photos = await opened();
    await photos.put({ sealed });
    await rm(join(folder, hashOf(sealed)));
    expect(await photos.has(hashOf(sealed))).toBe(false);
    expect(await photos.put({ sealed })).toMatchObject({ ok: true });
    expect(await photos.has(hashOf(sealed))).toBe(true);
  });

  it('[F4] refuses more than 64 MiB, in and out', async () => {
    const photos = await opened();
    expect(await photos.put({ sealed: new Uint8Array(maxPhotoBytes + 1) })).toMatchObject({
      error: { code: 'photo.tooLarge' },
    });
    const hash = hashOf(sealed);
    await writeFile(join(folder, hash), '');
    await truncate(join(folder, hash), maxPhotoBytes + 1);
    expect(await photos.get({ hash })).toEqual({ ok: false, error: { code: 'photo.damaged' } });
  });

  it('[F5] what an interrupted write left is removed at the next start', async () => {
    const photos = await opened();
    await photos.put({ sealed });
    await writeFile(join(folder, `.${hashOf(sealed)}.1-1.tmp`), 'half');
    await opened();
    expect(await readdir(folder)).toEqual([hashOf(sealed)]);
  });

  it('[F6] a folder that cannot be made is told, not thrown', async () => {
    await writeFile(join(root, 'photos'), 'a file stands where the folder should');
    await chmod(join(root, 'photos'), 0o600);
    expect(await createPhotoFiles({ folder, disk: nodeDisk })).toEqual({
      ok: false,
      error: { code: 'photo.writeFailed' },
    });
  });
});
