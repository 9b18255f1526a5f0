import { dirname } from 'node:path';
import { appError } from '@shared/kernel/errors';
import type { VaultId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { scanFrames } from '@shared/journal/scan';
import type { DiskPort } from '../files/diskPort';
import { noDamage, type DamageCounts } from './damage';
import { JournalIndex } from './journalIndex';
import { placeScanned, placeWalked, type Tail } from './placeFrames';
import { framesFrom, listSegments, readHeader, readSegment, type Segment } from './segmentFiles';

export interface JournalFolder {
  disk: DiskPort;
  folder: string;
}

export interface LoadedJournal {
  index: JournalIndex;
  counts: DamageCounts;
  /** Null when there is no segment yet. */
  tail: Tail | null;
  /** Newest files without header or frames: their making was interrupted. */
  torn: number[];
  /** Segments only walked so far, with the header of the one after each. */
  unchecked: Segment[];
  /** Highest number any file carries. */
  lastNumber: number;
}

/** Reads all segments: older ones walked, the newest checked in full. Changes nothing but a missing folder. */
export async function loadJournal(
  { disk, folder }: JournalFolder,
  vaultId: VaultId,
): Promise<Result<LoadedJournal>> {
  await disk.makeFolder(folder);
  await disk.syncFolder(dirname(folder));
  const headers = await readHeaders({ disk, folder });
  if (headers.includes('newer')) return fail(appError('journal.newerFormat'));
  const segments = headers.filter((header) => header !== 'newer');
  if (segments.some(({ header }) => header !== null && header.vaultId !== vaultId)) {
    return fail(appError('journal.damaged', { foreignSegments: 1 }));
  }
  const lastNumber = segments.at(-1)?.number ?? 0;
  const torn = await takeTorn({ disk, folder }, segments);
  const loaded: LoadedJournal = {
    index: new JournalIndex(),
    counts: noDamage(),
    tail: null,
    torn,
    unchecked: [],
    lastNumber,
  };
  let floorSeq = 0;
  for (const [nth, segment] of segments.entries()) {
    const next = segments[nth + 1];
    // One segment at a time: at most one of them is in memory.
    const bytes = await readSegment(disk, folder, segment.number);
    if (next !== undefined && placeWalked(loaded.index, segment, next.header, bytes))
      loaded.unchecked.push(segment);
    else {
      const tail = placeScanned(loaded.index, loaded.counts, segment, bytes, floorSeq);
      if (tail === 'newer') return fail(appError('journal.newerFormat'));
      loaded.tail = tail;
    }
    floorSeq = segment.header?.continuesSeq ?? floorSeq;
  }
  return ok(loaded);
}

async function readHeaders({ disk, folder }: JournalFolder): Promise<(Segment | 'newer')[]> {
  const found: (Segment | 'newer')[] = [];
  for (const number of await listSegments(disk, folder)) {
    const header = await readHeader(disk, folder, number);
    found.push(header === 'newer' ? header : { number, header: header === 'damaged' ? null : header });
  }
  return found;
}

/** Removes the newest segments that hold nothing from the list and returns their numbers. */
async function takeTorn({ disk, folder }: JournalFolder, segments: Segment[]): Promise<number[]> {
  const torn: number[] = [];
  for (let last = segments.at(-1); last?.header === null; last = segments.at(-1)) {
    const bytes = await readSegment(disk, folder, last.number);
    const holdsFrames = [...scanFrames(bytes, Math.min(framesFrom, bytes.length))].some(
      ({ type }) => type !== 'bad',
    );
    if (holdsFrames) break;
    torn.push(last.number);
    segments.pop();
  }
  return torn;
}
