import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, frameLength, hashHex } from '@shared/journal/frame';
import { at, maxFrameBytes } from '@shared/journal/frameLayout';
import { frameCrc, prevHashOf, viewFrame } from '@shared/journal/frameView';
import { sealedChange } from '../../builders/journal/sealedChange';

const prevHash = new Uint8Array(32).fill(9);
const place = { seq: 7, wallClockMs: 1_795_244_400_123, prevHash };
const hash = hashHex(new Uint8Array(32).fill(1));
const attachments = ['ab'.repeat(32), 'cd'.repeat(32)];

/** Changes one byte and mends the CRC, as somebody else's (or a later) program would write it. */
function rewritten(frame: Uint8Array, offset: number, value: number): Uint8Array {
  const bytes = frame.slice();
  bytes[offset] = value;
  new DataView(bytes.buffer).setUint32(at.crc, frameCrc(bytes, 0, bytes.length));
  return bytes;
}

describe('journal frame', () => {
  it('[J1] comes back as it was put in, whatever the kind, with its place in the chain', () => {
    for (const change of [
      sealedChange(1),
      sealedChange(3, { attachments }),
      sealedChange(10, { bytes: 0 }),
    ]) {
      const bytes = encodeFrame(change, place);
      expect(bytes.length).toBe(frameLength(change));
      const view = viewFrame(bytes, 0, 'crc');
      if (typeof view === 'string') throw new Error(view);
      expect(prevHashOf(view)).toEqual(prevHash);
      expect(decodeFrame(view, hash)).toEqual({ ...change, seq: 7, wallClockMs: 1_795_244_400_123, hash });
    }
  });

  it('[J1] format 1 never changes: the golden frame has the golden hash', () => {
    const frame = encodeFrame(sealedChange(3, { attachments }), place);
    expect(createHash('sha256').update(frame).digest('hex')).toMatchInlineSnapshot(
      `"29608e80e211853e4b1271c165eb4c50bcce0848bf9bf943a91ad985f10fa64d"`,
    );
  });

  it('[J1] hands out a copy of the envelope, not the whole buffer behind it', () => {
    const view = viewFrame(encodeFrame(sealedChange(1), place), 0, 'crc');
    const frame = typeof view === 'string' ? null : decodeFrame(view, hash);
    expect(frame?.envelope.buffer.byteLength).toBe(frame?.envelope.length);
  });

  it('[J2] refuses lengths past 16 MiB before it allocates, in both directions', () => {
    const long = { ...sealedChange(1), envelope: new Uint8Array(maxFrameBytes) };
    expect(() => encodeFrame(long, place)).toThrow(RangeError);
    const bytes = encodeFrame(sealedChange(1), place);
    new DataView(bytes.buffer).setUint32(at.length, maxFrameBytes + 1);
    expect(viewFrame(bytes, 0, 'crc')).toBe('damaged');
  });

  it('[J2] says short when the bytes end early, at every length', () => {
    const bytes = encodeFrame(sealedChange(1), place);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(viewFrame(bytes.subarray(0, length), 0, 'crc')).toBe('short');
    }
  });

  it('[J15] tells a newer format, flag, kind or operation from damage', () => {
    const bytes = encodeFrame(sealedChange(1), place);
    const operation = at.kind + 1 + 'patient'.length + 20;
    for (const [offset, value] of [
      [at.format, 2],
      [at.flags, 1],
      [at.kind + 1, 'q'.charCodeAt(0)],
      [operation, 2],
    ] as const) {
      expect(viewFrame(rewritten(bytes, offset, value), 0, 'crc')).toBe('newer');
      const flipped = bytes.slice();
      flipped[offset] = value;
      expect(viewFrame(flipped, 0, 'crc')).toBe('damaged');
    }
  });
});
