import { frameMagic } from './frameLayout';
import { viewFrame } from './frameView';

const firstByte = frameMagic >>> 24;

/**
 * Where the next whole frame (magic, length, CRC) begins at or after `from`; `bytes.length` when there is none.
 * Planted magics with long lengths could make this quadratic, so the bytes it may checksum are bounded: past
 * eight times the input the rest counts as damage.
 */
export function findFrame(bytes: Uint8Array, from: number): number {
  let budget = bytes.length * 8;
  let at = bytes.indexOf(firstByte, from);
  while (at >= 0 && budget > 0) {
    const layout = viewFrame(bytes, at, 'layout');
    if (layout === 'newer' || typeof layout === 'object') {
      const view = viewFrame(bytes, at, 'crc');
      if (view === 'newer' || typeof view === 'object') return at;
      budget -= typeof layout === 'object' ? layout.length : bytes.length - at;
    }
    at = bytes.indexOf(firstByte, at + 1);
  }
  return bytes.length;
}
