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
async function holder(file) {
  try {
    return Number(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * One process at a time: two commands started together must not build or unpack into the same folder.
 * A lock whose holder is gone (interrupted set-up) is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} body
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
    const pid = await holder(file);
    if (pid !== undefined && pid > 0 && !isAlive(pid)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) console.log(`Waiting for another command that is busy with "${name}" …`);
    told = true;
    await wait(200);
  }
  try {
    return await body();
  } finally {
    await rm(file, { force: true });
  }
}
