import { concatBytes } from '../kernel/bytes';
import { appError } from '../kernel/errors';
import type { AeadKey, CompressPort, CryptoPort, TextPort } from '../kernel/ports';
import { fail, ok, type Result } from '../kernel/result';
import { openBytes, sealBytes } from './aead';

export interface SealPorts {
  crypto: CryptoPort;
  text: TextPort;
  compress: CompressPort;
}

const raw = 0;
const deflated = 1;
/** Longest JSON that opening will inflate to, so that a forged envelope cannot fill the memory. */
const maxJsonBytes = 64 * 1024 * 1024;
/** Below this, deflating rarely gains anything and costs a stream. */
const tooShortToDeflate = 128;

async function pack(ports: SealPorts, json: Uint8Array): Promise<Uint8Array> {
  if (json.length >= tooShortToDeflate) {
    const shorter = await ports.compress.deflate(json);
    if (shorter.length < json.length) return concatBytes(Uint8Array.of(deflated), shorter);
  }
  return concatBytes(Uint8Array.of(raw), json);
}

async function unpack(ports: SealPorts, packed: Uint8Array): Promise<Uint8Array> {
  const content = packed.subarray(1);
  if (packed[0] === raw) return content;
  if (packed[0] === deflated) return ports.compress.inflate(content, maxJsonBytes);
  throw new RangeError('unknown packing');
}

/**
 * Seals a JSON value: one flag byte (0 raw, 1 raw deflate, whichever is shorter) ‖ UTF-8 JSON, then AEAD.
 * `value` must survive JSON (no undefined at the top, no cycles); throws a TypeError otherwise.
 */
export async function sealJson(
  ports: SealPorts,
  key: AeadKey,
  value: unknown,
  associated: Uint8Array,
): Promise<Uint8Array> {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('not a JSON value');
  return sealBytes(ports.crypto, key, await pack(ports, ports.text.encode(json)), associated);
}

/** Opens what `sealJson` made. Error: record.unreadable, whatever the reason. */
export async function openJson(
  ports: SealPorts,
  key: AeadKey,
  sealed: Uint8Array,
  associated: Uint8Array,
): Promise<Result<unknown>> {
  try {
    const packed = await openBytes(ports.crypto, key, sealed, associated);
    const value: unknown = JSON.parse(ports.text.decode(await unpack(ports, packed)));
    return ok(value);
  } catch {
    // The reason (tag, inflating, UTF-8, JSON) would only help an attacker, and its text could carry content.
    return fail(appError('record.unreadable'));
  }
}
