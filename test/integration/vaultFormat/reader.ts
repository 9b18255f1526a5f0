import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { argon2id } from 'hash-wasm';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { z } from 'zod';

// Law: written from docs/vault-format.md alone. It imports nothing of the app, or it would prove nothing.

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const fromUuid = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const toUuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** §2 */
function associated(use: string, ...fields: (string | number)[]): Buffer {
  const parts = [`plasmachart/1/${use}`, ...fields].map((field) => {
    const content = Buffer.from(
      typeof field === 'string' ? field : field.toString(16).padStart(16, '0'),
      typeof field === 'string' ? 'utf8' : 'hex',
    );
    const head = Buffer.alloc(5);
    head.writeUInt8(typeof field === 'string' ? 1 : 2);
    head.writeUInt32BE(content.length, 1);
    return Buffer.concat([head, content]);
  });
  return Buffer.concat(parts);
}

/** §2. Throws when the tag does not fit. */
function open(key: Uint8Array, sealed: Uint8Array, data: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  cipher.setAAD(data);
  cipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()]);
}

function openJson(key: Uint8Array, sealed: Uint8Array, data: Buffer): unknown {
  const plain = open(key, sealed, data);
  const json = plain[0] === 1 ? inflateRawSync(plain.subarray(1)) : plain.subarray(1);
  return JSON.parse(json.toString('utf8'));
}

const outer = z.object({
  kind: z.string(),
  format: z.literal(1),
  generation: z.number(),
  sha256: z.string(),
  body: z.unknown(),
});

/** §3: the newest of the two generations whose checksum fits. */
function checkedDocument(folder: string, stem: string, kind: string): unknown {
  const whole = [`${stem}.json`, `${stem}.previous.json`]
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .map((path) => outer.parse(JSON.parse(readFileSync(path, 'utf8'))))
    .filter(({ kind: found, format, generation, body, sha256: sum }) => {
      return found === kind && sum === sha256(JSON.stringify({ kind, format, generation, body }));
    });
  return whole.toSorted((a, b) => b.generation - a.generation)[0]?.body;
}

const vaultBody = z.object({
  vaultId: z.string(),
  wraps: z.array(
    z.object({
      wrapId: z.string(),
      practitionerId: z.string(),
      kdf: z.object({
        alg: z.literal('argon2id'),
        memKiB: z.number(),
        iterations: z.number(),
        parallelism: z.number(),
        salt: z.string(),
      }),
      wrapped: z.string(),
    }),
  ),
  recovery: z.object({ recoveryId: z.string(), wrapped: z.string() }),
  anchor: z.object({ seq: z.number(), hash: z.string() }),
});
type VaultBody = z.infer<typeof vaultBody>;

const shardBody = z.object({
  keys: z.array(z.object({ keyId: z.string(), purpose: z.string(), wrapped: z.string() })),
});

