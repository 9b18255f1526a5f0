import { appError, type AppError } from '@shared/kernel/errors';
import { uuidBytes } from '@shared/kernel/bytes';
import type { ChangeId, HashHex } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { epochMs } from '@shared/kernel/time';
import { reconcile, type Verdict } from '@shared/journal/reconcile';
import type { Head, JournalFrame, SealedChange, StoreState } from '@shared/ipc/wire';
import { createOneAtATime } from '../files/oneAtATime';
import { AnchorKeeper } from './anchorKeeper';
import { AppendQueue } from './appendQueue';
import { checkInBackground } from './backgroundCheck';
import { damageError } from './damage';
import { FrameReader } from './frameReader';
import type { Journal, JournalOptions, JournalStatus } from './journal';
import { loadJournal, type LoadedJournal } from './loadJournal';
import { isDiskFull, writeFailure } from './diskFailure';
import { SegmentWriter } from './segmentWriter';
import { planCut, settleTail, type CutPlan } from './settle';

/**
 * Opens the journal in its folder. Reads only; nothing on disk changes before the first reconcile.
 * Fails with journal.newerFormat, journal.damaged (segments of another vault) or journal.readFailed (no access).
 */
export async function openJournal(options: JournalOptions): Promise<Result<Journal>> {
  try {
    const loaded = await loadJournal(options, options.vaultId);
    return loaded.ok ? ok(new OpenedJournal(options, loaded.value)) : loaded;
  } catch (error) {
    return fail(appError(isDiskFull(error) ? 'journal.diskFull' : 'journal.readFailed'));
  }
}

class OpenedJournal implements Journal {
  private readonly serial = createOneAtATime();
  private readonly anchors: AnchorKeeper;
  private readonly reader: FrameReader;
  private readonly writer: SegmentWriter;
  private readonly appends: AppendQueue;
  private readonly checked: Promise<void>;
  private settled = false;
  private closed = false;

  constructor(
    private readonly options: JournalOptions,
    private readonly loaded: LoadedJournal,
  ) {
    const { index } = loaded;
    this.anchors = new AnchorKeeper(options.anchor, (head) => options.onAnchor(head));
    this.reader = new FrameReader(options, index, () => this.checked);
    this.writer = new SegmentWriter(options, options.vaultId, loaded.lastNumber + 1, options.segmentBytes);
    this.appends = new AppendQueue({
      index,
      writer: this.writer,
      nowMs: () => epochMs(options.clock.now()),
      hasAttachment: (hash) => options.hasAttachment(hash),
      onAcknowledged: (head) => this.anchors.acknowledged(head),
    });
    this.checked = this.check();
  }

  status(): JournalStatus {
    const { index } = this.loaded;
    const { readable, readableDigest } = index.upTo(index.length);
    return { head: index.head(), count: readable, digest: readableDigest, damage: this.damage() };
  }

  reconcile(store: StoreState): Promise<Result<{ verdict: Verdict; head: Head }>> {
    return this.serial(async () => {
      let { plan, verdict } = this.compare(store);
      if (verdict === 'rebuild' || verdict === 'ahead' || !this.holdsAnchor(plan.headSeq)) {
        // Older segments were only walked so far; a verdict with consequences waits until they are checked.
        await this.checked;
        ({ plan, verdict } = this.compare(store));
      }
      if (verdict === 'ahead') return ok({ verdict, head: this.loaded.index.head() });
      if (!this.holdsAnchor(plan.headSeq)) return fail(this.damage() ?? appError('journal.damaged'));
      try {
        await this.settle(plan, this.provenSeq(store));
      } catch (error) {
        return fail(writeFailure(error));
      }
      return ok({ verdict, head: this.loaded.index.head() });
    });
  }

  async append(change: SealedChange): Promise<Result<Head>> {
    if (!this.settled || this.closed) return fail(appError('journal.notSettled'));
    const answer = this.appends.add(change);
    await this.serial(() => this.appends.commit());
    return answer;
  }

  async read(input: {
    fromSeq: number;
    maxFrames: number;
  }): Promise<Result<{ frames: JournalFrame[]; head: Head }>> {
    const frames = await this.framesFrom(input.fromSeq, input.maxFrames);
    return frames.ok ? ok({ frames: frames.value, head: this.loaded.index.head() }) : frames;
  }

  async find({ changeId }: { changeId: ChangeId }): Promise<Result<{ frame: JournalFrame | null }>> {
    const seq = this.loaded.index.seqOf(uuidBytes(changeId));
    if (seq === null) return ok({ frame: null });
    const frames = await this.framesFrom(seq, 1);
    if (!frames.ok) return frames;
    const [frame] = frames.value;
    return ok({ frame: frame?.header.changeId === changeId ? frame : null });
  }

  hashAt({ seq }: { seq: number }): Result<{ hash: HashHex | null }> {
    return ok({ hash: this.loaded.index.hashHexAt(seq) });
  }

  flushAnchor(): Promise<Result<void>> {
    return this.anchors.flush();
  }

  whenChecked(): Promise<void> {
    return this.checked;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.checked;
    await this.serial(() => this.writer.close());
  }

  private async framesFrom(seq: number, maxFrames: number): Promise<Result<JournalFrame[]>> {
    try {
      return ok(await this.reader.read(seq, maxFrames));
    } catch {
      return fail(appError('journal.readFailed', { fromSeq: seq }));
    }
  }

  private compare(store: StoreState): { plan: CutPlan; verdict: Verdict } {
    const { index } = this.loaded;
    const pending = new Set(store.pendingChangeIds);
    const uncut: CutPlan = { headSeq: index.length, cut: null };
    const plan = this.settled ? uncut : planCut(this.loaded, this.provenSeq(store), pending);
    return { plan, verdict: reconcile(index.view(plan.headSeq), store) };
  }

  private provenSeq(store: StoreState): number {
    return Math.max(this.anchors.anchor.seq, store.head.seq);
  }

  private async settle(plan: CutPlan, provenSeq: number): Promise<void> {
    if (this.settled) return;
    await settleTail(this.options, this.loaded, plan, provenSeq);
    const { tail } = this.loaded;
    if (tail !== null && tail.segment.header !== null)
      await this.writer.resume(tail.segment.number, tail.goodEnd);
    this.settled = true;
  }

  /** Unknown hashes inside a lost stretch are no sign against the anchor; a missing or other frame is. */
  private holdsAnchor(headSeq: number): boolean {
    const { seq, hash } = this.options.anchor;
    const known = this.loaded.index.hashHexAt(seq);
    return seq <= headSeq && (known === null || known === hash);
  }

  private damage(): AppError | null {
    const { index, counts } = this.loaded;
    return damageError(index, { ...counts, belowAnchor: this.holdsAnchor(index.length) ? 0 : 1 });
  }

  private async check(): Promise<void> {
    const segments = this.loaded.unchecked.length;
    const report = (checkedSegments: number): void =>
      this.options.onChecked?.({ segments, checkedSegments, damage: this.damage() });
    try {
      await checkInBackground(this.options, this.loaded, report, () => this.closed);
    } catch {
      // The disk would not give a segment: reading its frames will fail one by one and call them lost.
      this.loaded.counts.unreadSegments += 1;
    }
    report(segments);
  }
}
