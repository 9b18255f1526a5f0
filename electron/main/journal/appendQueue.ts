import { appError, type AppError } from '@shared/kernel/errors';
import { concatBytes, uuidBytes } from '@shared/kernel/bytes';
import type { HashHex } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { encodeFrame, frameLength, hashHex } from '@shared/journal/frame';
import { maxFrameBytes } from '@shared/journal/frameLayout';
import type { Head, SealedChange } from '@shared/ipc/wire';
import type { JournalIndex } from './journalIndex';
import { writeFailure } from './diskFailure';
import type { SegmentWriter } from './segmentWriter';
import { sha256 } from '../files/sha256';

export interface AppendPorts {
  index: JournalIndex;
  writer: SegmentWriter;
  nowMs: () => number;
  hasAttachment: (hash: HashHex) => Promise<boolean>;
  onAcknowledged: (head: Head) => void;
}

interface Waiting {
  change: SealedChange;
  answer: (result: Result<Head>) => void;
}

interface Framed {
  waiting: Waiting[];
  changeId: Uint8Array;
  frame: Uint8Array;
  hash: Uint8Array;
}

/** One write and one fdatasync serve whatever came in while the last one ran, up to this much. */
const batchBytes = 4 * 1024 * 1024;

/** What becomes durable together. Every answer comes after the fdatasync that covers its frame. */
export class AppendQueue {
  private readonly waiting: Waiting[] = [];

  constructor(private readonly ports: AppendPorts) {}

  add(change: SealedChange): Promise<Result<Head>> {
    return new Promise((answer) => {
      this.waiting.push({ change, answer });
    });
  }

  /** Commits one batch of what waits. Must not run twice at a time. */
  async commit(): Promise<void> {
    const batch: Framed[] = [];
    let bytes = 0;
    while (bytes < batchBytes) {
      const next = this.waiting.shift();
      if (next === undefined) break;
      const framed = await this.frameOrRefuse(next, batch);
      if (framed === null) continue;
      batch.push(framed);
      bytes += framed.frame.length;
    }
    if (batch.length > 0) await this.write(batch);
  }

  private async frameOrRefuse(next: Waiting, batch: Framed[]): Promise<Framed | null> {
    try {
      return await this.frame(next, batch);
    } catch (error) {
      return answered(next, refusalOf(error));
    }
  }

  /** Null when the change was answered without a new frame, or will be together with its twin in the batch. */
  private async frame(next: Waiting, batch: Framed[]): Promise<Framed | null> {
    const { index, nowMs } = this.ports;
    const { change } = next;
    const known = this.find(change);
    if (known !== null) return answered(next, ok(known));
    const twin = batch.find(({ waiting }) => waiting[0]?.change.header.changeId === change.header.changeId);
    if (twin !== undefined) {
      twin.waiting.push(next);
      return null;
    }
    const refused = await this.refusal(change);
    if (refused !== null) return answered(next, fail(refused));
    const last = batch.at(-1);
    const place = {
      seq: index.length + batch.length + 1,
      wallClockMs: nowMs(),
      prevHash: last?.hash ?? index.hashAt(index.length) ?? sha256(new Uint8Array()),
    };
    const frame = encodeFrame(change, place);
    return { waiting: [next], changeId: uuidBytes(change.header.changeId), frame, hash: sha256(frame) };
  }

  private find(change: SealedChange): Head | null {
    const { index } = this.ports;
    const seq = index.seqOf(uuidBytes(change.header.changeId));
    const hash = seq === null ? null : index.hashHexAt(seq);
    return seq === null || hash === null ? null : { seq, hash };
  }

  private async refusal(change: SealedChange): Promise<AppError | null> {
    const bytes = frameLength(change);
    if (bytes > maxFrameBytes) return appError('record.invalid', { bytes });
    const there = await Promise.all(change.header.attachments.map((hash) => this.ports.hasAttachment(hash)));
    const missing = there.filter((present) => !present).length;
    return missing > 0 ? appError('journal.attachmentMissing', { missing }) : null;
  }

  private async write(batch: Framed[]): Promise<void> {
    const { index, writer, onAcknowledged } = this.ports;
    try {
      const place = await writer.append(concatBytes(...batch.map(({ frame }) => frame)), index.head());
      let { offset } = place;
      for (const { frame, hash, changeId, waiting } of batch) {
        const seq = index.length + 1;
        index.set(seq, { segment: place.segment, offset, length: frame.length, hash, changeId });
        offset += frame.length;
        for (const { answer } of waiting) answer(ok({ seq, hash: hashHex(hash) }));
      }
    } catch (error) {
      const refused = refusalOf(error);
      for (const { waiting } of batch) for (const { answer } of waiting) answer(refused);
      return;
    }
    onAcknowledged(index.head());
  }
}

/** A RangeError means a header the contract never parsed; it is answered, and the queue goes on. */
function refusalOf(error: unknown): Result<Head> {
  return fail(error instanceof RangeError ? appError('record.invalid') : writeFailure(error));
}

function answered(waiting: Waiting, result: Result<Head>): null {
  waiting.answer(result);
  return null;
}
