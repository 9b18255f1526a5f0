import { concatBytes } from '../../../shared/kernel/bytes';
import type { AeadKey, CryptoPort } from '../../../shared/kernel/ports';

// The control of the "nothing in clear on disk" check: same signatures as shared/seal/aead.ts, no sealing.
// Only the build with PLASMACHART_BUILD_UNSEALED=1 contains it, in a folder of its own.

const marker = Uint8Array.from('NOT SEALED! ', (letter) => letter.charCodeAt(0));
const deflatedFlag = 1;

/**
 * Deflated JSON hides words as well as a cipher does from a search for bytes, so the control would find nothing:
 * take the compression off again. The length keeps wrapped keys (32 random bytes) out of this.
 */
async function inClear(plain: Uint8Array): Promise<Uint8Array> {
  if (plain[0] !== deflatedFlag || plain.length <= 32) return plain;
  try {
    const stream = new Blob([new Uint8Array(plain.subarray(1))])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'));
    const json = new Uint8Array(await new Response(stream).arrayBuffer());
    return concatBytes(Uint8Array.of(0), json);
  } catch {
    return plain; // not deflated JSON: a photo that happens to begin with that byte
  }
}

export async function sealBytes(
  _crypto: CryptoPort,
  _key: AeadKey,
  plain: Uint8Array,
  _associated: Uint8Array,
): Promise<Uint8Array> {
  return concatBytes(marker, await inClear(plain));
}

export async function openBytes(
  _crypto: CryptoPort,
  _key: AeadKey,
  sealed: Uint8Array,
  _associated: Uint8Array,
): Promise<Uint8Array> {
  if (!marker.every((byte, index) => sealed[index] === byte)) throw new RangeError('made by the real app');
  return sealed.slice(marker.length);
}
