import { open } from 'node:fs/promises';
import { AppFailure, appError } from '@shared/kernel/errors';

/**
 * The bytes of an ordinary file up to a limit. Throws `file.tooLarge`, and `file.readFailed` for what is no ordinary
 * file (a folder, a device); Node's own errors otherwise.
 */
export async function readLimited(path: string, limitBytes: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new AppFailure(appError('file.readFailed'));
    if (found.size > limitBytes) throw new AppFailure(appError('file.tooLarge'));
    // One byte more than allowed: a file that grew meanwhile is not cut short in silence.
    const bytes = new Uint8Array(limitBytes + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > limitBytes) throw new AppFailure(appError('file.tooLarge'));
    return bytes.slice(0, length);
  } finally {
    await file.close();
  }
}
