import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPhotoFiles } from '@main/photos/photoFiles';
import { nodeFiles } from '@main/files/filePort';
import { nodeDisk } from '@main/files/nodeDisk';
import { openJournal } from '@main/journal/openJournal';
import { deriveKey } from '@main/kdf/deriveKey';
import { createKeyShards } from '@main/keys/keyShards';
import { nodeCompress, nodeCrypto, nodeText } from '@main/ports/webcrypto';
import { systemClock } from '@main/start/systemClock';
import type { ChangeHeader } from '@shared/domain/change';
import type { Head } from '@shared/ipc/wire';
import {
  changeIdSchema,
  checkpointKeyId,
  deviceIdSchema,
  hashHexSchema,
  keyIdSchema,
  recordIdSchema,
} from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { sealBytes } from '@shared/seal/aead';
import { photoAssociatedData } from '@shared/seal/associatedData';
import { sealChange } from '@shared/seal/envelope';
import { newDataKey, openKeyRing } from '@shared/seal/keyRing';
import type { AeadKey } from '@shared/kernel/ports';
import { testUuid } from '../../builders/memoryRecordStore';
import { must, newPlace, passphrase, type Place, serviceAt, testClock } from '../../builders/vault';
import { readVault } from './reader';

const ports = { crypto: nodeCrypto, text: nodeText, compress: nodeCompress };
const picture = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 256);
const notes = 'Оксана, повторный визит. '.repeat(20);
const moment = '2026-11-21T16:40:00.000+03:00';
const patientId = recordIdSchema.parse(testUuid(10));
const photoId = recordIdSchema.parse(testUuid(11));

let place: Place;
let words: string[] = [];
let head: Head;

/** A vault made by the app's own code: a patient in two revisions, a picture, a checkpoint. */
async function makeVault(): Promise<void> {
  const clock = testClock();
  const service = serviceAt(place, {
    clock,
    kdf: {
      derive: async (secret, salt, cost) => {
        clock.advance(600); // Calibration finds the floor slow enough.
        return ok(await deriveKey({ secret, salt, cost }));
      },
    },
  });
  must(await service.start());
  const created = must(await service.create({ passphrase, label: 'Olga', folder: 'default' }));
  words = created.recoveryWords;
  const { vaultId } = created;
  const where = service.location();
  if (where === null) throw new Error('no vault');
  const { folder, copyFolder } = where;
  const ring = await openKeyRing(ports, created.masterKey, vaultId);
  const keys = createKeyShards({
    files: nodeFiles,
    vaultFolder: folder,
    copyFolder,
    vaultId,
    report: () => undefined,
  });
  const keyId = keyIdSchema.parse(testUuid(20));
  const { key, wrapped } = await newDataKey(ports, ring, keyId, 'patient');
  must(await keys.put(wrapped));
  const photos = must(await createPhotoFiles({ folder: join(folder, 'photos'), disk: nodeDisk }));
  const sealed = await sealBytes(
    nodeCrypto,
    key,
    picture,
    photoAssociatedData(nodeText, vaultId, photoId, 'original'),
  );
  const { hash } = must(await photos.put({ sealed }));
  const journal = must(
    await openJournal({
      folder: join(folder, 'journal'),
      vaultId,
      anchor: service.anchor(),
      clock: systemClock,
      disk: nodeDisk,
      segmentBytes: 900, // Several segments.
      hasAttachment: (name) => photos.has(name),
      onAnchor: async (anchor) => {
        const kept = await service.setAnchor(anchor);
        return kept.ok ? ok(undefined) : kept;
      },
    }),
  );
  const nothing = hashHexSchema.parse('0'.repeat(64));
  must(
    await journal.reconcile({
      head: { seq: 0, hash: nothing },
      count: 0,
      digest: nothing,
      pendingChangeIds: [],
    }),
  );
  let made = 100;
  async function append(
    header: Pick<ChangeHeader, 'kind' | 'recordId'> & Partial<ChangeHeader>,
    sealingKey: AeadKey,
    record: unknown,
  ): Promise<void> {
    const whole: ChangeHeader = {
      changeId: changeIdSchema.parse(testUuid(made++)),
      revision: 1,
      operation: 'put',
      keyId,
      schemaVersion: 1,
      attachments: [],
      ...header,
    };
    const body = {
      patientId,
      authorId: null,
      deviceId: deviceIdSchema.parse(testUuid(2)),
      happenedAt: moment,
      enteredAt: moment,
      record,
    };
    const envelope = await sealChange(ports, sealingKey, vaultId, { header: whole, body });
    head = must(await journal.append({ header: whole, envelope }));
  }
  await append({ kind: 'patient', recordId: patientId }, key, { notes: 'short' });
  await append({ kind: 'patient', recordId: patientId, revision: 2 }, key, { notes });
  await append({ kind: 'photo', recordId: photoId, attachments: [hash] }, key, { originalHash: hash });
  const checkpoint = {
    kind: 'checkpoint' as const,
    recordId: recordIdSchema.parse(testUuid(12)),
    keyId: checkpointKeyId,
  };
  await append(checkpoint, ring.checkpointKey, head);
  must(await journal.flushAnchor());
  await journal.close();
  await service.close();
}

beforeAll(async () => {
  place = await newPlace();
  await makeVault();
});
afterAll(() => place.remove());

describe('[T8] a reader that knows only docs/vault-format.md', () => {
  it('opens the vault by its passphrase and reads every record', async () => {
    const vault = await readVault(place.defaultFolder, { passphrase });
    expect(vault.frames.map(({ seq, kind, revision }) => ({ seq, kind, revision }))).toEqual([
      { seq: 1, kind: 'patient', revision: 1 },
      { seq: 2, kind: 'patient', revision: 2 },
      { seq: 3, kind: 'photo', revision: 1 },
      { seq: 4, kind: 'checkpoint', revision: 1 },
    ]);
    expect(vault.frames[1]?.body).toMatchObject({ patientId, happenedAt: moment, record: { notes } });
    expect({ seq: vault.frames.length, hash: vault.head }).toEqual(head);
    expect(vault.anchor).toEqual(head);
  });

  it('finds the picture byte for byte', async () => {
    const { frames, picture: open } = await readVault(place.defaultFolder, { passphrase });
    const photo = frames.find(({ kind }) => kind === 'photo');
    const name = photo?.attachments[0];
    if (photo === undefined || name === undefined) throw new Error('no photo');
    expect(Uint8Array.from(open(photo, name, 'original'))).toEqual(picture);
    expect(() => open(photo, name, 'thumbnail')).toThrow(/authenticate/);
  });

  it('opens the vault by the 24 words', async () => {
    expect((await readVault(place.defaultFolder, { words })).head).toBe(head.hash);
  });

  it('control: is kept out by another passphrase, and by one changed bit', async () => {
    await expect(readVault(place.defaultFolder, { passphrase: `${passphrase}!` })).rejects.toThrow(
      /authenticate/,
    );
    const path = join(place.defaultFolder, 'journal', '000001.log');
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    writeFileSync(path, bytes);
    await expect(readVault(place.defaultFolder, { passphrase })).rejects.toThrow(/authenticate/);
  });
});
