import { describe, expect, it } from 'vitest';
import { crc32c } from '@shared/journal/crc32c';
import { encodeSegmentHeader, parseSegmentHeader } from '@shared/journal/segmentHeader';
import { vaultId } from '../../builders/journal/openedJournal';

const header = { vaultId, number: 3, continuesSeq: 4711, continuesHash: new Uint8Array(32).fill(5) };

describe('segment header', () => {
  it('[J1] comes back as written, frames may follow', () => {
    const bytes = encodeSegmentHeader(header);
    expect(parseSegmentHeader(bytes)).toEqual(header);
    expect(parseSegmentHeader(Uint8Array.from([...bytes, 1, 2, 3]))).toEqual(header);
  });

  it('[J2] notices every flipped bit and every early end', () => {
    const bytes = encodeSegmentHeader(header);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(parseSegmentHeader(flipped)).toBe('damaged');
    }
    for (let length = 0; length < bytes.length; length += 1) {
      expect(parseSegmentHeader(bytes.subarray(0, length))).toBe('damaged');
    }
  });

  it('[J15] knows an intact header of a later format, of another length', () => {
    const later = new Uint8Array(96);
    later.set(encodeSegmentHeader(header));
    const view = new DataView(later.buffer);
    view.setUint16(4, 2);
    view.setUint16(6, 96);
    view.setUint32(92, crc32c(later, 0, 92));
    expect(parseSegmentHeader(later)).toBe('newer');
  });
});
