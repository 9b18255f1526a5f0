import { appendFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runtimeFolder } from './paths.mjs';

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} file */
async function holders(file) {
  try {
    return (await readFile(file, 'utf8')).trim().split('\n').map(Number);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * One process at a time: two commands started together must not build or unpack into the same folder.
 * A lock whose holders are gone (interrupted set-up) is taken over. `alsoHeldBy` adds a program that may
 * outlive us, as npm does when only its parent is killed.
 * @template T
 * @param {string} name
 * @param {(alsoHeldBy: (pid: number) => void) => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withLock(name, body) {
  const folder = join(runtimeFolder, 'locks');
  const file = join(folder, name);
  await mkdir(folder, { recursive: true });
  for (let told = false; ;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const pids = await holders(file);
    if (pids && !pids.some((pid) => pid === 0 || isAlive(pid))) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) console.log(`Waiting for another command that is busy with "${name}" (${file}) …`);
    told = true;
    await wait(200);
  }
  try {
    return await body((pid) => appendFileSync(file, `\n${pid}`));
  } finally {
    await rm(file, { force: true });
  }
}
