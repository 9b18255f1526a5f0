import { dirname } from 'node:path';
import type { DiskFile, DiskPort } from '@main/files/diskPort';
import { patched, resized, type DiskOperation } from './diskOperation';

interface Inode {
  id: number;
  content: Uint8Array;
}

/** Called before each operation; returns the error code to fail with. */
export type Fault = (call: { name: string; nth: number }) => string | null;

function diskError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * A disk in memory that shows programs what the page cache would, and logs every operation so that CrashModel can
 * tell what a power cut would leave. Faults can be injected into any call.
 */
export class MemoryDisk implements DiskPort {
  readonly log: DiskOperation[] = [];
  calls = 0;
  fault: Fault = () => null;
  private readonly names = new Map<string, Inode>();
  private nextInode = 1;

  static holding(files: ReadonlyMap<string, Uint8Array>): MemoryDisk {
    const disk = new MemoryDisk();
    for (const [path, content] of files) {
      const inode = disk.create(path);
      disk.writeTo(inode, content, 0);
      disk.log.push({ op: 'datasync', inode: inode.id }, { op: 'syncFolder', folder: dirname(path) });
    }
    return disk;
  }

  files(): Map<string, Uint8Array> {
    return new Map([...this.names].map(([path, inode]) => [path, inode.content]));
  }

  async list(folder: string): Promise<string[] | null> {
    this.enter('list');
    return [...this.names.keys()]
      .filter((path) => dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1));
  }

  async makeFolder(): Promise<void> {
    this.enter('makeFolder');
  }

  async read(path: string): Promise<Uint8Array | null> {
    this.enter('read');
    return this.names.get(path)?.content.slice() ?? null;
  }

  async writeNew(path: string, bytes: Uint8Array): Promise<void> {
    const file = await this.open(path, 'create');
    await file.write(bytes, 0);
    await file.datasync();
    await file.close();
  }

  async rename(from: string, to: string): Promise<void> {
    this.enter('rename');
    const inode = this.mustHave(from);
    this.names.delete(from);
    this.names.set(to, inode);
    this.log.push({ op: 'rename', from, to });
  }

  async remove(path: string): Promise<void> {
    this.enter('remove');
    if (this.names.delete(path)) this.log.push({ op: 'remove', path });
  }

  async syncFolder(folder: string): Promise<void> {
    this.enter('syncFolder');
    this.log.push({ op: 'syncFolder', folder });
  }

  async open(path: string, mode: 'read' | 'update' | 'create'): Promise<DiskFile> {
    this.enter('open');
    if (mode !== 'create') return this.opened(this.mustHave(path));
    if (this.names.has(path)) throw diskError('EEXIST');
    return this.opened(this.create(path));
  }

  private opened(inode: Inode): DiskFile {
    return {
      size: async () => {
        this.enter('size');
        return inode.content.length;
      },
      read: async (into, position) => {
        this.enter('fileRead');
        const piece = inode.content.subarray(position, position + into.length);
        into.set(piece);
        return piece.length;
      },
      write: async (bytes, position) => {
        this.enter('write', () => this.writeTo(inode, bytes.slice(0, bytes.length >> 1), position));
        this.writeTo(inode, bytes.slice(), position);
      },
      truncate: async (length) => {
        this.enter('truncate');
        inode.content = resized(inode.content, length);
        this.log.push({ op: 'truncate', inode: inode.id, length });
      },
      datasync: async () => {
        this.enter('datasync', () => this.log.push({ op: 'failedDatasync', inode: inode.id }));
        this.log.push({ op: 'datasync', inode: inode.id });
      },
      close: async () => {
        this.enter('close');
      },
    };
  }

  private create(path: string): Inode {
    const inode = { id: this.nextInode, content: new Uint8Array() };
    this.nextInode += 1;
    this.names.set(path, inode);
    this.log.push({ op: 'create', path, inode: inode.id });
    return inode;
  }

  private writeTo(inode: Inode, bytes: Uint8Array, position: number): void {
    inode.content = patched(inode.content, position, bytes);
    this.log.push({ op: 'write', inode: inode.id, position, bytes });
  }

  private mustHave(path: string): Inode {
    const inode = this.names.get(path);
    if (inode === undefined) throw diskError('ENOENT');
    return inode;
  }

  private enter(name: string, partly?: () => void): void {
    this.calls += 1;
    const code = this.fault({ name, nth: this.calls });
    if (code === null) return;
    // A process that is gone does nothing more, not even half of a write.
    if (code !== 'GONE') partly?.();
    throw diskError(code);
  }
}
