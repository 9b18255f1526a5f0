import { setImmediate as pause } from 'node:timers/promises';
import { equalBytes } from '@shared/kernel/bytes';
import { changeIdOf, frameBytesOf, prevHashOf, type FrameView } from '@shared/journal/frameView';
import { scanFrames } from '@shared/journal/scan';
import type { JournalFolder, LoadedJournal } from './loadJournal';
import { framesFrom, readSegment, type Segment } from './segmentFiles';
import { sha256 } from '../files/sha256';

/** So that a window waits no longer than a frame of its own for the check of one piece. */
const pieceBytes = 512 * 1024;

interface Checked {
  view: FrameView;
  hash: Uint8Array;
}

/** Checks in full what `loadJournal` only walked, oldest first, and corrects the index where it was wrong. */
export async function checkInBackground(
  place: JournalFolder,
  loaded: LoadedJournal,
  progress: (checkedSegments: number) => void,
  stopped: () => boolean,
): Promise<void> {
  for (const [nth, segment] of loaded.unchecked.entries()) {
    if (stopped()) return;
    await checkSegment(place, loaded, segment);
    progress(nth + 1);
  }
}

async function checkSegment(
  { disk, folder }: JournalFolder,
  loaded: LoadedJournal,
  segment: Segment,
): Promise<void> {
  const { index } = loaded;
  const bytes = await readSegment(disk, folder, segment.number);
  const found = new Map<number, Checked>();
  let checkedTo = 0;
  for (const stretch of scanFrames(bytes, framesFrom)) {
    if (stretch.type !== 'frame') continue;
    const { view } = stretch;
    found.set(view.seq, { view, hash: sha256(frameBytesOf(view)) });
    if (view.offset - checkedTo > pieceBytes) {
      checkedTo = view.offset;
      await pause();
    }
  }
  let previous = index.hashAt(segment.header?.continuesSeq ?? 0);
  for (
    let seq = (segment.header?.continuesSeq ?? 0) + 1;
    index.placeOf(seq)?.segment === segment.number || found.has(seq);
    seq += 1
  ) {
    const frame = found.get(seq);
    if (frame === undefined) lose(loaded, seq, found.get(seq + 1));
    else correct(loaded, segment, seq, frame, previous);
    previous = index.hashAt(seq);
  }
}

/** Its hash was taken from the next frame, which may be the damaged one: it stands only if that frame is whole. */
function lose({ index }: LoadedJournal, seq: number, next: Checked | undefined): void {
  const isLastOfSegment = index.placeOf(seq + 1)?.segment !== index.placeOf(seq)?.segment;
  if (next !== undefined) index.setLost(seq, prevHashOf(next.view).slice());
  else index.setLost(seq, null, isLastOfSegment);
}

function correct(
  loaded: LoadedJournal,
  segment: Segment,
  seq: number,
  frame: Checked,
  previous: Uint8Array | null,
): void {
  const { index, counts } = loaded;
  if (previous !== null && !equalBytes(previous, prevHashOf(frame.view))) counts.brokenLinks += 1;
  const known = index.hashAt(seq);
  const place = index.placeOf(seq);
  const same = known !== null && equalBytes(known, frame.hash) && place?.offset === frame.view.offset;
  if (same && index.seqOf(changeIdOf(frame.view)) === seq) return;
  const { offset, length } = frame.view;
  index.set(seq, {
    segment: segment.number,
    offset,
    length,
    hash: frame.hash,
    changeId: changeIdOf(frame.view),
  });
}
