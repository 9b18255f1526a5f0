import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isReady, unpackRuntime, type Pinned } from '../../../scripts/runtime/unpack.mjs';
import { hashFile } from '../../../scripts/setup/hash.mjs';

let base = '';
let pinned: Pinned;
const shim = (): string => join(base, 'shim');
const target = (): string => join(base, 'runtime', 'electron-1');

/** A package of the same shape as the real one, a few bytes long. */
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'plasmachart-unpack-'));
  await mkdir(join(base, 'electron', 'resources', 'app'), { recursive: true });
  await writeFile(join(base, 'electron', 'program'), 'electron itself', { mode: 0o755 });
  await writeFile(join(base, 'electron', 'resources', 'app', 'other.js'), 'the app inside the package');
  await mkdir(shim());
  await writeFile(join(shim(), 'main.cjs'), 'shim');
  await mkdir(join(base, 'package', 'release'), { recursive: true });
  const archive = 'package/release/app.tar.gz';
  execFileSync('tar', ['-czf', join(base, archive), '-C', join(base, 'electron'), '.']);
  execFileSync('tar', ['-czf', join(base, 'package.tgz'), '-C', base, 'package']);
  pinned = {
    packageSha512: await hashFile(join(base, 'package.tgz'), 'sha512'),
    archive,
    archiveSha256: await hashFile(join(base, archive), 'sha256'),
    executable: 'program',
  };
});

afterEach(() => rm(base, { recursive: true, force: true }));

const deliver = async (folder: string): Promise<string> => {
  await copyFile(join(base, 'package.tgz'), join(folder, 'package.tgz'));
  return join(folder, 'package.tgz');
};

const deliverTampered = async (folder: string): Promise<string> => {
  const file = await deliver(folder);
  await appendFile(file, 'x');
  return file;
};

const leftovers = async (): Promise<string[]> =>
  (await readdir(join(base, 'runtime'))).filter((name) => name.startsWith('part-'));

describe('[T5] unpacking the test runtime', () => {
  it('leaves Electron, our shim and a stamp, and nothing of the other app', async () => {
    await unpackRuntime(deliver, pinned, shim(), target());
    expect(await readFile(join(target(), 'electron'), 'utf8')).toBe('electron itself');
    expect(await readdir(join(target(), 'resources', 'app'))).toEqual(['main.cjs']);
    expect(await isReady(target(), pinned, shim())).toBe(true);
    expect(await leftovers()).toEqual([]);
  });

  it('stops at a package with a wrong hash, says so, and leaves nothing', async () => {
    await expect(unpackRuntime(deliverTampered, pinned, shim(), target())).rejects.toThrow(/Wrong hash/);
    expect(existsSync(target())).toBe(false);
    expect(await leftovers()).toEqual([]);
  });

  it('stops at an inner archive with a wrong hash', async () => {
    const other = { ...pinned, archiveSha256: '0'.repeat(64) };
    await expect(unpackRuntime(deliver, other, shim(), target())).rejects.toThrow(/Wrong hash.*app\.tar\.gz/);
    expect(existsSync(target())).toBe(false);
  });

  it('keeps a good runtime when a later one is refused', async () => {
    await unpackRuntime(deliver, pinned, shim(), target());
    await expect(unpackRuntime(deliverTampered, pinned, shim(), target())).rejects.toThrow(/Wrong hash/);
    expect(await isReady(target(), pinned, shim())).toBe(true);
  });

  it('can be repeated after an interruption, and clears up after it', async () => {
    // No process has this id: Linux ends below 2^22.
    const dead = join(base, 'runtime', 'part-99999999-abc');
    await mkdir(join(dead, 'electron'), { recursive: true });
    await mkdir(target(), { recursive: true });
    await writeFile(join(target(), 'electron'), 'half');
    expect(await isReady(target(), pinned, shim())).toBe(false);
    await unpackRuntime(deliver, pinned, shim(), target());
    expect(await readFile(join(target(), 'electron'), 'utf8')).toBe('electron itself');
    expect(await leftovers()).toEqual([]);
  });

  it('is no longer ready when the shim or a pinned hash changes', async () => {
    await unpackRuntime(deliver, pinned, shim(), target());
    expect(await isReady(target(), { ...pinned, packageSha512: 'other' }, shim())).toBe(false);
    await writeFile(join(shim(), 'main.cjs'), 'a newer shim');
    expect(await isReady(target(), pinned, shim())).toBe(false);
  });
});
