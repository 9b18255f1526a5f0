import { hashHexSchema, type HashHex } from '../kernel/ids';
import { fromHex, toHex, uuidBytes, uuidFromBytes } from '../kernel/bytes';
import { changeHeaderSchema } from '../domain/change';
import type { JournalFrame, SealedChange } from '../ipc/wire';
import {
  afterKindBytes,
  at,
  frameFormat,
  frameMagic,
  hashBytes,
  idBytes,
  maxFrameBytes,
  minFrameBytes,
  operations,
} from './frameLayout';
import { frameCrc, kindLengthOf, prevHashOffset, type FrameView } from './frameView';

/** Length of the frame in bytes; compare with `maxFrameBytes` before anything is allocated. */
export function frameLength(change: SealedChange): number {
  const { header, envelope } = change;
  return minFrameBytes + header.kind.length + header.attachments.length * hashBytes + envelope.length;
}

/**
 * Frames a sealed change without touching its envelope. `seq` counts from 1, `wallClockMs` is epoch ms,
 * `prevHash` is the hash of frame `seq - 1` (32 zero bytes for the first). Throws a RangeError past 16 MiB.
 */
export function encodeFrame(
  change: SealedChange,
  place: { seq: number; wallClockMs: number; prevHash: Uint8Array },
): Uint8Array {
  const length = frameLength(change);
  if (length > maxFrameBytes) throw new RangeError('frame too long');
  const { header } = change;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(at.magic, frameMagic);
  view.setUint32(at.length, length);
  view.setUint8(at.format, frameFormat);
  view.setUint16(at.schema, header.schemaVersion);
  view.setBigUint64(at.seq, BigInt(place.seq));
  view.setBigUint64(at.clock, BigInt(Math.max(0, Math.trunc(place.wallClockMs))));
  bytes.set(uuidBytes(header.changeId), at.changeId);
  view.setUint8(at.kind, header.kind.length);
  for (let index = 0; index < header.kind.length; index += 1)
    bytes[at.kind + 1 + index] = header.kind.charCodeAt(index);
  let to = at.kind + 1 + header.kind.length;
  bytes.set(uuidBytes(header.recordId), to);
  view.setUint32(to + idBytes, header.revision);
  view.setUint8(to + idBytes + 4, operations.indexOf(header.operation));
  bytes.set(uuidBytes(header.keyId), to + idBytes + 5);
  view.setUint8(to + afterKindBytes - 1, header.attachments.length);
  to += afterKindBytes;
  for (const attachment of header.attachments) {
    bytes.set(fromHex(attachment), to);
    to += hashBytes;
  }
  bytes.set(place.prevHash, to);
  bytes.set(change.envelope, to + hashBytes);
  view.setUint32(at.crc, frameCrc(bytes, 0, length));
  return bytes;
}

/**
 * The frame behind a view, with a copy of its envelope (so that no larger buffer travels along).
 * `hash` is SHA-256 over the whole frame. Returns null when a field breaks the schema of a change header.
 */
export function decodeFrame(view: FrameView, hash: HashHex): JournalFrame | null {
  const { bytes, offset, length } = view;
  const data = new DataView(bytes.buffer, bytes.byteOffset + offset, length);
  const cut = (from: number, size: number): Uint8Array => bytes.subarray(offset + from, offset + from + size);
  const record = at.kind + 1 + kindLengthOf(view);
  const prevHash = prevHashOffset(view) - offset;
  const attachments: string[] = [];
  for (let from = record + afterKindBytes; from < prevHash; from += hashBytes)
    attachments.push(toHex(cut(from, hashBytes)));
  const header = changeHeaderSchema.safeParse({
    changeId: uuidFromBytes(cut(at.changeId, idBytes)),
    kind: view.kind,
    recordId: uuidFromBytes(cut(record, idBytes)),
    revision: data.getUint32(record + idBytes),
    operation: operations[data.getUint8(record + idBytes + 4)],
    keyId: uuidFromBytes(cut(record + idBytes + 5, idBytes)),
    schemaVersion: data.getUint16(at.schema),
    attachments,
  });
  if (!header.success) return null;
  const envelope = bytes.slice(offset + prevHash + hashBytes, offset + length);
  return {
    header: header.data,
    envelope,
    seq: view.seq,
    hash,
    wallClockMs: Number(data.getBigUint64(at.clock)),
  };
}

/** Names a SHA-256 as the contracts do. */
export function hashHex(hash: Uint8Array): HashHex {
  return hashHexSchema.parse(toHex(hash));
}
