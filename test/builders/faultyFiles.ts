import type { FilePort } from '@main/files/filePort';

export interface FaultyFiles extends FilePort {
  /** Writing operations so far. */
  count(): number;
}

/**
 * The real files, until the `failAt`-th writing operation (from 1). `crash`: that one and every later one fails, and
 * half of what was being written is there, as when the process dies. `fault`: that one alone fails.
 */
export function faultyFiles(under: FilePort, failAt: number, mode: 'crash' | 'fault'): FaultyFiles {
  let done = 0;
  const guarded = async (work: () => Promise<void>, half?: () => Promise<void>): Promise<void> => {
    done += 1;
    const fails = mode === 'crash' ? done >= failAt : done === failAt;
    if (!fails) return work();
    if (done === failAt) await half?.();
    throw Object.assign(new Error('disk'), { code: 'EIO' });
  };
  return {
    count: () => done,
    read: under.read,
    list: under.list,
    writeNew: (path, bytes) =>
      guarded(
        () => under.writeNew(path, bytes),
        () => under.writeNew(path, bytes.subarray(0, bytes.length >> 1)),
      ),
    rename: (from, to) => guarded(() => under.rename(from, to)),
    remove: (path) => guarded(() => under.remove(path)),
    syncFolder: (path) => guarded(() => under.syncFolder(path)),
    makeFolder: (path) => guarded(() => under.makeFolder(path)),
  };
}
