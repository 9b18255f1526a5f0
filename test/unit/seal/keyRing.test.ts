import { describe, expect, test } from 'vitest';
import { nodeCrypto, nodeText } from '@main/ports/webcrypto';
import { webCrypto, webText, webCompress } from '@renderer/store/ports/webcrypto';
import { nodeCompress } from '@main/ports/webcrypto';
import { keyIdSchema, vaultIdSchema } from '@shared/kernel/ids';
import { openBytes, sealBytes } from '@shared/seal/aead';
import { newDataKey, openDataKey, openKeyRing } from '@shared/seal/keyRing';
import { sealJson } from '@shared/seal/sealedJson';
import { openBytes as openUnsealed, sealBytes as sealUnsealed } from '../../e2e/unsealed/aead';

const main = { crypto: nodeCrypto, text: nodeText };
const renderer = { crypto: webCrypto, text: webText };
const vaultId = vaultIdSchema.parse('01890000-0000-7000-8000-000000000001');
const otherVault = vaultIdSchema.parse('01890000-0000-7000-8000-000000000002');
const keyId = keyIdSchema.parse('01890000-0000-7000-8000-000000000003');
const otherKey = keyIdSchema.parse('01890000-0000-7000-8000-000000000004');
const nothing = new Uint8Array();

describe('key ring', () => {
  test('[K6] the raw master key is overwritten once derived from', async () => {
    const masterKey = nodeCrypto.randomBytes(32);
    await openKeyRing(main, masterKey, vaultId);
    expect(masterKey.every((byte) => byte === 0)).toBe(true);
  });

  test('[K6] a data key opens only for its vault, id and purpose', async () => {
    const masterKey = nodeCrypto.randomBytes(32);
    const ring = await openKeyRing(main, masterKey.slice(), vaultId);
    const { key, wrapped } = await newDataKey(main, ring, keyId, 'patient');
    const opened = await openDataKey(main, ring, wrapped);
    if (!opened.ok) throw new Error('control: must open');
    const sealed = await sealBytes(nodeCrypto, key, nodeText.encode('words'), nothing);
    expect(nodeText.decode(await openBytes(nodeCrypto, opened.value, sealed, nothing))).toBe('words');

    const elsewhere = await openKeyRing(main, masterKey.slice(), otherVault);
    const damaged = { ok: false, error: { code: 'keys.damaged' } };
    expect(await openDataKey(main, elsewhere, wrapped)).toEqual(damaged);
    expect(await openDataKey(main, ring, { ...wrapped, keyId: otherKey })).toEqual(damaged);
    expect(await openDataKey(main, ring, { ...wrapped, purpose: 'practice' })).toEqual(damaged);
    expect(key.extractable).toBe(false);
    expect(opened.value.extractable).toBe(false);
  });

  test('[K8] what the renderer ports seal, the main ports open, and the other way round', async () => {
    const masterKey = nodeCrypto.randomBytes(32);
    const inMain = await openKeyRing(main, masterKey.slice(), vaultId);
    const inRenderer = await openKeyRing(renderer, masterKey.slice(), vaultId);
    const { wrapped } = await newDataKey(renderer, inRenderer, keyId, 'cache');
    expect((await openDataKey(main, inMain, wrapped)).ok).toBe(true);
    const text = nodeText.encode('сеанс '.repeat(1000));
    expect(await nodeCompress.inflate(await webCompress.deflate(text), 1e6)).toEqual(text);
    expect(await webCompress.inflate(await nodeCompress.deflate(text), 1e6)).toEqual(text);
    await expect(webCompress.inflate(await nodeCompress.deflate(text), 100)).rejects.toBeInstanceOf(Error);
    await expect(nodeCompress.inflate(await nodeCompress.deflate(text), 100)).rejects.toBeInstanceOf(Error);
    expect(await webCrypto.sha256(text)).toEqual(await nodeCrypto.sha256(text));
  });

  test('[K7] the unsealed control keeps words in clear, compressed or not, and refuses what the real app made', async () => {
    const key = await nodeCrypto.importAeadKey(nodeCrypto.randomBytes(32));
    const json = JSON.stringify({ word: 'zebrafish', rest: 'padding '.repeat(40) });
    const deflated = Uint8Array.of(1, ...(await nodeCompress.deflate(nodeText.encode(json))));
    const sealed = await sealUnsealed(nodeCrypto, key, deflated, nothing);
    expect(nodeText.decode(sealed)).toContain('zebrafish');
    expect((await openUnsealed(nodeCrypto, key, sealed, nothing))[0]).toBe(0);
    const photo = Uint8Array.of(1, ...nodeCrypto.randomBytes(200));
    const kept = await openUnsealed(
      nodeCrypto,
      key,
      await sealUnsealed(nodeCrypto, key, photo, nothing),
      nothing,
    );
    expect(kept).toEqual(photo);
    const real = await sealJson({ ...main, compress: nodeCompress }, key, json, nothing);
    await expect(openUnsealed(nodeCrypto, key, real, nothing)).rejects.toBeInstanceOf(Error);
    expect(Buffer.from(real).includes('zebrafish')).toBe(false);
  });
});
