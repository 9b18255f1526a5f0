import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPhotoRepository, type PhotoDetails } from '@renderer/repositories/photoRepository';
import { AppFailure, appError } from '@shared/kernel/errors';
import { testRecordId } from '../builders/memoryRecordStore';
import { createTestPorts, type TestPorts } from '../builders/repositoryPorts';

// Node decodes no pictures; what is checked here is what becomes of the bytes, not of the pixels.

const patientId = testRecordId(1);
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 7, 0, 255, 13, 10, 26);
const details: PhotoDetails = {
  phase: 'before',
  view: 'front',
  takenOn: '2026-11-21',
  sessionId: null,
  note: '',
};

let ports: TestPorts;
let stored: Map<string, Uint8Array>;
let refuseRole: string | null;

beforeEach(() => {
  const context = { fillRect: () => undefined, drawImage: () => undefined };
  vi.stubGlobal('createImageBitmap', () =>
    Promise.resolve({ width: 40, height: 30, close: () => undefined }),
  );
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => context;
      convertToBlob = () => Promise.resolve(new Blob([Uint8Array.of(0xff, 0xd8, 0xff)]));
    },
  );
  stored = new Map();
  refuseRole = null;
  ports = createTestPorts(testRecordId(99), '2026-11-21T10:00:00.000+03:00');
  ports.photos = {
    async put(_patientId, photoId, role, bytes) {
      if (role === refuseRole) throw new AppFailure(appError('photo.writeFailed'));
      const hash = (role === 'original' ? 'a' : 'b').repeat(64);
      stored.set(`${photoId} ${role} ${hash}`, bytes.slice());
      return hash;
    },
    async get(_patientId, photoId, role, hash) {
      const bytes = stored.get(`${photoId} ${role} ${hash}`);
      if (bytes === undefined) throw new AppFailure(appError('photo.missing'));
      return bytes;
    },
  };
});

afterEach(() => vi.unstubAllGlobals());

describe('[O3] a picture', () => {
  it('is handed on byte for byte, and its record names what was stored', async () => {
    const photos = createPhotoRepository(ports);
    expect((await photos.importPhoto(patientId, jpeg, details)).ok).toBe(true);
    const listing = await photos.listForPatient(patientId);
    const [photo] = listing.ok ? listing.value.photos : [];
    if (photo === undefined) throw new Error('not recorded');
    const { originalHash, byteLength, imageType } = photo.record;
    expect({ byteLength, imageType }).toEqual({ byteLength: jpeg.length, imageType: 'image/jpeg' });
    expect(await ports.photos.get(patientId, photo.recordId, 'original', originalHash)).toEqual(jpeg);
  });

  it.each(['original', 'thumbnail'])('is not recorded when its %s could not be stored', async (role) => {
    refuseRole = role;
    const photos = createPhotoRepository(ports);
    const answer = await photos.importPhoto(patientId, jpeg, details);
    expect(answer).toEqual({ ok: false, error: { code: 'photo.writeFailed' } });
    expect(await photos.listForPatient(patientId)).toEqual({
      ok: true,
      value: { photos: [], unreadable: 0 },
    });
  });

  it('is not even stored when its record would be refused', async () => {
    const impossible = { ...details, takenOn: 'last week' };
    const answer = await createPhotoRepository(ports).importPhoto(patientId, jpeg, impossible);
    expect(answer).toEqual({ ok: false, error: { code: 'record.invalid' } });
    expect(stored.size).toBe(0);
  });

  it('is not even stored when its bytes are no picture', async () => {
    const answer = await createPhotoRepository(ports).importPhoto(patientId, Uint8Array.of(1, 2, 3), details);
    expect(answer).toEqual({ ok: false, error: { code: 'photo.unsupported' } });
    expect(stored.size).toBe(0);
  });
});
