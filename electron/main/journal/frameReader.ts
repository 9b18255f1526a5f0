import { equalBytes } from '@shared/kernel/bytes';
import { decodeFrame, hashHex } from '@shared/journal/frame';
import { frameBytesOf, viewFrame } from '@shared/journal/frameView';
import type { JournalFrame } from '@shared/ipc/wire';
import { hasCode } from '../files/filePort';
import type { FramePlace, JournalIndex } from './journalIndex';
import type { JournalFolder } from './loadJournal';
import { segmentPath } from './segmentFiles';
import { sha256 } from '../files/sha256';

const answerBytes = 8 * 1024 * 1024;
const runBytes = 1024 * 1024;

interface Wanted extends FramePlace {
  seq: number;
}

/** Reads frames back, each held against its CRC and its hash. One that no longer fits is called lost. */
export class FrameReader {
  constructor(
    private readonly place: JournalFolder,
    private readonly index: JournalIndex,
    /** Resolves when no index entry is a mere first impression any more. */
    private readonly whenChecked: () => Promise<void>,
  ) {}

  /** At most `maxFrames` and about 8 MiB; lost frames are skipped. Empty only when nothing readable is left. */
  async read(fromSeq: number, maxFrames: number): Promise<JournalFrame[]> {
    const frames: JournalFrame[] = [];
    let from = fromSeq;
    while (frames.length === 0 && from <= this.index.length) {
      const wanted = this.wanted(from, maxFrames);
      for (const run of runsOf(wanted)) frames.push(...(await this.readRun(run)));
      from = (wanted.at(-1)?.seq ?? this.index.length) + 1;
    }
    return frames;
  }

  private wanted(fromSeq: number, maxFrames: number): Wanted[] {
    const wanted: Wanted[] = [];
    let bytes = 0;
    for (
      let seq = fromSeq;
      seq <= this.index.length && wanted.length < maxFrames && bytes < answerBytes;
      seq += 1
    ) {
      const place = this.index.placeOf(seq);
      if (place === null) continue;
      wanted.push({ ...place, seq });
      bytes += place.length;
    }
    return wanted;
  }

  private async readRun(run: Wanted[]): Promise<JournalFrame[]> {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return [];
    const bytes = await this.bytesOf(first.segment, first.offset, last.offset + last.length - first.offset);
    const frames: JournalFrame[] = [];
    for (const wanted of run) {
      const frame = bytes === null ? null : this.decode(bytes, wanted.offset - first.offset, wanted.seq);
      const sure = frame ?? (await this.readAgain(wanted));
      if (sure !== null) frames.push(sure);
    }
    return frames;
  }

  /** Alone, and once the index is sure of itself; only then is the frame given up. */
  private async readAgain({ seq }: Wanted): Promise<JournalFrame | null> {
    await this.whenChecked();
    const place = this.index.placeOf(seq);
    if (place === null) return null;
    const bytes = await this.bytesOf(place.segment, place.offset, place.length);
    const frame = bytes === null ? null : this.decode(bytes, 0, seq);
    if (frame === null && this.index.placeOf(seq)?.offset === place.offset)
      this.index.setLost(seq, null, true);
    return frame;
  }

  private decode(bytes: Uint8Array, offset: number, seq: number): JournalFrame | null {
    const view = viewFrame(bytes, offset, 'crc');
    const hash = this.index.hashAt(seq);
    if (typeof view === 'string' || view.seq !== seq || hash === null) return null;
    return equalBytes(sha256(frameBytesOf(view)), hash) ? decodeFrame(view, hashHex(hash)) : null;
  }

  /** Null when the disk does not give them. */
  private async bytesOf(segment: number, offset: number, length: number): Promise<Uint8Array | null> {
    try {
      const file = await this.place.disk.open(segmentPath(this.place.folder, segment), 'read');
      try {
        const bytes = new Uint8Array(length);
        return bytes.subarray(0, await file.read(bytes, offset));
      } finally {
        await file.close();
      }
    } catch (error) {
      // The caller counts it as lost. Anything else (no descriptors left, say) says nothing about the frame.
      if (hasCode(error, 'EIO', 'ENOENT')) return null;
      throw error;
    }
  }
}

/** Neighbouring frames in one file, up to 1 MiB, so that a rebuild reads in large pieces. */
function runsOf(wanted: Wanted[]): Wanted[][] {
  const runs: Wanted[][] = [];
  for (const next of wanted) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    const last = run?.at(-1);
    const fits =
      first !== undefined &&
      last?.segment === next.segment &&
      last.offset + last.length === next.offset &&
      next.offset + next.length - first.offset <= runBytes;
    if (run !== undefined && fits) run.push(next);
    else runs.push([next]);
  }
  return runs;
}
