import { concatBytes } from '../kernel/bytes';
import type { AeadKey, CryptoPort } from '../kernel/ports';

// Law: every byte that is sealed anywhere goes through these two functions. The control build of the
// "nothing in clear on disk" check replaces this module, and only this one.

const nonceLength = 12;
const tagLength = 16;

/**
 * Seals `plain` under a fresh random nonce.
 * @returns nonce (12 bytes) ‖ AES-256-GCM ciphertext ‖ tag (16 bytes).
 */
export async function sealBytes(
  crypto: CryptoPort,
  key: AeadKey,
  plain: Uint8Array,
  associated: Uint8Array,
): Promise<Uint8Array> {
  const nonce = crypto.randomBytes(nonceLength);
  return concatBytes(nonce, await crypto.aesGcmSeal(key, nonce, plain, associated));
}

/** Opens what `sealBytes` made. Rejects when a bit, the key or the associated data differ. */
export async function openBytes(
  crypto: CryptoPort,
  key: AeadKey,
  sealed: Uint8Array,
  associated: Uint8Array,
): Promise<Uint8Array> {
  if (sealed.length < nonceLength + tagLength) throw new RangeError('sealed bytes too short');
  const nonce = sealed.subarray(0, nonceLength);
  return crypto.aesGcmOpen(key, nonce, sealed.subarray(nonceLength), associated);
}
