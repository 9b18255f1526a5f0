import { equalBytes } from '@shared/kernel/bytes';
import { linkOf, maxGapFrames } from '@shared/journal/chain';
import { changeIdOf, frameBytesOf, prevHashOf, type FrameView } from '@shared/journal/frameView';
import { scanFrames, walkFrames } from '@shared/journal/scan';
import type { SegmentHeader } from '@shared/journal/segmentHeader';
import type { DamageCounts } from './damage';
import type { JournalIndex } from './journalIndex';
import { framesFrom, type Segment } from './segmentFiles';
import { sha256 } from '../files/sha256';

/** A stretch without frames in the newest segment, and the last frame before it. */
export interface BadStretch {
  from: number;
  afterSeq: number;
  countsBefore: DamageCounts;
}

/** The newest segment as it was found. `goodEnd` is where its last whole frame ends. */
export interface Tail {
  segment: Segment;
  size: number;
  goodEnd: number;
  bad: BadStretch[];
}

/** Full check of one segment: CRC, hash and chain of every frame; damage is stepped over and counted. */
export function placeScanned(
  index: JournalIndex,
  counts: DamageCounts,
  segment: Segment,
  bytes: Uint8Array,
  floorSeq: number,
): Tail | 'newer' {
  const stretches = [...scanFrames(bytes, Math.min(framesFrom, bytes.length))];
  const first = stretches.find((stretch) => stretch.type === 'frame');
  if (segment.header !== null) continueFrom(index, counts, segment.header, floorSeq);
  else if (first?.type === 'frame') {
    counts.badHeaders += 1;
    continueFrom(
      index,
      counts,
      { continuesSeq: first.view.seq - 1, continuesHash: prevHashOf(first.view) },
      floorSeq,
    );
  }
  const tail: Tail = { segment, size: bytes.length, goodEnd: Math.min(framesFrom, bytes.length), bad: [] };
  for (const stretch of stretches) {
    if (stretch.type === 'newer') return 'newer';
    if (stretch.type === 'bad') {
      tail.bad.push({ from: stretch.from, afterSeq: index.length, countsBefore: { ...counts } });
      continue;
    }
    const { view } = stretch;
    const afterBad = tail.bad.length > 0 && tail.goodEnd !== view.offset;
    // Bytes that hold no frame although no number is missing were put there.
    if (afterBad && view.seq === index.length + 1) counts.strayFrames += 1;
    placeFrame(index, counts, segment.number, view);
    tail.goodEnd = view.offset + view.length;
  }
  return tail;
}

function placeFrame(index: JournalIndex, counts: DamageCounts, segment: number, view: FrameView): void {
  const prevHash = prevHashOf(view);
  const link = linkOf({ seq: index.length, hash: index.hashAt(index.length) }, { seq: view.seq, prevHash });
  if (link === 'repeated') {
    counts.strayFrames += 1;
    return;
  }
  if (link === 'broken') counts.brokenLinks += 1;
  if (link === 'gap') loseUpTo(index, view.seq - 1, prevHash);
  const hash = sha256(frameBytesOf(view));
  index.set(view.seq, {
    segment,
    offset: view.offset,
    length: view.length,
    hash,
    changeId: changeIdOf(view),
  });
}

/** Holds a segment's start against what is known; frames beyond it in older segments are superseded. */
export function continueFrom(
  index: JournalIndex,
  counts: DamageCounts,
  start: Pick<SegmentHeader, 'continuesSeq' | 'continuesHash'>,
  floorSeq: number,
): void {
  const { continuesSeq: seq, continuesHash: hash } = start;
  // No segment takes back what an earlier segment's own start already stood on.
  if (seq < floorSeq || seq - index.length > maxGapFrames) counts.strayFrames += 1;
  else if (seq > index.length) loseUpTo(index, seq, hash);
  else {
    const known = index.hashAt(seq);
    if (known !== null && !equalBytes(known, hash)) counts.brokenLinks += 1;
    else {
      if (known === null) index.setHash(seq, hash);
      index.truncate(seq);
    }
  }
}

function loseUpTo(index: JournalIndex, seq: number, hash: Uint8Array): void {
  for (let lost = index.length + 1; lost < seq; lost += 1) index.setLost(lost, null);
  index.setLost(seq, hash);
}

/**
 * Fast pass over an older segment: frames are taken as their lengths and numbers say, each hash from its successor,
 * the last one from the next segment's header. False (and nothing placed) when anything does not fit; the caller
 * then checks in full. What this placed is checked in full in the background.
 */
export function placeWalked(
  index: JournalIndex,
  segment: Segment,
  next: SegmentHeader | null,
  bytes: Uint8Array,
): boolean {
  const views = segment.header === null || next === null ? null : walkFrames(bytes, framesFrom);
  const [first] = views ?? [];
  if (views === null || first === undefined || segment.header === null || next === null) return false;
  const start = index.hashAt(index.length);
  const fits =
    segment.header.continuesSeq === index.length &&
    start !== null &&
    equalBytes(start, segment.header.continuesHash) &&
    equalBytes(start, prevHashOf(first)) &&
    views.every((view, nth) => view.seq === index.length + 1 + nth) &&
    next.continuesSeq === index.length + views.length;
  if (!fits) return false;
  views.forEach((view, nth) => {
    const successor = views[nth + 1];
    const hash = successor === undefined ? next.continuesHash : prevHashOf(successor);
    index.set(view.seq, {
      segment: segment.number,
      offset: view.offset,
      length: view.length,
      hash,
      changeId: changeIdOf(view),
    });
  });
  return true;
}
