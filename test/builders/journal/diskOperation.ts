/** What a MemoryDisk did, in order: enough to work out what a crash at any point may leave. */
export type DiskOperation =
  | { op: 'create'; path: string; inode: number }
  | { op: 'write'; inode: number; position: number; bytes: Uint8Array }
  | { op: 'truncate'; inode: number; length: number }
  | { op: 'datasync'; inode: number }
  /** An fdatasync that failed: the kernel calls the pages clean, and no later one will write them. */
  | { op: 'failedDatasync'; inode: number }
  | { op: 'rename'; from: string; to: string }
  | { op: 'remove'; path: string }
  | { op: 'syncFolder'; folder: string };

export function patched(content: Uint8Array, position: number, bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.max(content.length, position + bytes.length));
  result.set(content);
  result.set(bytes, position);
  return result;
}

export function resized(content: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length);
  result.set(content.subarray(0, length));
  return result;
}
