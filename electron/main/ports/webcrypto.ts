import { randomBytes, webcrypto } from 'node:crypto';
import { promisify, types } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { CompressPort, CryptoPort, KeyPort, TextPort } from '@shared/kernel/ports';

const { subtle } = webcrypto;
const deflate = promisify(deflateRaw);
const inflate = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflateRaw);

function asCryptoKey(key: object): webcrypto.CryptoKey {
  if (!types.isCryptoKey(key)) throw new TypeError('not a key of this host');
  return key;
}

export const nodeCrypto: CryptoPort & KeyPort = {
  // A copy of its own: small Buffers share one pool, which would outlive every overwriting.
  randomBytes: (length) => {
    const pooled = randomBytes(length);
    const own = Uint8Array.from(pooled);
    pooled.fill(0);
    return own;
  },
  sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes)),
  aesGcmSeal: async (key, iv, plain, additionalData) =>
    new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, asCryptoKey(key), plain)),
  aesGcmOpen: async (key, iv, sealed, additionalData) =>
    new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, asCryptoKey(key), sealed)),
  importAeadKey: (raw) => subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']),
  importDerivationKey: (raw) => subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']),
  deriveAeadKey: (base, salt, info) =>
    subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt, info },
      asCryptoKey(base),
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const nodeText: TextPort = {
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

// zlib, because CompressionStream knows no raw deflate before Node 20.12.
export const nodeCompress: CompressPort = {
  deflate: async (bytes) => Uint8Array.from(await deflate(bytes)),
  inflate: async (bytes, maxLength) => Uint8Array.from(await inflate(bytes, { maxOutputLength: maxLength })),
};
