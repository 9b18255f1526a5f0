import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FilePort, nodeFiles } from '@main/files/filePort';
import { removeStrayTemps, writeDurable } from '@main/files/writeDurable';
import { faultyFiles } from '../../builders/faultyFiles';

const former = 'former '.repeat(50);
const next = 'next '.repeat(90);
type Write = (files: FilePort, path: string, bytes: Uint8Array) => Promise<void>;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plasmachart-durable-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What stands in the file after a crash at each writing operation in turn. */
async function afterEachCrash(write: Write): Promise<string[]> {
  const found: string[] = [];
  for (let failAt = 1; ; failAt += 1) {
    const path = join(folder, `file-${failAt}.json`);
    await writeDurable(nodeFiles, path, Buffer.from(former));
    const files = faultyFiles(nodeFiles, failAt, 'crash');
    await write(files, path, Buffer.from(next)).catch(() => undefined);
    found.push(await readFile(path, 'utf8').catch(() => 'gone'));
    if (files.count() < failAt) return found;
  }
}

describe('writing a file so that it lasts', () => {
  test('[K20] a crash at any point leaves the former file or the new one, whole', async () => {
    const found = await afterEachCrash(writeDurable);
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found.filter((text) => text !== former && text !== next)).toEqual([]);
    expect(found[0]).toBe(former);
    expect(found.at(-1)).toBe(next);
  });

  test('[K20] control: writing in place would be caught', async () => {
    const inPlace: Write = async (files, path, bytes) => {
      await files.remove(path);
      await files.writeNew(path, bytes);
    };
    const found = await afterEachCrash(inPlace);
    expect(found.some((text) => text !== former && text !== next)).toBe(true);
  });

  test('[K20] what a crash left beside it is removed at the next start, and nothing else', async () => {
    const path = join(folder, 'vault.json');
    await writeDurable(nodeFiles, path, Buffer.from(former));
    await writeDurable(faultyFiles(nodeFiles, 1, 'crash'), path, Buffer.from(next)).catch(() => undefined);
    expect(await readdir(folder)).toHaveLength(2);
    await removeStrayTemps(nodeFiles, folder);
    expect(await readdir(folder)).toEqual(['vault.json']);
  });
});
