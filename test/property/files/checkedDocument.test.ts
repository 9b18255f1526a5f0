import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { decodeDocument, type DocumentType, encodeDocument } from '@main/files/checkedDocument';
import { vaultBodySchema, vaultDocument } from '@main/vault/vaultFile';

const sampleBody = vaultBodySchema.parse({
  vaultId: '01890000-0000-7000-8000-000000000001',
  createdMs: 1_800_000_000_000,
  minimumReader: 1,
  marks: { appVersion: '0.1.0', schemaVersion: 1, chromiumMajor: 114 },
  wraps: [
    {
      wrapId: '01890000-0000-7000-8000-000000000002',
      practitionerId: '01890000-0000-7000-8000-000000000003',
      label: 'Ольга',
      kdf: {
        alg: 'argon2id',
        memKiB: 65_536,
        iterations: 3,
        parallelism: 1,
        salt: Buffer.alloc(16, 5).toString('base64'),
      },
      wrapped: Buffer.alloc(60, 9).toString('base64'),
    },
  ],
  recovery: {
    recoveryId: '0c5e8a1e-6f0e-4a8e-9a3e-3f1f6f0e4a8e',
    createdMs: 1_800_000_000_000,
    wrapped: Buffer.alloc(60, 4).toString('base64'),
    confirmed: false,
    pendingWords: Buffer.alloc(200, 3).toString('base64'),
  },
  anchor: { seq: 12, hash: 'ab'.repeat(32) },
});

const same = (body: unknown): boolean => JSON.stringify(body) === JSON.stringify(sampleBody);

describe('checked document', () => {
  test('[K21] no changed byte of a vault.json is read as other content', () => {
    const bytes = encodeDocument(vaultDocument, 3, sampleBody);
    let refused = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const reading = decodeDocument(vaultDocument, changed);
        // Only white space may differ without being noticed: then the content is the same.
        expect(reading.state !== 'valid' || (reading.generation === 3 && same(reading.body))).toBe(true);
        if (reading.state !== 'valid') refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(bytes.length * 6);
  });

  test('[K21] a cut, doubled or shuffled file is refused', () => {
    const bytes = encodeDocument(vaultDocument, 3, sampleBody);
    fc.assert(
      fc.property(fc.nat(bytes.length - 3), fc.nat(bytes.length), (cut, paste) => {
        expect(decodeDocument(vaultDocument, bytes.subarray(0, cut)).state).toBe('damaged');
        const spliced = Buffer.concat([bytes.subarray(0, cut), bytes.subarray(paste)]);
        const reading = decodeDocument(vaultDocument, spliced);
        expect(reading.state !== 'valid' || same(reading.body)).toBe(true);
      }),
    );
  });

  test('[K31] weak or absurd derivation parameters are refused though the checksum fits', () => {
    const [wrap] = sampleBody.wraps;
    if (wrap === undefined) throw new Error('no wrap');
    const withKdf = (change: object) => ({
      ...sampleBody,
      wraps: [{ ...wrap, kdf: { ...wrap.kdf, ...change } }],
    });
    const unchecked: DocumentType<unknown> = { ...vaultDocument, schema: z.unknown() };
    const read = (body: unknown) => decodeDocument(vaultDocument, encodeDocument(unchecked, 1, body)).state;
    const salt = Buffer.alloc(8).toString('base64');
    for (const change of [
      { memKiB: 8 },
      { iterations: 1 },
      { memKiB: 2 ** 24 },
      { iterations: 999 },
      { salt },
    ])
      expect(read(withKdf(change))).toBe('damaged');
    expect(read(withKdf({ memKiB: 131_072 }))).toBe('valid');
  });

  test('[K1] any body reads back as it was', () => {
    const type: DocumentType<unknown> = { kind: 'any', format: 1, schema: z.json() };
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 1e9 }), (text, generation) => {
        // zod leaves a member named __proto__ out on purpose; no document of ours has one.
        fc.pre(!text.includes('__proto__'));
        const body = { value: JSON.parse(text) as unknown };
        const reading = decodeDocument(type, encodeDocument(type, generation, body));
        expect(reading.state === 'valid' && JSON.stringify(reading.body)).toBe(JSON.stringify(body));
      }),
    );
  });
});
