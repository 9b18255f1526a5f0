import type { FilePort } from './filePort';

/**
 * The file operations plus descriptors, for files that grow in place. Kept small so that tests can put a failing or
 * crashing disk underneath. Failures are thrown as Node does: errors with a `code` (ENOSPC, EIO, ENOENT, EEXIST …).
 */
export interface DiskPort extends FilePort {
  /** read: must exist · update: must exist, for writing · create: must not exist. */
  open(path: string, mode: 'read' | 'update' | 'create'): Promise<DiskFile>;
}

export interface DiskFile {
  size(): Promise<number>;
  /** Fills `into` from `position`; returns fewer bytes only at the end of the file. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes all of `bytes`, or throws, perhaps after a part of them. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** fdatasync. After it failed once, nothing that this descriptor says about durability can be believed. */
  datasync(): Promise<void>;
  close(): Promise<void>;
}

export async function readWhole(disk: DiskPort, path: string): Promise<Uint8Array> {
  const file = await disk.open(path, 'read');
  try {
    const bytes = new Uint8Array(await file.size());
    const length = await file.read(bytes, 0);
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
