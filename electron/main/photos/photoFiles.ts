import { dirname, join } from 'node:path';
import { appError, type AppError } from '@shared/kernel/errors';
import { toHex } from '@shared/kernel/bytes';
import { hashHexSchema, type HashHex } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { readWhole, type DiskPort } from '../files/diskPort';
import { hasCode } from '../files/filePort';
import { createOneAtATime } from '../files/oneAtATime';
import { sha256 } from '../files/sha256';
import { removeStrayTemps, writeDurable } from '../files/writeDurable';

export const maxPhotoBytes = 64 * 1024 * 1024;

/** Sealed files, each under the SHA-256 of its ciphertext, so that it can be verified without a key. */
export interface PhotoFiles {
  /** Durable when it resolves. Putting the same bytes again is harmless, and mends a damaged file. */
  put(input: { sealed: Uint8Array }): Promise<Result<{ hash: HashHex }>>;
  get(input: { hash: HashHex }): Promise<Result<{ sealed: Uint8Array }>>;
  /** Whether the file is there and, checked once in each run, whole. */
  has(hash: HashHex): Promise<boolean>;
}

/** Makes the folder and removes what an interrupted write left. Fails with photo.writeFailed or journal.diskFull. */
export async function createPhotoFiles(options: {
  folder: string;
  disk: DiskPort;
}): Promise<Result<PhotoFiles>> {
  const { folder, disk } = options;
  try {
    await disk.makeFolder(folder);
    await disk.syncFolder(dirname(folder));
    await removeStrayTemps(disk, folder);
    // A run that was killed after a rename may have left names that no power cut would survive.
    await disk.syncFolder(folder);
    return ok(new PhotoFolder(folder, disk));
  } catch (error) {
    return fail(writeFailure(error));
  }
}

class PhotoFolder implements PhotoFiles {
  private readonly whole = new Set<HashHex>();
  private readonly writes = createOneAtATime();
  /** A rename may have happened whose folder was not synced yet. */
  private namesUnsynced = false;

  constructor(
    private readonly folder: string,
    private readonly disk: DiskPort,
  ) {}

  async put({ sealed }: { sealed: Uint8Array }): Promise<Result<{ hash: HashHex }>> {
    if (sealed.length > maxPhotoBytes) return fail(appError('photo.tooLarge', { bytes: sealed.length }));
    const hash = nameOf(sealed);
    return this.writes(async () => {
      try {
        if (!(await this.has(hash))) await this.write(hash, sealed);
        this.whole.add(hash);
        return ok({ hash });
      } catch (error) {
        return fail(writeFailure(error));
      }
    });
  }

  async get({ hash }: { hash: HashHex }): Promise<Result<{ sealed: Uint8Array }>> {
    try {
      if ((await this.sizeOf(hash)) > maxPhotoBytes) return fail(appError('photo.damaged'));
      const sealed = await readWhole(this.disk, join(this.folder, hash));
      return nameOf(sealed) === hash ? ok({ sealed }) : fail(appError('photo.damaged'));
    } catch (error) {
      return fail(appError(hasCode(error, 'ENOENT') ? 'photo.missing' : 'photo.damaged'));
    }
  }

  async has(hash: HashHex): Promise<boolean> {
    if (!this.whole.has(hash)) {
      if (!(await this.get({ hash })).ok || !(await this.syncNames())) return false;
      this.whole.add(hash);
      return true;
    }
    try {
      return (await this.sizeOf(hash)) > 0;
    } catch {
      // Removed or unreadable since it was checked: then it is not there, and the next question looks in full.
      this.whole.delete(hash);
      return false;
    }
  }

  private async write(hash: HashHex, sealed: Uint8Array): Promise<void> {
    this.namesUnsynced = true;
    await writeDurable(this.disk, join(this.folder, hash), sealed);
    this.namesUnsynced = false;
  }

  /** A file that is seen is not yet a file that survives a power cut. */
  private async syncNames(): Promise<boolean> {
    if (!this.namesUnsynced) return true;
    try {
      await this.disk.syncFolder(this.folder);
      return true;
    } catch {
      // Not durable, so it does not count as there; whoever asked puts it again or is told so.
      return false;
    }
  }

  private async sizeOf(hash: HashHex): Promise<number> {
    const file = await this.disk.open(join(this.folder, hash), 'read');
    try {
      return await file.size();
    } finally {
      await file.close();
    }
  }
}

function nameOf(sealed: Uint8Array): HashHex {
  return hashHexSchema.parse(toHex(sha256(sealed)));
}

function writeFailure(error: unknown): AppError {
  return appError(hasCode(error, 'ENOSPC', 'EDQUOT') ? 'journal.diskFull' : 'photo.writeFailed');
}
