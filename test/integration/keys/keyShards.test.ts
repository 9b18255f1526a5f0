import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFiles } from '@main/files/filePort';
import { createKeyShards } from '@main/keys/keyShards';
import { shardOf } from '@main/keys/keyShardFile';
import { nodeCrypto } from '@main/ports/webcrypto';
import { keyIdSchema, vaultIdSchema } from '@shared/kernel/ids';
import type { WrappedKey } from '@shared/ipc/wire';
import { faultyFiles } from '../../builders/faultyFiles';
import { must } from '../../builders/vault';

const vaultId = vaultIdSchema.parse(uuidv7());
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plasmachart-keys-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const shards = (files = nodeFiles, ofVault = vaultId) =>
  createKeyShards({
    files,
    vaultFolder: join(root, 'vault'),
    copyFolder: join(root, 'copy'),
    vaultId: ofVault,
    report: () => undefined,
  });
const newKey = (purpose: WrappedKey['purpose'] = 'patient'): WrappedKey => ({
  keyId: keyIdSchema.parse(uuidv7()),
  purpose,
  wrapped: nodeCrypto.randomBytes(60),
});
const byId = (keys: WrappedKey[]): WrappedKey[] => keys.toSorted((a, b) => a.keyId.localeCompare(b.keyId));
const placesOf = (key: WrappedKey): string[] => {
  const shard = shardOf(key.keyId);
  return [
    join(root, 'vault', 'keys', `${shard}.json`),
    join(root, 'vault', 'keys', `${shard}.previous.json`),
    join(root, 'copy', 'keys', `${shard}.json`),
  ];
};
const conflict = { ok: false, error: { code: 'keys.conflict' } };

describe('key shards', () => {
  test('[K60] a key is in both generations and in the copy once put resolved', async () => {
    const key = newKey('practice');
    must(await shards().put(key));
    for (const path of placesOf(key)) {
      const text = await readFile(path, 'utf8');
      expect(text).toContain(Buffer.from(key.wrapped).toString('base64'));
    }
    expect(must(await shards().get(key.keyId))).toEqual(key);
  });

  test('[K60] putting it again is harmless, and completes what is missing', async () => {
    const key = newKey();
    must(await shards().put(key));
    const [current = '', , copy = ''] = placesOf(key);
    const before = await readFile(current, 'utf8');
    await rm(copy);
    must(await shards().put(key));
    expect(await readFile(current, 'utf8')).toBe(before);
    expect(await readFile(copy, 'utf8')).toBe(before);
    expect(must(await shards().list())).toEqual([key]);
  });

  test('[K61] another key under a used id is refused, the first stays', async () => {
    const key = newKey();
    const store = shards();
    must(await store.put(key));
    expect(await store.put({ ...key, wrapped: nodeCrypto.randomBytes(60) })).toEqual(conflict);
    expect(await store.put({ ...key, purpose: 'practice' })).toEqual(conflict);
    expect(must(await store.get(key.keyId))).toEqual(key);
  });

  test('[K62] keys put at the same time are all kept, in one shard too', async () => {
    const keys = Array.from({ length: 150 }, () => newKey());
    const shard = shardOf(newKey().keyId);
    const together = Array.from({ length: 20_000 }, () => newKey())
      .filter((key) => shardOf(key.keyId) === shard)
      .slice(0, 30);
    expect(together.length).toBeGreaterThan(5);
    const store = shards();
    for (const result of await Promise.all([...keys, ...together].map((key) => store.put(key)))) must(result);
    expect(byId(must(await shards().list()))).toEqual(byId([...keys, ...together]));
  });

  test('[K63] a key that never was is missing', async () => {
    expect(await shards().get(newKey().keyId)).toEqual({ ok: false, error: { code: 'keys.missing' } });
  });

  test('[K63] any one or two damaged files heal; all three damaged are said, not forgotten', async () => {
    const key = newKey();
    must(await shards().put(key));
    const places = placesOf(key);
    const whole = await readFile(places[0] ?? '', 'utf8');
    for (const spared of [0, 1, 2]) {
      for (const damage of ['', 'rubbish', whole.replace(/"generation": \d/, '"generation": 9')]) {
        for (const [index, path] of places.entries()) if (index !== spared) await writeFile(path, damage);
        expect(must(await shards().list())).toEqual([key]);
        for (const path of places) expect(await readFile(path, 'utf8')).toBe(whole);
      }
    }
    for (const path of places) await writeFile(path, whole.slice(0, -20));
    const numbers = { shard: parseInt(shardOf(key.keyId), 16) };
    const damaged = { ok: false, error: { code: 'keys.damaged', numbers } };
    expect(await shards().get(key.keyId)).toEqual(damaged);
    expect(await shards().list()).toEqual(damaged);
    expect(await shards().put(newKeyIn(shardOf(key.keyId)))).toEqual(damaged);
  });

  const newKeyIn = (shard: string): WrappedKey => {
    for (;;) {
      const key = newKey();
      if (shardOf(key.keyId) === shard) return key;
    }
  };

  test('[K63] a whole keys folder that is gone comes back from the copy', async () => {
    const keys = Array.from({ length: 20 }, () => newKey());
    for (const key of keys) must(await shards().put(key));
    await rm(join(root, 'vault', 'keys'), { recursive: true });
    expect(byId(must(await shards().list()))).toEqual(byId(keys));
    await rm(join(root, 'copy'), { recursive: true });
    expect(byId(must(await shards().list()))).toEqual(byId(keys));
  });

  test('[K63] a shard of another vault, or under another name, counts as damage', async () => {
    const key = newKey();
    must(await shards().put(key));
    const elsewhere = shards(nodeFiles, vaultIdSchema.parse(uuidv7()));
    expect((await elsewhere.get(key.keyId)).ok).toBe(false);
    const other = newKeyIn(shardOf(key.keyId) === '00' ? '01' : '00');
    await mkdir(join(root, 'copy', 'keys'), { recursive: true });
    const [from = ''] = placesOf(key);
    for (const path of placesOf(other)) await writeFile(path, await readFile(from));
    expect((await shards().get(other.keyId)).ok).toBe(false);
  });

  test('[K60] when any step of put fails it says so, and afterwards the former keys are there and put works', async () => {
    for (const mode of ['fault', 'crash'] as const) {
      for (let failAt = 1; ; failAt += 1) {
        await rm(root, { recursive: true });
        await mkdir(root);
        const first = newKey();
        must(await shards().put(first));
        const second = newKeyIn(shardOf(first.keyId));
        const files = faultyFiles(nodeFiles, failAt, mode);
        const result = await shards(files).put(second);
        const failed = files.count() >= failAt;
        expect(result.ok ? 'ok' : result.error.code).toBe(failed ? 'keys.writeFailed' : 'ok');
        const listed = must(await shards().list());
        expect(listed).toContainEqual(first);
        const hasSecond = listed.some(({ keyId }) => keyId === second.keyId);
        expect(hasSecond || !result.ok).toBe(true);
        must(await shards().put(second));
        expect(byId(must(await shards().list()))).toEqual(byId([first, second]));
        if (!failed) break;
      }
    }
  });

  test('[K20] no temporary file stays behind', async () => {
    const store = shards();
    for (let count = 0; count < 10; count += 1) must(await store.put(newKey()));
    const names = await readdir(join(root, 'vault', 'keys'));
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