const derived = (vaultId: string, input: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', input, fromUuid(vaultId), `plasmachart/1/${info}`, 32));

/** §4 */
async function masterKeyByPassphrase({ vaultId, wraps }: VaultBody, passphrase: string): Promise<Buffer> {
  const [wrap] = wraps;
  if (wrap === undefined) throw new Error('no wrap');
  const key = await argon2id({
    password: Buffer.from(passphrase.normalize('NFKC'), 'utf8'),
    salt: Buffer.from(wrap.kdf.salt, 'base64'),
    memorySize: wrap.kdf.memKiB,
    iterations: wrap.kdf.iterations,
    parallelism: wrap.kdf.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  const data = associated('masterKey/passphrase', vaultId, wrap.wrapId, wrap.practitionerId);
  return open(key, Buffer.from(wrap.wrapped, 'base64'), data);
}

/** §4: 24 words of 11 bits are 256 bits of entropy and 8 of checksum. */
function masterKeyByWords({ vaultId, recovery }: VaultBody, words: string[]): Buffer {
  const bits = words.map((word) => wordlist.indexOf(word).toString(2).padStart(11, '0')).join('');
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const entropy = bytes.subarray(0, 32);
  if (sha256(entropy).slice(0, 2) !== bytes.subarray(32).toString('hex')) throw new Error('checksum');
  const key = derived(vaultId, entropy, 'recovery words wrap the master key');
  const data = associated('masterKey/recovery', vaultId, recovery.recoveryId);
  return open(key, Buffer.from(recovery.wrapped, 'base64'), data);
}

/** §5 */
function dataKeys(folder: string, vaultId: string, masterKey: Buffer): Map<string, Buffer> {
  const wrapKey = derived(vaultId, masterKey, 'wrap data keys');
  const keys = new Map([
    ['00000000-0000-0000-0000-000000000001', derived(vaultId, masterKey, 'seal checkpoints')],
  ]);
  const shards = readdirSync(join(folder, 'keys')).filter((name) => /^[0-9a-f]{2}\.json$/.test(name));
  for (const name of shards) {
    const body = shardBody.parse(checkedDocument(join(folder, 'keys'), name.slice(0, 2), 'plasmachart.keys'));
    for (const { keyId, purpose, wrapped } of body.keys) {
      if (sha256(keyId).slice(0, 2) !== name.slice(0, 2)) throw new Error('key in a foreign shard');
      const data = associated('wrappedKey', vaultId, keyId, purpose);
      keys.set(keyId, open(wrapKey, Buffer.from(wrapped, 'base64'), data));
    }
  }
  return keys;
}

export interface FrameRead {
  seq: number;
  kind: string;
  recordId: string;
  revision: number;
  keyId: string;
  attachments: string[];
  body: unknown;
}

/** §6, for a journal without damage. */
function frames(
  folder: string,
  vaultId: string,
  keys: Map<string, Buffer>,
): { frames: FrameRead[]; head: string } {
  const read: FrameRead[] = [];
  const hashes = ['0'.repeat(64)];
  const names = readdirSync(join(folder, 'journal')).filter((name) => name.endsWith('.log'));
  for (const name of names.toSorted()) {
    const bytes = readFileSync(join(folder, 'journal', name));
    if (bytes.readUInt32BE(0) !== 0x50434a53 || toUuid(bytes.subarray(8, 24)) !== vaultId)
      throw new Error('segment');
    if (Number(bytes.readBigUInt64BE(28)) !== read.length) throw new Error('segment does not continue');
    for (let at = bytes.readUInt16BE(6); at < bytes.length;) {
      const frame = bytes.subarray(at, at + bytes.readUInt32BE(at + 4));
      at += frame.length;
      if (frame.readUInt32BE(0) !== 0x50434631) throw new Error('magic');
      const k = frame.readUInt8(48);
      const n = frame.readUInt8(86 + k);
      const previous = frame.subarray(87 + k + 32 * n, 119 + k + 32 * n).toString('hex');
      if (Number(frame.readBigUInt64BE(16)) !== read.length + 1 || previous !== hashes.at(-1))
        throw new Error('chain');
      hashes.push(sha256(frame));
      const kind = frame.subarray(49, 49 + k).toString('ascii');
      const recordId = toUuid(frame.subarray(49 + k, 65 + k));
      const revision = frame.readUInt32BE(65 + k);
      const operation = frame.readUInt8(69 + k) === 0 ? 'put' : 'tombstone';
      const keyId = toUuid(frame.subarray(70 + k, 86 + k));
      const changeId = toUuid(frame.subarray(32, 48));
      const data = associated('change', vaultId, changeId, kind, recordId, revision, operation, keyId);
      const key = keys.get(keyId);
      if (key === undefined) throw new Error('key');
      const attachments = Array.from({ length: n }, (_, nth) =>
        frame.subarray(87 + k + 32 * nth, 119 + k + 32 * nth).toString('hex'),
      );
      const body = openJson(key, frame.subarray(119 + k + 32 * n), data);
      read.push({ seq: read.length + 1, kind, recordId, revision, keyId, attachments, body });
    }
  }
  return { frames: read, head: hashes.at(-1) ?? '' };
}

export interface VaultRead {
  frames: FrameRead[];
  /** Hash of the last frame. */
  head: string;
  anchor: { seq: number; hash: string };
  /** §8: a sealed file by its name, opened for the frame that names it. */
  picture(frame: FrameRead, name: string, role: 'original' | 'thumbnail'): Buffer;
}

export async function readVault(
  folder: string,
  secret: { passphrase: string } | { words: string[] },
): Promise<VaultRead> {
  const body = vaultBody.parse(checkedDocument(folder, 'vault', 'plasmachart.vault'));
  const masterKey =
    'words' in secret
      ? masterKeyByWords(body, secret.words)
      : await masterKeyByPassphrase(body, secret.passphrase);
  const keys = dataKeys(folder, body.vaultId, masterKey);
  return {
    ...frames(folder, body.vaultId, keys),
    anchor: body.anchor,
    picture(frame, name, role) {
      const sealed = readFileSync(join(folder, 'photos', name));
      const key = keys.get(frame.keyId);
      if (sha256(sealed) !== name || key === undefined) throw new Error('sealed file');
      return open(key, sealed, associated('photo', body.vaultId, frame.recordId, role));
    },
  };
}
