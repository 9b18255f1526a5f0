import { join } from 'node:path';
import { createPhotoFiles } from '@main/photos/photoFiles';
import { nodeFiles } from '@main/files/filePort';
import { nodeDisk } from '@main/files/nodeDisk';
import { openJournal } from '@main/journal/openJournal';
import { deriveKey } from '@main/kdf/deriveKey';
import { createKeyShards } from '@main/keys/keyShards';
import { nodeCompress, nodeCrypto, nodeText } from '@main/ports/webcrypto';
import { systemClock } from '@main/start/systemClock';
import type { ChangeHeader } from '@shared/domain/change';
import type { Head, WrappedKey } from '@shared/ipc/wire';
import {
  changeIdSchema,
  checkpointKeyId,
  deviceIdSchema,
  hashHexSchema,
  keyIdSchema,
} from '@shared/kernel/ids';
import type { AeadKey } from '@shared/kernel/ports';
import { ok } from '@shared/kernel/result';
import { sealBytes } from '@shared/seal/aead';
import { photoAssociatedData } from '@shared/seal/associatedData';
import { sealChange } from '@shared/seal/envelope';
import { newDataKey, openKeyRing } from '@shared/seal/keyRing';
import { testRecordId, testUuid } from '../../builders/memoryRecordStore';
import { aPatient } from '../../builders/patient';
import { answeredScreening, signedScreening } from '../../builders/screening';
import { aFullSession, testPatientId, testPractitionerId, testScreeningId } from '../../builders/session';
import { must, passphrase, type Place, serviceAt, testClock } from '../../builders/vault';

const ports = { crypto: nodeCrypto, text: nodeText, compress: nodeCompress };
const moment = '2026-11-21T16:40:00.000+03:00';
const nothing = hashHexSchema.parse('0'.repeat(64));
const photoId = testRecordId(13);

/** A pattern no coder would produce by chance; what a picture shows is no matter here. */
export const picture = Uint8Array.from({ length: 1200 }, (_, at) => (at * 7) % 251);
export const patient = aPatient({ notes: 'Повторный визит: без жалоб. '.repeat(12).trim() });
export const practice = { name: 'Клиника «Берёза»' };
export const practitioner = { name: 'Olga K.', credential: 'dermatologist' };
export const screening = signedScreening(answeredScreening(testPatientId));
export const session = aFullSession('2026-11-21');

export interface MadeVault {
  words: string[];
  head: Head;
}

/** A vault made by the app's own code, with one record of each kind, the patient in two versions. */
export async function makeVault(place: Place): Promise<MadeVault> {
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
  const { vaultId, recoveryWords: words } = created;
  const where = service.location();
  if (where === null) throw new Error('no vault');
  const { folder, copyFolder } = where;
  const ring = await openKeyRing(ports, created.masterKey, vaultId);
  const shards = { files: nodeFiles, vaultFolder: folder, copyFolder, vaultId, report: () => undefined };
  const keys = createKeyShards(shards);
  async function dataKey(number: number, purpose: WrappedKey['purpose']): Promise<AeadKey> {
    const made = await newDataKey(ports, ring, keyIdSchema.parse(testUuid(number)), purpose);
    must(await keys.put(made.wrapped));
    return made.key;
  }
  const practiceKey = { keyId: keyIdSchema.parse(testUuid(20)), key: await dataKey(20, 'practice') };
  const patientKey = { keyId: keyIdSchema.parse(testUuid(21)), key: await dataKey(21, 'patient') };
  const checkpointKey = { keyId: checkpointKeyId, key: ring.checkpointKey };

  const photos = must(await createPhotoFiles({ folder: join(folder, 'photos'), disk: nodeDisk }));
  async function putPicture(role: 'original' | 'thumbnail', bytes: Uint8Array) {
    const data = photoAssociatedData(nodeText, vaultId, photoId, role);
    return must(await photos.put({ sealed: await sealBytes(nodeCrypto, patientKey.key, bytes, data) })).hash;
  }
  const originalHash = await putPicture('original', picture);
  const thumbnailHash = await putPicture('thumbnail', picture.subarray(0, 100));

  const journal = must(
    await openJournal({
      folder: join(folder, 'journal'),
      vaultId,
      anchor: service.anchor(),
      clock: systemClock,
      disk: nodeDisk,
      segmentBytes: 2000, // So that there are several.
      hasAttachment: (name) => photos.has(name),
      onAnchor: async (anchor) => {
        const kept = await service.setAnchor(anchor);
        return kept.ok ? ok(undefined) : kept;
      },
    }),
  );
  const empty = { head: { seq: 0, hash: nothing }, count: 0, digest: nothing, pendingChangeIds: [] };
  must(await journal.reconcile(empty));

  let made = 100;
  let head: Head = empty.head;
  type Needed = Pick<ChangeHeader, 'kind' | 'recordId'> & Partial<ChangeHeader>;
  async function append(needed: Needed, sealing: typeof patientKey, record: unknown): Promise<void> {
    const header: ChangeHeader = {
      changeId: changeIdSchema.parse(testUuid(made++)),
      revision: 1,
      operation: 'put',
      keyId: sealing.keyId,
      schemaVersion: 1,
      attachments: [],
      ...needed,
    };
    const body = {
      patientId: sealing === patientKey ? testPatientId : null,
      authorId: sealing === checkpointKey ? null : testPractitionerId,
      deviceId: deviceIdSchema.parse(testUuid(2)),
      happenedAt: moment,
      enteredAt: moment,
      record,
    };
    const envelope = await sealChange(ports, sealing.key, vaultId, { header, body });
    head = must(await journal.append({ header, envelope }));
  }
  await append({ kind: 'practice', recordId: testRecordId(1) }, practiceKey, practice);
  await append({ kind: 'practitioner', recordId: testPractitionerId }, practiceKey, practitioner);
  await append({ kind: 'patient', recordId: testPatientId }, patientKey, aPatient());
  await append({ kind: 'patient', recordId: testPatientId, revision: 2 }, patientKey, patient);
  await append({ kind: 'screening', recordId: testScreeningId }, patientKey, screening);
  await append({ kind: 'session', recordId: testRecordId(14) }, patientKey, session);
  const photo = {
    phase: 'before',
    view: 'front',
    takenOn: '2026-11-21',
    sessionId: testRecordId(14),
    note: 'до процедуры',
    imageType: 'image/jpeg',
    widthPx: 40,
    heightPx: 30,
    byteLength: picture.length,
    originalHash,
    thumbnailHash,
  };
  const attachments = [originalHash, thumbnailHash];
  await append({ kind: 'photo', recordId: photoId, attachments }, patientKey, photo);
  await append({ kind: 'checkpoint', recordId: testRecordId(15) }, checkpointKey, head);
  must(await journal.flushAnchor());
  await journal.close();
  await service.close();
  return { words, head };
}
