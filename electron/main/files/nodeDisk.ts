import { open, type FileHandle } from 'node:fs/promises';
import type { DiskFile, DiskPort } from './diskPort';
import { nodeFiles } from './filePort';

const flags = { read: 'r', update: 'r+', create: 'wx' } as const;

/** The real disk. */
export const nodeDisk: DiskPort = {
  ...nodeFiles,
  open: async (path, mode) => diskFile(await open(path, flags[mode], 0o600)),
};

function diskFile(handle: FileHandle): DiskFile {
  return {
    size: async () => (await handle.stat()).size,
    read: async (into, position) => {
      let done = 0;
      while (done < into.length) {
        const { bytesRead } = await handle.read(into, done, into.length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return done;
    },
    write: async (bytes, position) => {
      let done = 0;
      while (done < bytes.length) {
        done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
      }
    },
    truncate: (length) => handle.truncate(length),
    datasync: () => handle.datasync(),
    close: () => handle.close(),
  };
}
