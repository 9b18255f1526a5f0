/** CRC-32C (Castagnoli, reflected polynomial 0x82f63b78; RFC 3720 appendix B.4). It finds damage; it proves nothing. */

const table = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** CRC of `bytes[from, to)`. Pass the previous answer as `start` to go on where it ended. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.length, start = 0): number {
  let crc = ~start;
  for (let at = from; at < to; at += 1) {
    crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
