import { describe, expect, test } from 'vitest';
import { nodeCompress, nodeCrypto, nodeText } from '@main/ports/webcrypto';
import type { Change, ChangeHeader } from '@shared/domain/change';
import { changeHeaderSchema } from '@shared/domain/change';
import { deviceIdSchema, recordIdSchema, vaultIdSchema } from '@shared/kernel/ids';
import { openBytes, sealBytes } from '@shared/seal/aead';
import { changeAssociatedData } from '@shared/seal/associatedData';
import { openChange, sealChange } from '@shared/seal/envelope';
import { openJson, sealJson } from '@shared/seal/sealedJson';

const ports = { crypto: nodeCrypto, text: nodeText, compress: nodeCompress };
const uuid = (last: number): string => `01890000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
const vaultId = vaultIdSchema.parse(uuid(1));
const header: ChangeHeader = changeHeaderSchema.parse({
  changeId: uuid(2),
  kind: 'patient',
  recordId: uuid(3),
  revision: 1,
  operation: 'put',
  keyId: uuid(4),
  schemaVersion: 1,
  attachments: [],
});
const change = (record: unknown): Change => ({
  header,
  body: {
    patientId: recordIdSchema.parse(uuid(3)),
    authorId: null,
    deviceId: deviceIdSchema.parse(uuid(5)),
    happenedAt: '2026-11-21T16:40:00.000+03:00',
    enteredAt: '2026-11-21T16:41:00.000+03:00',
    record,
  },
});
const newKey = () => nodeCrypto.importAeadKey(nodeCrypto.randomBytes(32));

describe('envelope', () => {
  test('[K1] a sealed change opens again', async () => {
    const key = await newKey();
    const made = change({ name: 'Иванова Анна', notes: 'x'.repeat(500) });
    const opened = await openChange(ports, key, vaultId, header, await sealChange(ports, key, vaultId, made));
    expect(opened).toEqual({ ok: true, value: made.body });
  });

  const others: [string, Partial<Record<keyof ChangeHeader, unknown>>][] = [
    ['change id', { changeId: uuid(9) }],
    ['kind', { kind: 'session' }],
    ['record id', { recordId: uuid(9) }],
    ['revision', { revision: 2 }],
    ['operation', { operation: 'tombstone' }],
    ['key id', { keyId: uuid(9) }],
  ];
  test.each(others)('[K2] another %s does not open', async (_field, other) => {
    const key = await newKey();
    const envelope = await sealChange(ports, key, vaultId, change({ name: 'Anna' }));
    const moved = changeHeaderSchema.parse({ ...header, ...other });
    expect(await openChange(ports, key, vaultId, moved, envelope)).toEqual({
      ok: false,
      error: { code: 'record.unreadable' },
    });
    // Control: the header as it was sealed opens the same bytes.
    expect((await openChange(ports, key, vaultId, header, envelope)).ok).toBe(true);
  });

  test('[K2] another vault and another key do not open', async () => {
    const key = await newKey();
    const envelope = await sealChange(ports, key, vaultId, change(1));
    const elsewhere = vaultIdSchema.parse(uuid(9));
    expect((await openChange(ports, key, elsewhere, header, envelope)).ok).toBe(false);
    expect((await openChange(ports, await newKey(), vaultId, header, envelope)).ok).toBe(false);
  });

  test('[K2] every changed byte is noticed', async () => {
    const key = await newKey();
    const envelope = await sealChange(ports, key, vaultId, change('a'));
    for (let at = 0; at < envelope.length; at += 1) {
      const changed = envelope.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await openChange(ports, key, vaultId, header, changed)).ok).toBe(false);
    }
    expect((await openChange(ports, key, vaultId, header, envelope.subarray(0, 20))).ok).toBe(false);
  });

  test('[K4] compresses when it pays, and only then', async () => {
    const key = await newKey();
    const associated = new Uint8Array();
    const long = await sealJson(ports, key, 'a'.repeat(10_000), associated);
    expect(long.length).toBeLessThan(200);
    const random = nodeText.decode(Uint8Array.from(nodeCrypto.randomBytes(60), (byte) => 33 + (byte % 90)));
    const packed = await openBytes(
      nodeCrypto,
      key,
      await sealJson(ports, key, random, associated),
      associated,
    );
    expect(packed[0]).toBe(0);
    expect(await openJson(ports, key, long, associated)).toEqual({ ok: true, value: 'a'.repeat(10_000) });
  });

  test('[K4] a bomb is not inflated', async () => {
    const key = await newKey();
    // Well-formed JSON, so that nothing but the limit can refuse it.
    const bomb = await nodeCompress.deflate(nodeText.encode(JSON.stringify('a'.repeat(65 * 1024 * 1024))));
    const sealed = await sealBytes(nodeCrypto, key, Uint8Array.of(1, ...bomb), new Uint8Array());
    expect((await openJson(ports, key, sealed, new Uint8Array())).ok).toBe(false);
  });

  test('[K5] something else than a change body is unreadable', async () => {
    const key = await newKey();
    const associated = changeAssociatedData(nodeText, vaultId, header);
    const notABody = await sealJson(ports, key, { patientId: 'nobody' }, associated);
    expect((await openChange(ports, key, vaultId, header, notABody)).ok).toBe(false);
    const notJson = await sealBytes(nodeCrypto, key, Uint8Array.of(0, 0xff, 0xfe), associated);
    expect((await openChange(ports, key, vaultId, header, notJson)).ok).toBe(false);
    const unknownFlag = await sealBytes(nodeCrypto, key, Uint8Array.of(7, 0x31), associated);
    expect((await openChange(ports, key, vaultId, header, unknownFlag)).ok).toBe(false);
  });
});
