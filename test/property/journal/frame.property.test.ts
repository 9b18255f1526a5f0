import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealedChangeSchema } from '@shared/ipc/wire';
import { recordKinds } from '@shared/domain/change';
import { decodeFrame, encodeFrame, hashHex } from '@shared/journal/frame';
import { at, frameMagic, maxFrameBytes } from '@shared/journal/frameLayout';
import { viewFrame } from '@shared/journal/frameView';
import { findFrame } from '@shared/journal/resync';
import { scanFrames, walkFrames } from '@shared/journal/scan';
import { parseSegmentHeader } from '@shared/journal/segmentHeader';
import { sealedChange } from '../../builders/journal/sealedChange';

const hash = hashHex(new Uint8Array(32));
const hexOf = (bytes: number): fc.Arbitrary<string> =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((value) => Buffer.from(value).toString('hex'));
const uuid = hexOf(16).map((hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));

const change = fc
  .record({
    header: fc.record({
      changeId: uuid,
      kind: fc.constantFrom(...recordKinds),
      recordId: uuid,
      revision: fc.integer({ min: 1, max: 0xffffffff }),
      operation: fc.constantFrom('put', 'tombstone'),
      keyId: uuid,
      schemaVersion: fc.integer({ min: 1, max: 0xffff }),
      attachments: fc.array(hexOf(32), { maxLength: 64 }),
    }),
    envelope: fc.uint8Array({ maxLength: 600 }),
  })
  .map((value) => sealedChangeSchema.parse(value));

const place = fc.record({
  seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  wallClockMs: fc.integer({ min: 0, max: 8.64e15 }),
  prevHash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});

describe('journal frames, any', () => {
  it('[J1] every change comes back from its frame', () => {
    fc.assert(
      fc.property(change, place, (given, where) => {
        const view = viewFrame(encodeFrame(given, where), 0, 'crc');
        expect(typeof view === 'string' ? view : decodeFrame(view, hash)).toEqual({
          ...given,
          seq: where.seq,
          wallClockMs: where.wallClockMs,
          hash,
        });
      }),
    );
  });

  it('[J2] bytes of any kind are parsed without throwing, and none pass for a frame', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.boolean(),
        fc.nat(4000),
        (bytes, planted, length) => {
          if (planted && bytes.length >= 8) new DataView(bytes.buffer).setUint32(at.magic, frameMagic);
          if (planted && bytes.length >= 8) new DataView(bytes.buffer).setUint32(at.length, length);
          for (const check of ['crc', 'layout'] as const)
            expect(() => viewFrame(bytes, 0, check)).not.toThrow();
          expect(typeof viewFrame(bytes, 0, 'crc')).toBe('string');
          expect([...scanFrames(bytes, 0)].filter(({ type }) => type === 'frame')).toEqual([]);
          expect(() => walkFrames(bytes, 0)).not.toThrow();
          expect(parseSegmentHeader(bytes)).toBe('damaged');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('[J2] a frame changed anywhere, by any bytes, is refused', () => {
    const frame = encodeFrame(sealedChange(3, { attachments: ['ab'.repeat(32)] }), {
      seq: 3,
      wallClockMs: 5,
      prevHash: new Uint8Array(32),
    });
    fc.assert(
      fc.property(fc.nat(frame.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), (from, bytes) => {
        const changed = frame.slice();
        changed.set(bytes.subarray(0, frame.length - from), from);
        fc.pre(!Buffer.from(changed).equals(Buffer.from(frame)));
        expect(typeof viewFrame(changed, 0, 'crc')).toBe('string');
      }),
      { numRuns: 5000 },
    );
  });

  it('[J6] after garbage of any kind the next whole frame is found', () => {
    const frame = encodeFrame(sealedChange(5), { seq: 5, wallClockMs: 5, prevHash: new Uint8Array(32) });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 60 }), (before, after) => {
        const bytes = Uint8Array.from([...before, ...frame, ...after]);
        expect(findFrame(bytes, 0)).toBe(before.length);
      }),
    );
  });

  it('[J2] planted beginnings with long lengths cannot make the search hang', () => {
    const bytes = new Uint8Array(maxFrameBytes / 4);
    const bait = encodeFrame(sealedChange(1), { seq: 1, wallClockMs: 1, prevHash: new Uint8Array(32) });
    for (let from = 0; from + bait.length < bytes.length; from += bait.length) {
      bytes.set(bait, from);
      new DataView(bytes.buffer).setUint32(from + at.length, bytes.length - from);
    }
    const begun = performance.now();
    expect(findFrame(bytes, 1)).toBe(bytes.length);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
