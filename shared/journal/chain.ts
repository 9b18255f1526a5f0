import { equalBytes } from '../kernel/bytes';

/** Position in the chain. `hash` is null behind a run of lost frames whose hash nobody knows. */
export interface ChainPoint {
  seq: number;
  hash: Uint8Array | null;
}

/**
 * follows: the next frame · gap: frames in between are missing · repeated: a frame that was there already or
 * stands out of order · broken: the right number, but it names another predecessor.
 */
export type ChainLink = 'follows' | 'gap' | 'repeated' | 'broken';

/** A jump further than this is no gap but a forged or misread number; nothing of that size is ever allocated. */
export const maxGapFrames = 1_000_000;

export function linkOf(previous: ChainPoint, next: { seq: number; prevHash: Uint8Array }): ChainLink {
  if (next.seq <= previous.seq || next.seq - previous.seq > maxGapFrames) return 'repeated';
  if (next.seq > previous.seq + 1) return 'gap';
  return previous.hash === null || equalBytes(previous.hash, next.prevHash) ? 'follows' : 'broken';
}
