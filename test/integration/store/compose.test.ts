import { describe, expect, it } from 'vitest';
import { createMemoryVault } from '../../builders/memoryVault';
import {
  enter,
  newId,
  openedBy,
  openWindow,
  patientChange,
  settle,
  testHost,
} from '../../builders/storeWindow';
import { compose } from '@renderer/app/compose';
import { ok } from '@shared/kernel/result';
import { withTables } from './damagedStore';

describe('unlock to lock', () => {
  it('[S60] the raw master key is overwritten, also when unlocking fails', async () => {
    const vault = createMemoryVault();
    const window = openWindow(vault);
    const app = compose(window.bridge, testHost, window.foundation);
    await app.start.run();
    const opened = openedBy(vault);
    expect((await app.unlock(opened)).ok).toBe(true);
    expect(opened.masterKey.every((byte) => byte === 0)).toBe(true);

    const wrong = openWindow(vault);
    const refused = openedBy(vault);
    wrong.bridge.answer('journal.reconcile', async () =>
      ok({ verdict: 'ahead', head: { seq: 0, hash: '0'.repeat(64) as never } }),
    );
    expect(await compose(wrong.bridge, testHost, wrong.foundation).unlock(refused)).toMatchObject({
      ok: false,
      error: { code: 'store.ahead' },
    });
    expect(refused.masterKey.every((byte) => byte === 0)).toBe(true);
  });

  it('[S60] no key that the store holds can be exported', async () => {
    const { open } = await enter(createMemoryVault());
    const keys = [
      open.keys.practice,
      open.keys.cache,
      open.keys.checkpoint,
      await open.keys.ofNewPatient(newId()),
    ];
    expect(keys.map(({ key }) => key.extractable)).toEqual([false, false, false, false]);
  });

  it('[S61] at lock drafts and a checkpoint are on the disk before main is told', async () => {
    const vault = createMemoryVault();
    const window = openWindow(vault);
    const app = compose(window.bridge, testHost, window.foundation);
    await app.start.run();
    const unlocked = await app.unlock(openedBy(vault));
    if (!unlocked.ok) throw new Error(unlocked.error.code);
    const { services } = unlocked.value;
    expect((await services.practice.practice()).ok).toBe(true);
    const set = await services.practice.setUp(
      { name: 'Клиника', activePack: null },
      { name: 'Vera', credential: '' },
    );
    expect(set).toEqual(ok(null));
    expect(await services.practice.me()).toMatchObject({ ok: true, value: { record: { name: 'Vera' } } });
    const recordId = newId();
    services.drafts.keep({
      draftId: `patient:${recordId}`,
      form: 'patient',
      recordId,
      patientId: null,
      content: 'half a na',
    });
    const ready = new Promise<void>((resolve) =>
      window.bridge.answer('lock.ready', async () => {
        resolve();
        return ok({});
      }),
    );
    window.bridge.emit('lock.willLock', { deadlineMs: 0 });
    await ready;
    expect(vault.frames.map((frame) => frame.header.kind)).toEqual([
      'practice',
      'practitioner',
      'checkpoint',
    ]);
    expect(await withTables(vault.partition, (database) => database.drafts.count())).toBe(1);
  });

  it('[S61] before anybody unlocked, main is told at once', async () => {
    const window = openWindow(createMemoryVault());
    let told = false;
    window.bridge.answer('lock.ready', async () => {
      told = true;
      return ok({});
    });
    window.bridge.emit('lock.willLock', { deadlineMs: 0 });
    await settle();
    expect(told).toBe(true);
  });

  it('[S62] two pictures of a patient who is new are sealed with one key', async () => {
    const vault = createMemoryVault();
    const { open } = await enter(vault);
    const [patientId, photoId] = [newId(), newId()];
    const roles = ['original', 'thumbnail'] as const;
    const hashes = await Promise.all(
      roles.map((role) => open.photos.put(patientId, photoId, role, new Uint8Array(9))),
    );
    await open.store.commit([patientChange(patientId, 0, 1)]);
    for (const [at, role] of roles.entries()) {
      expect(await open.photos.get(patientId, photoId, role, hashes[at] ?? '')).toEqual(new Uint8Array(9));
    }
    expect(vault.keys.filter((key) => key.purpose === 'patient')).toHaveLength(1);
  });

  it('[S62] photos come back byte for byte, are sealed on disk, and damage is told', async () => {
    const vault = createMemoryVault();
    const { open } = await enter(vault);
    const [patientId, photoId] = [newId(), newId()];
    const bytes = Uint8Array.from({ length: 5_000 }, (_, at) => at % 7);
    const hash = await open.photos.put(patientId, photoId, 'original', bytes);
    await open.store.commit([patientChange(patientId, 0, 1)]);
    expect(await open.photos.get(patientId, photoId, 'original', hash)).toEqual(bytes);
    const damaged = { appError: { code: 'photo.damaged' } };
    await expect(open.photos.get(patientId, photoId, 'thumbnail', hash)).rejects.toMatchObject(damaged);
    await expect(open.photos.get(patientId, newId(), 'original', hash)).rejects.toMatchObject(damaged);
    const [sealed] = vault.files.values();
    expect(sealed?.length).toBe(5_028);
    await expect(open.photos.get(patientId, photoId, 'original', '0'.repeat(64))).rejects.toMatchObject({
      appError: { code: 'photo.missing' },
    });
  });
});
