import { join } from 'node:path';
import { parseSegmentHeader, segmentHeaderBytes, type SegmentHeader } from '@shared/journal/segmentHeader';
import { hasCode } from '../files/filePort';
import { readWhole, type DiskFile, type DiskPort } from '../files/diskPort';

/** A segment file. `header` is null when it cannot be read. */
export interface Segment {
  number: number;
  header: SegmentHeader | null;
}

const longestHeader = 4096;
const blockBytes = 4096;

export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.log`);
}

/** Numbers of the segment files in the folder, ascending. */
export async function listSegments(disk: DiskPort, folder: string): Promise<number[]> {
  const names = (await disk.list(folder)) ?? [];
  return names
    .map((name) => /^(\d{6,9})\.log$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

/** A header whose number is not the file's was copied there by somebody: it counts as damaged. */
export async function readHeader(
  disk: DiskPort,
  folder: string,
  number: number,
): Promise<SegmentHeader | 'damaged' | 'newer'> {
  const bytes = await readSome(disk, segmentPath(folder, number), longestHeader);
  const header = parseSegmentHeader(bytes);
  return typeof header === 'object' && header.number !== number ? 'damaged' : header;
}

/** The whole file; blocks the disk cannot read any more come back as zeros, which the scan finds to be damage. */
export async function readSegment(disk: DiskPort, folder: string, number: number): Promise<Uint8Array> {
  const path = segmentPath(folder, number);
  try {
    return await readWhole(disk, path);
  } catch (error) {
    if (!hasCode(error, 'EIO')) throw error;
    return readSome(disk, path, Number.MAX_SAFE_INTEGER);
  }
}

async function readSome(disk: DiskPort, path: string, atMost: number): Promise<Uint8Array> {
  const file = await disk.open(path, 'read');
  try {
    const bytes = new Uint8Array(Math.min(await file.size(), atMost));
    for (let from = 0; from < bytes.length; from += blockBytes)
      await readBlock(file, bytes.subarray(from, from + blockBytes), from);
    return bytes;
  } finally {
    await file.close();
  }
}

async function readBlock(file: DiskFile, into: Uint8Array, position: number): Promise<void> {
  try {
    await file.read(into, position);
  } catch (error) {
    if (!hasCode(error, 'EIO')) throw error;
    into.fill(0);
  }
}

/** Where the frames of a segment begin. */
export const framesFrom = segmentHeaderBytes;
