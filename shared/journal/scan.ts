import { findFrame } from './resync';
import { viewFrame, type FrameView } from './frameView';

/** What a stretch of a segment turned out to be. `bad` bytes hold no frame; offsets are into the given bytes. */
export type Stretch =
  | { type: 'frame'; view: FrameView }
  | { type: 'bad'; from: number; to: number }
  | { type: 'newer'; from: number };

/** Walks frames from `from` to the end, stepping over damage to the next whole frame. CRCs are checked. */
export function* scanFrames(bytes: Uint8Array, from: number): Generator<Stretch, void> {
  let at = from;
  while (at < bytes.length) {
    const view = viewFrame(bytes, at, 'crc');
    if (view === 'newer') {
      yield { type: 'newer', from: at };
      return;
    }
    if (typeof view === 'object') {
      yield { type: 'frame', view };
      at += view.length;
      continue;
    }
    const next = findFrame(bytes, at + 1);
    yield { type: 'bad', from: at, to: next };
    at = next;
  }
}

/** The frames as their lengths say, CRCs unchecked; null when the lengths do not lead exactly to the end. */
export function walkFrames(bytes: Uint8Array, from: number): FrameView[] | null {
  const views: FrameView[] = [];
  let at = from;
  while (at < bytes.length) {
    const view = viewFrame(bytes, at, 'layout');
    if (typeof view === 'string') return null;
    views.push(view);
    at += view.length;
  }
  return views;
}
