import { fromHex } from '@shared/kernel/bytes';
import type { VaultId } from '@shared/kernel/ids';
import { encodeSegmentHeader, segmentHeaderBytes } from '@shared/journal/segmentHeader';
import type { Head } from '@shared/ipc/wire';
import type { DiskFile } from '../files/diskPort';
import { hasCode } from '../files/filePort';
import type { FramePlace } from './journalIndex';
import type { JournalFolder } from './loadJournal';
import { segmentPath } from './segmentFiles';

const defaultSegmentBytes = 8 * 1024 * 1024;

interface ActiveSegment {
  number: number;
  file: DiskFile;
  /** Bytes known to be on disk; the next frame goes here. */
  length: number;
  acknowledged: boolean;
}

/**
 * Appends to the newest segment. A descriptor whose fdatasync failed once is given up: the next write starts a new
 * segment that names the frame it continues, and what the old one holds beyond that frame is superseded.
 */
export class SegmentWriter {
  private active: ActiveSegment | null = null;

  constructor(
    private readonly place: JournalFolder,
    private readonly vaultId: VaultId,
    private nextNumber: number,
    private readonly segmentBytes = defaultSegmentBytes,
  ) {}

  /** Goes on in an existing segment whose first `length` bytes are on disk. */
  async resume(number: number, length: number): Promise<void> {
    const file = await this.place.disk.open(segmentPath(this.place.folder, number), 'update');
    this.active = { number, file, length, acknowledged: true };
  }

  /** Resolves once `bytes` are on disk, with where they stand; rejects with the disk's error, and may be called again. */
  async append(bytes: Uint8Array, continues: Head): Promise<Omit<FramePlace, 'length'>> {
    const full =
      this.active !== null &&
      this.active.acknowledged &&
      this.active.length + bytes.length > this.segmentBytes;
    if (full) await this.letGo();
    const segment = this.active ?? (await this.begin(continues));
    this.active = segment;
    const offset = segment.length;
    await this.write(segment, bytes);
    segment.length += bytes.length;
    segment.acknowledged = true;
    return { segment: segment.number, offset };
  }

  async close(): Promise<void> {
    await this.letGo();
  }

  private async write(segment: ActiveSegment, bytes: Uint8Array): Promise<void> {
    try {
      await segment.file.write(bytes, segment.length);
    } catch (error) {
      await this.takeBack(segment);
      throw error;
    }
    try {
      await segment.file.datasync();
    } catch (error) {
      await this.giveUp(segment);
      throw error;
    }
  }

  /** A write that failed (disk full, say) says nothing against the descriptor, if what it left can be removed. */
  private async takeBack(segment: ActiveSegment): Promise<void> {
    try {
      await segment.file.truncate(segment.length);
      await segment.file.datasync();
    } catch {
      await this.giveUp(segment);
    }
  }

  private async giveUp(segment: ActiveSegment): Promise<void> {
    this.active = null;
    // Closing may fail as well; the error that made us give up is the one that is reported.
    await segment.file.close().catch(() => undefined);
    if (segment.acknowledged) return;
    // Nothing in it was promised to anybody. If it cannot be removed, the next segment supersedes it.
    await this.place.disk.remove(segmentPath(this.place.folder, segment.number)).catch(() => undefined);
  }

  private async letGo(): Promise<void> {
    const { active } = this;
    this.active = null;
    await active?.file.close();
  }

  /** A new segment, durable with its name before anything in it can be acknowledged. */
  private async begin(continues: Head): Promise<ActiveSegment> {
    const { disk, folder } = this.place;
    const { number, file } = await this.create();
    const segment: ActiveSegment = { number, file, length: segmentHeaderBytes, acknowledged: false };
    try {
      const header = {
        vaultId: this.vaultId,
        number,
        continuesSeq: continues.seq,
        continuesHash: fromHex(continues.hash),
      };
      await file.write(encodeSegmentHeader(header), 0);
      await file.datasync();
      await disk.syncFolder(folder);
      return segment;
    } catch (error) {
      await this.giveUp(segment);
      throw error;
    }
  }

  private async create(): Promise<{ number: number; file: DiskFile }> {
    for (;;) {
      const number = this.nextNumber;
      try {
        const file = await this.place.disk.open(segmentPath(this.place.folder, number), 'create');
        this.nextNumber += 1;
        return { number, file };
      } catch (error) {
        // A leftover that could not be removed keeps its number.
        if (!hasCode(error, 'EEXIST')) throw error;
        this.nextNumber += 1;
      }
    }
  }
}
