import { hashBytes } from './frameLayout';

/**
 * XOR of frame hashes: says whether two sides hold the same set, in any order, and can be kept up to date one
 * frame at a time. Two equal hashes cancel out, so a count always travels beside it.
 */
export function xorInto(digest: Uint8Array, hash: Uint8Array): void {
  for (let at = 0; at < hashBytes; at += 1) digest[at] = (digest[at] ?? 0) ^ (hash[at] ?? 0);
}

export function digestOf(hashes: Iterable<Uint8Array>): Uint8Array {
  const digest = new Uint8Array(hashBytes);
  for (const hash of hashes) xorInto(digest, hash);
  return digest;
}
