import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folderName = /^records-([1-9]\d{0,8})$/;

export function partitionName(partition: number): string {
  return `persist:records-${partition}`;
}

/** Where Chromium keeps the session of that name. */
export function partitionFolder(userDataFolder: string, partition: number): string {
  return join(userDataFolder, 'Partitions', `records-${partition}`);
}

export function presentPartitions(userDataFolder: string): number[] {
  const parent = join(userDataFolder, 'Partitions');
  if (statSync(parent, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(parent)
    .map((name) => Number(folderName.exec(name)?.[1]))
    .filter((partition) => partition > 0);
}

/** Only while no session of that name has been made in this process: an open window keeps using a removed store. */
export function removePartition(userDataFolder: string, partition: number): void {
  rmSync(partitionFolder(userDataFolder, partition), { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Chromium spills large blobs here in the clear. The folders stay (a running session writes into them),
 * what is in them goes.
 */
export function emptyBlobStorage(sessionFolder: string): void {
  const storage = join(sessionFolder, 'blob_storage');
  if (statSync(storage, { throwIfNoEntry: false }) === undefined) return;
  for (const entry of readdirSync(storage, { withFileTypes: true })) {
    const path = join(storage, entry.name);
    if (!entry.isDirectory()) {
      rmSync(path, { force: true });
      continue;
    }
    for (const inner of readdirSync(path)) rmSync(join(path, inner), { recursive: true, force: true });
  }
}
