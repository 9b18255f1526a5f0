import { basename, dirname, join } from 'node:path';
import type { FilePort } from './filePort';

const temporary = /^\..+\.\d+-\d+\.tmp$/;
let written = 0;

/** True for what an interrupted `writeDurable` leaves behind. */
export function isStrayTemp(name: string): boolean {
  return temporary.test(name);
}

/**
 * Replaces or creates a file as a whole: temporary file beside it, fsync, rename, fsync of the folder. When it
 * resolves the content survives a power cut; when it rejects the file is the former or the new one, never a mix.
 */
export async function writeDurable(files: FilePort, path: string, bytes: Uint8Array): Promise<void> {
  written += 1;
  const folder = dirname(path);
  const temp = join(folder, `.${basename(path)}.${process.pid}-${written}.tmp`);
  try {
    await files.writeNew(temp, bytes);
    await files.rename(temp, path);
  } catch (error) {
    // The first error is the one to report; a temporary file left behind is removed at the next start.
    await files.remove(temp).catch(() => undefined);
    throw error;
  }
  await files.syncFolder(folder);
}

/** For the start, when no writer is about yet. */
export async function removeStrayTemps(files: FilePort, folder: string): Promise<void> {
  for (const name of (await files.list(folder)) ?? []) {
    if (isStrayTemp(name)) await files.remove(join(folder, name));
  }
}
