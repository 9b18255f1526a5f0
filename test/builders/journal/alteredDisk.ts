import type { DiskFile, DiskPort } from '@main/files/diskPort';

export interface Alterations {
  syncFolder?: (folder: string) => Promise<void>;
  /** Gets each opened file and returns what stands in its place. */
  file?: (file: DiskFile, mode: 'read' | 'update' | 'create') => DiskFile;
}

/** The same disk with something done differently: a promise broken, a block unreadable. */
export function alteredDisk(disk: DiskPort, { syncFolder, file }: Alterations): DiskPort {
  return {
    list: (folder) => disk.list(folder),
    makeFolder: (folder) => disk.makeFolder(folder),
    read: (path) => disk.read(path),
    writeNew: (path, bytes) => disk.writeNew(path, bytes),
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
    syncFolder: syncFolder ?? ((folder) => disk.syncFolder(folder)),
    open: async (path, mode) => {
      const opened = await disk.open(path, mode);
      return file === undefined ? opened : file(opened, mode);
    },
  };
}
