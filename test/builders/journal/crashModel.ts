import { dirname } from 'node:path';
import { patched, resized, type DiskOperation } from './diskOperation';

/** Decides for each thing that was not synced whether the power cut spared it. */
export type Survives = () => boolean;

type Change = Extract<DiskOperation, { op: 'write' | 'truncate' }>;
type Naming = Extract<DiskOperation, { op: 'create' | 'rename' | 'remove' }>;

interface Stored {
  durable: Uint8Array;
  unsynced: Change[];
}

const sectorBytes = 512;

/**
 * What a disk may hold after a power cut. Synced data and names stay; of everything else any 512-byte sector, any
 * truncation and any name may have reached the disk or not, in any order.
 */
export class CrashModel {
  private readonly inodes = new Map<number, Stored>();
  private readonly names = new Map<string, number>();
  private unsyncedNames: Naming[] = [];

  apply(operation: DiskOperation): void {
    switch (operation.op) {
      case 'create':
        this.inodes.set(operation.inode, { durable: new Uint8Array(), unsynced: [] });
        this.unsyncedNames.push(operation);
        break;
      case 'rename':
      case 'remove':
        this.unsyncedNames.push(operation);
        break;
      case 'write':
      case 'truncate':
        this.stored(operation.inode).unsynced.push(operation);
        break;
      case 'datasync':
        this.sync(this.stored(operation.inode));
        break;
      case 'failedDatasync':
        this.stored(operation.inode).unsynced = [];
        break;
      case 'syncFolder':
        this.syncNames(operation.folder);
        break;
    }
  }

  image(survives: Survives): Map<string, Uint8Array> {
    const names = new Map(this.names);
    for (const naming of this.unsyncedNames) if (survives()) applyName(names, naming);
    return new Map([...names].map(([path, inode]) => [path, crashed(this.stored(inode), survives)]));
  }

  private stored(inode: number): Stored {
    const stored = this.inodes.get(inode);
    if (stored === undefined) throw new Error('no such inode');
    return stored;
  }

  private sync(stored: Stored): void {
    stored.durable = crashed(stored, () => true);
    stored.unsynced = [];
  }

  private syncNames(folder: string): void {
    const inFolder = (naming: Naming): boolean =>
      dirname(naming.op === 'rename' ? naming.to : naming.path) === folder;
    for (const naming of this.unsyncedNames) if (inFolder(naming)) applyName(this.names, naming);
    this.unsyncedNames = this.unsyncedNames.filter((naming) => !inFolder(naming));
  }
}

function applyName(names: Map<string, number>, naming: Naming): void {
  if (naming.op === 'create') names.set(naming.path, naming.inode);
  else if (naming.op === 'remove') names.delete(naming.path);
  else {
    const inode = names.get(naming.from);
    // The name it had before may not have reached the disk: then there is nothing to rename.
    if (inode === undefined) return;
    names.delete(naming.from);
    names.set(naming.to, inode);
  }
}

function crashed(stored: Stored, survives: Survives): Uint8Array {
  let content = stored.durable;
  for (const change of stored.unsynced) {
    if (change.op === 'truncate') {
      if (survives()) content = resized(content, change.length);
      continue;
    }
    for (let at = 0; at < change.bytes.length;) {
      const position = change.position + at;
      const end = Math.min(change.bytes.length, at + sectorBytes - (position % sectorBytes));
      if (survives()) content = patched(content, position, change.bytes.subarray(at, end));
      at = end;
    }
  }
  return content;
}
