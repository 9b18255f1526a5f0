import { describe, expect, it } from 'vitest';
import { crc32c } from '@shared/journal/crc32c';

describe('CRC-32C', () => {
  it('[J1] gives the published check values (RFC 3720, appendix B.4)', () => {
    expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, at) => at))).toBe(0x46dd794e);
  });

  it('[J1] goes on where it ended', () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, at) => at * 7);
    expect(crc32c(bytes, 40, 100, crc32c(bytes, 0, 40))).toBe(crc32c(bytes));
  });
});
