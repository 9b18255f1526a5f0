import { recordKinds, type RecordKind } from '../domain/change';

/**
 * Journal frame, format 1. Big-endian throughout.
 *
 *   0 magic u32 · 4 length u32 (whole frame) · 8 CRC-32C u32 (of everything but itself)
 *  12 format u8 · 13 flags u8 (0) · 14 schema version u16 · 16 seq u64 · 24 wall clock ms u64
 *  32 change id · 48 kind (u8 length, ASCII) · record id · revision u32 · operation u8 · key id
 *     attachment count u8, 32 bytes each · previous hash 32 · envelope to the end
 *
 * These numbers are final: files of every released format must stay readable.
 */
export const frameMagic = 0x50434631;
export const frameFormat = 1;
export const maxFrameBytes = 16 * 1024 * 1024;
export const hashBytes = 32;
export const idBytes = 16;
export const maxAttachments = 64;

export const at = {
  magic: 0,
  length: 4,
  crc: 8,
  format: 12,
  flags: 13,
  schema: 14,
  seq: 16,
  clock: 24,
  changeId: 32,
  kind: 48,
};

/** Bytes between the end of the kind and the first attachment: record id, revision, operation, key id, count. */
export const afterKindBytes = idBytes + 4 + 1 + idBytes + 1;
export const minFrameBytes = at.kind + 1 + afterKindBytes + hashBytes;

export const operations = ['put', 'tombstone'] as const;

const kindsByName = new Map<string, RecordKind>(recordKinds.map((kind) => [kind, kind]));

export function readKind(bytes: Uint8Array, from: number, length: number): RecordKind | undefined {
  return kindsByName.get(String.fromCharCode(...bytes.subarray(from, from + length)));
}
