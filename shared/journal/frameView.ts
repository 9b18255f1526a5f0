import type { RecordKind } from '../domain/change';
import { crc32c } from './crc32c';
import {
  afterKindBytes,
  at,
  frameFormat,
  frameMagic,
  hashBytes,
  idBytes,
  maxAttachments,
  maxFrameBytes,
  minFrameBytes,
  operations,
  readKind,
} from './frameLayout';

/** A frame in place: where it lies and the fields the index needs, nothing copied. */
export interface FrameView {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly length: number;
  readonly seq: number;
  readonly kind: RecordKind;
}

/**
 * short: the bytes end before the frame does · damaged: magic, length, CRC or a field is wrong ·
 * newer: the CRC holds but the format, a flag or the kind is one this version does not know.
 */
export type FrameFault = 'short' | 'damaged' | 'newer';

/**
 * Looks at the frame at `offset`. `layout` skips the CRC (a fast first pass over bytes that are checked later).
 * Every length is held against its limit before it is used; nothing is allocated and nothing throws.
 */
export function viewFrame(
  bytes: Uint8Array,
  offset: number,
  check: 'crc' | 'layout',
): FrameView | FrameFault {
  const left = bytes.length - offset;
  if (left < at.format + 1) return 'short';
  const data = new DataView(bytes.buffer, bytes.byteOffset + offset, left);
  if (data.getUint32(at.magic) !== frameMagic) return 'damaged';
  const length = data.getUint32(at.length);
  if (length < at.format + 1 || length > maxFrameBytes) return 'damaged';
  if (length > left) return 'short';
  const fault = faultOfFields(bytes, data, offset, length);
  if (fault === 'damaged') return fault;
  if (check === 'crc' && frameCrc(bytes, offset, length) !== data.getUint32(at.crc)) return 'damaged';
  if (fault !== null) return fault;
  const kind = readKind(bytes, offset + at.kind + 1, data.getUint8(at.kind));
  return kind === undefined
    ? 'newer'
    : { bytes, offset, length, kind, seq: Number(data.getBigUint64(at.seq)) };
}

function faultOfFields(
  bytes: Uint8Array,
  data: DataView,
  offset: number,
  length: number,
): 'damaged' | 'newer' | null {
  if (data.getUint8(at.format) > frameFormat) return 'newer';
  if (data.getUint8(at.format) !== frameFormat || length < minFrameBytes) return 'damaged';
  if (data.getUint8(at.flags) !== 0) return 'newer';
  const seq = data.getBigUint64(at.seq);
  if (seq === 0n || seq > BigInt(Number.MAX_SAFE_INTEGER)) return 'damaged';
  const kindLength = data.getUint8(at.kind);
  if (kindLength === 0 || minFrameBytes + kindLength > length) return 'damaged';
  const record = at.kind + 1 + kindLength;
  if (data.getUint8(record + idBytes + 4) >= operations.length) return 'newer';
  if (data.getUint32(record + idBytes) === 0 || data.getUint16(at.schema) === 0) return 'damaged';
  const attachments = data.getUint8(record + afterKindBytes - 1);
  if (attachments > maxAttachments || minFrameBytes + kindLength + attachments * hashBytes > length)
    return 'damaged';
  return readKind(bytes, offset + at.kind + 1, kindLength) === undefined ? 'newer' : null;
}

/** CRC-32C over the frame at `offset`, its own field left out. */
export function frameCrc(bytes: Uint8Array, offset: number, length: number): number {
  const head = crc32c(bytes, offset, offset + at.crc);
  return crc32c(bytes, offset + at.crc + 4, offset + length, head);
}

export function kindLengthOf(view: FrameView): number {
  return view.kind.length;
}

/** Where in `view.bytes` the previous frame's hash stands. */
export function prevHashOffset(view: FrameView): number {
  const record = view.offset + at.kind + 1 + kindLengthOf(view);
  return record + afterKindBytes + (view.bytes[record + afterKindBytes - 1] ?? 0) * hashBytes;
}

/** The previous frame's hash, not copied. */
export function prevHashOf(view: FrameView): Uint8Array {
  const from = prevHashOffset(view);
  return view.bytes.subarray(from, from + hashBytes);
}

/** The 16 bytes of the change id, not copied. */
export function changeIdOf(view: FrameView): Uint8Array {
  return view.bytes.subarray(view.offset + at.changeId, view.offset + at.changeId + idBytes);
}

/** The whole frame, not copied: what its SHA-256 is taken over. */
export function frameBytesOf(view: FrameView): Uint8Array {
  return view.bytes.subarray(view.offset, view.offset + view.length);
}
