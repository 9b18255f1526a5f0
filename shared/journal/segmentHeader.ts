import type { VaultId } from '../kernel/ids';
import { uuidBytes, uuidFromBytes } from '../kernel/bytes';
import { vaultIdSchema } from '../kernel/ids';
import { crc32c } from './crc32c';
import { hashBytes } from './frameLayout';

/**
 * First bytes of each segment file, format 1, big-endian:
 * magic u32 · format u16 · header length u16 · vault id 16 · segment number u32 · seq it continues u64 ·
 * hash it continues 32 · CRC-32C of all before. A later format keeps magic, format, length and a CRC at its end.
 */
export interface SegmentHeader {
  vaultId: VaultId;
  number: number;
  /** The last frame before this segment. Frames beyond it in older segments are superseded. */
  continuesSeq: number;
  continuesHash: Uint8Array;
}

const magic = 0x50434a53;
const format = 1;
export const segmentHeaderBytes = 72;
const maxHeaderBytes = 4096;

export function encodeSegmentHeader(header: SegmentHeader): Uint8Array {
  const bytes = new Uint8Array(segmentHeaderBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  view.setUint16(4, format);
  view.setUint16(6, segmentHeaderBytes);
  bytes.set(uuidBytes(header.vaultId), 8);
  view.setUint32(24, header.number);
  view.setBigUint64(28, BigInt(header.continuesSeq));
  bytes.set(header.continuesHash, 36);
  view.setUint32(68, crc32c(bytes, 0, 68));
  return bytes;
}

/** `newer`: intact, but of a format this version does not know. */
export function parseSegmentHeader(bytes: Uint8Array): SegmentHeader | 'damaged' | 'newer' {
  if (bytes.length < 12) return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(0) !== magic) return 'damaged';
  const length = view.getUint16(6);
  if (length < 12 || length > maxHeaderBytes || length > bytes.length) return 'damaged';
  if (crc32c(bytes, 0, length - 4) !== view.getUint32(length - 4)) return 'damaged';
  if (view.getUint16(4) > format) return 'newer';
  const seq = length === segmentHeaderBytes ? view.getBigUint64(28) : -1n;
  if (view.getUint16(4) !== format || seq < 0n || seq > BigInt(Number.MAX_SAFE_INTEGER)) return 'damaged';
  return {
    vaultId: vaultIdSchema.parse(uuidFromBytes(bytes.subarray(8, 24))),
    number: view.getUint32(24),
    continuesSeq: Number(seq),
    continuesHash: bytes.slice(36, 36 + hashBytes),
  };
}
