import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLimited } from '@main/exchange/readLimited';

const folder = mkdtempSync(join(tmpdir(), 'plasmachart-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (bytes: number): string => {
  const path = join(folder, `${bytes}.json`);
  writeFileSync(path, new Uint8Array(bytes).fill(7));
  return path;
};

describe('[R11] a chosen file', () => {
  test('is read whole up to the limit', async () => {
    expect(await readLimited(file(0), 100)).toEqual(new Uint8Array(0));
    expect(await readLimited(file(99), 100)).toEqual(new Uint8Array(99).fill(7));
    expect(await readLimited(file(100), 100)).toEqual(new Uint8Array(100).fill(7));
  });

  test('above the limit is refused, not cut', async () => {
    await expect(readLimited(file(101), 100)).rejects.toMatchObject({ appError: { code: 'file.tooLarge' } });
  });

  test('that is a folder, a device or not there is refused', async () => {
    const unreadable = { appError: { code: 'file.readFailed' } };
    await expect(readLimited(folder, 100)).rejects.toMatchObject(unreadable);
    await expect(readLimited('/dev/zero', 100)).rejects.toMatchObject(unreadable);
    await expect(readLimited(join(folder, 'gone'), 100)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
