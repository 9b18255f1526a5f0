import { concatBytes } from '@shared/kernel/bytes';
import type { CompressPort, CryptoPort, KeyPort, TextPort } from '@shared/kernel/ports';

const { subtle } = crypto;

/** WebCrypto takes no view on shared memory; anything else passes without a copy. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : new Uint8Array(bytes);
}

function asCryptoKey(key: object): CryptoKey {
  if (!(key instanceof CryptoKey)) throw new TypeError('not a key of this host');
  return key;
}

const aesGcm = (iv: Uint8Array, associated: Uint8Array): AesGcmParams => ({
  name: 'AES-GCM',
  iv: own(iv),
  additionalData: own(associated),
});

export const webCrypto: CryptoPort & KeyPort = {
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', own(bytes))),
  aesGcmSeal: async (key, nonce, plain, associated) =>
    new Uint8Array(await subtle.encrypt(aesGcm(nonce, associated), asCryptoKey(key), own(plain))),
  aesGcmOpen: async (key, nonce, sealed, associated) =>
    new Uint8Array(await subtle.decrypt(aesGcm(nonce, associated), asCryptoKey(key), own(sealed))),
  importAeadKey: (raw) => subtle.importKey('raw', own(raw), 'AES-GCM', false, ['encrypt', 'decrypt']),
  importDerivationKey: (raw) => subtle.importKey('raw', own(raw), 'HKDF', false, ['deriveKey']),
  deriveAeadKey: (base, salt, info) =>
    subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: own(salt), info: own(info) },
      asCryptoKey(base),
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    ),
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const webText: TextPort = {
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
};

async function through(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
  maxLength: number,
): Promise<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(own(bytes));
      controller.close();
    },
  });
  const reader = source.pipeThrough(transform).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(...parts);
    length += value.length;
    if (length > maxLength) {
      await reader.cancel();
      throw new RangeError('inflates past its limit');
    }
    parts.push(value);
  }
}

export const webCompress: CompressPort = {
  deflate: (bytes) => through(bytes, new CompressionStream('deflate-raw'), Infinity),
  inflate: (bytes, maxLength) => through(bytes, new DecompressionStream('deflate-raw'), maxLength),
};
