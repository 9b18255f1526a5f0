import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';

/** The few file operations that durability rests on, so that tests can fail any one of them. */
export interface FilePort {
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Creates the file (it must not exist), writes, fsyncs, closes. Readable by this user only. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Harmless when there is no such file. */
  remove(path: string): Promise<void>;
  /** fsync of a folder: makes new names in it durable. */
  syncFolder(path: string): Promise<void>;
  /** With parents; for this user only. */
  makeFolder(path: string): Promise<void>;
  /** Names in the folder; null when it does not exist or is no folder. */
  list(path: string): Promise<string[] | null>;
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder for fsync; NTFS journals names itself.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export const nodeFiles: FilePort = {
  read: (path) => orNull(readFile(path)),
  writeNew: async (path, bytes) => {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  list: (path) => orNull(readdir(path)),
};
