import { dirname } from 'node:path';
import { decodeDocument, type DocumentType, encodeDocument, type Reading } from './checkedDocument';
import type { FilePort } from './filePort';
import { writeDurable } from './writeDurable';

/** One document kept in several places: the same content everywhere once a write has resolved. */
export interface Slots {
  /** The two generations in the vault folder. `previous` is written first. */
  current: string;
  previous: string;
  /** Further copies elsewhere, written last and read only when asked for. */
  copies: string[];
}

export type Loaded<T> =
  | { state: 'absent' }
  | { state: 'damaged' }
  | { state: 'newer'; format: number }
  /** `everywhere`: each place that was looked at holds the very same bytes, so there is nothing to heal. */
  | { state: 'valid'; generation: number; body: T; everywhere: boolean };

/** Stands for a file that is there but cannot be read. */
const unreadable = new Uint8Array();

async function readBytes(files: FilePort, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path);
  } catch {
    return unreadable; // a bad sector is damage like any other: another generation may be whole
  }
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && Buffer.compare(a, b) === 0);

/** Equal files are decoded once: with a hundred thousand keys this is most of the time. */
async function readSlots<T>(files: FilePort, type: DocumentType<T>, paths: string[]): Promise<Loaded<T>> {
  const contents = await Promise.all(paths.map((path) => readBytes(files, path)));
  const readings = contents.map((bytes, index): Reading<T> | null => {
    const isRepeat = contents.slice(0, index).some((earlier) => sameBytes(earlier, bytes));
    if (isRepeat) return null;
    return bytes === unreadable ? { state: 'damaged' } : decodeDocument(type, bytes);
  });
  const different = readings.filter((reading) => reading !== null);
  return newest(different, different.length === 1);
}

function newest<T>(readings: Reading<T>[], everywhere: boolean): Loaded<T> {
  const newer = readings.find((reading) => reading.state === 'newer' && reading.verified);
  if (newer?.state === 'newer') return { state: 'newer', format: newer.format };
  let best: Loaded<T> = { state: 'absent' };
  for (const reading of readings) {
    if (reading.state === 'valid' && (best.state !== 'valid' || reading.generation > best.generation))
      best = { ...reading, everywhere };
  }
  if (best.state === 'valid') return best;
  // Never healed from an older copy: what looks like a newer format may be one.
  const perhaps = readings.find((reading) => reading.state === 'newer');
  if (perhaps?.state === 'newer') return { state: 'newer', format: perhaps.format };
  return { state: readings.some((reading) => reading.state === 'damaged') ? 'damaged' : 'absent' };
}

/** Newest valid of the two generations. */
export async function loadGenerations<T>(
  files: FilePort,
  type: DocumentType<T>,
  slots: Slots,
): Promise<Loaded<T>> {
  return readSlots(files, type, [slots.current, slots.previous]);
}

/** Newest valid of the generations and all copies. */
export async function loadAnywhere<T>(
  files: FilePort,
  type: DocumentType<T>,
  slots: Slots,
): Promise<Loaded<T>> {
  return readSlots(files, type, [slots.current, slots.previous, ...slots.copies]);
}

/** Writes the content wherever it is not yet. Idempotent. */
export async function healGenerations<T>(
  files: FilePort,
  type: DocumentType<T>,
  slots: Slots,
  { generation, body }: { generation: number; body: T },
): Promise<void> {
  const bytes = encodeDocument(type, generation, body);
  for (const path of [slots.previous, slots.current, ...slots.copies]) {
    if (sameBytes(await readBytes(files, path), bytes)) continue;
    await files.makeFolder(dirname(path));
    await writeDurable(files, path, bytes);
  }
}

/**
 * Replaces the document: the new generation goes to `previous`, is read back and handed to `verify`; only then
 * do `current` and the copies follow. A crash in between leaves two valid generations, of which the newer counts.
 * Rejects when any step fails; `former` is then put back where that is still possible.
 */
export async function replaceGenerations<T>(
  files: FilePort,
  type: DocumentType<T>,
  slots: Slots,
  former: { generation: number; body: T } | null,
  next: { generation: number; body: T },
  verify: (readBack: T) => Promise<boolean>,
): Promise<void> {
  try {
    await files.makeFolder(dirname(slots.previous));
    await writeDurable(files, slots.previous, encodeDocument(type, next.generation, next.body));
    const readBack = decodeDocument(type, await files.read(slots.previous));
    const fits = readBack.state === 'valid' && readBack.generation === next.generation;
    if (!fits || !(await verify(readBack.body))) throw new Error('read back something else');
    await healGenerations(files, type, slots, next);
  } catch (error) {
    // Whatever fails here too is found by the next load, which takes the newest valid generation.
    if (former !== null) await healGenerations(files, type, slots, former).catch(() => undefined);
    throw error;
  }
}
