import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createMemoryVault, digestOfFrames, headOf, type MemoryVault } from '../../builders/memoryVault';
import {
  enter,
  newId,
  openWindow,
  patientChange,
  settle,
  testVaultId,
  type StoreWindow,
} from '../../builders/storeWindow';
import { nativeVersion, storeNameOf, storeVersion } from '@renderer/store/database';
import { withTables } from './damagedStore';
import { createRefilling } from '@renderer/store/refilling';
import { readStoreState } from '@renderer/store/storeState';
import { vaultIdSchema, type RecordId } from '@shared/kernel/ids';
import { appError } from '@shared/kernel/errors';
import { ok } from '@shared/kernel/result';

const started = async (vault: MemoryVault): Promise<StoreWindow> => {
  const window = openWindow(vault);
  await window.start.run();
  return window;
};

/** A vault with three patients, one revised; the window is closed again. */
async function filled(): Promise<{ vault: MemoryVault; anna: RecordId }> {
  const vault = createMemoryVault();
  const { window, open } = await enter(vault);
  const anna = newId();
  await open.store.commit([patientChange(anna, 0, 'a1'), patientChange(newId(), 0, 'b')]);
  await open.store.commit([patientChange(anna, 1, 'a2'), patientChange(newId(), 0, 'c')]);
  await window.foundation.client.drained();
  await settle();
  window.kill();
  return { vault, anna };
}

async function expectEverything(vault: MemoryVault, anna: RecordId): Promise<void> {
  const { window, open } = await enter(vault);
  const state = await readStoreState(window.foundation.guarded);
  expect(state).toEqual({
    head: headOf(vault),
    count: 4,
    digest: digestOfFrames(vault.frames),
    pendingChangeIds: [],
  });
  const history = await open.store.history(anna);
  expect(history.changes.map((change) => change.body.record)).toEqual(['a1', 'a2']);
  expect(
    (await open.store.listByKind('patient')).changes.map((change) => String(change.body.record)).toSorted(),
  ).toEqual(['a2', 'b', 'c']);
  window.kill();
}

describe('start', () => {
  it('[S20] a store equal to the journal leads straight to the lock screen', async () => {
    const { vault, anna } = await filled();
    const window = await started(vault);
    expect(window.start.state.get()).toEqual({ phase: 'ready', vault: 'present', strayRecords: false });
    window.kill();
    await expectEverything(vault, anna);
  });

  it('[S20] without a vault it leads to the first run, and says when this computer holds records of one', async () => {
    const { vault } = await filled();
    const stray = openWindow(vault, 'none');
    await stray.start.run();
    expect(stray.start.state.get()).toEqual({ phase: 'ready', vault: 'none', strayRecords: true });
    const fresh = openWindow(createMemoryVault(), 'none');
    await fresh.start.run();
    expect(fresh.start.state.get()).toEqual({ phase: 'ready', vault: 'none', strayRecords: false });
    expect(await fresh.start.ensureSettled(testVaultId)).toEqual(ok(null));
  });

  it('[S21] an emptied store is rebuilt into a fresh partition, equal to the journal, and the user is told once', async () => {
    const { vault, anna } = await filled();
    vault.partition = new IDBFactory();
    const first = await started(vault);
    expect(first.start.state.get()).toEqual({ phase: 'switching', reason: 'empty' });
    first.kill();
    const fresh = openWindow(vault);
    const phases = new Set<string>();
    fresh.start.state.subscribe(() => phases.add(JSON.stringify(fresh.start.state.get())));
    await fresh.start.run();
    expect(phases).toContain('{"phase":"rebuilding","reason":"empty","done":4,"total":4}');
    expect(fresh.start.state.get()).toEqual({ phase: 'told', records: 4, reason: 'empty' });
    fresh.start.goOn();
    expect(fresh.start.state.get().phase).toBe('ready');
    fresh.kill();
    await expectEverything(vault, anna);
  });

  it('[S21] an interrupted rebuild starts over and ends the same', async () => {
    const { vault, anna } = await filled();
    vault.partition = new IDBFactory();
    (await started(vault)).kill();
    const half = openWindow(vault);
    half.foundation.guarded.use(vault.vaultId);
    const refilling = createRefilling(half.foundation.guarded);
    await refilling.begin([]);
    await refilling.write(vault.frames.slice(0, 3));
    const stray = vault.frames
      .slice(0, 1)
      .map((frame) => ({ ...frame, header: { ...frame.header, recordId: newId() } }));
    await refilling.write(stray);
    half.kill();
    const again = await started(vault);
    expect(again.start.state.get()).toMatchObject({ phase: 'told', records: 4 });
    again.kill();
    await expectEverything(vault, anna);
  });

  it('[S21] a rebuild that did not get every frame is refused, even if main were content with it', async () => {
    const { vault } = await filled();
    vault.partition = new IDBFactory();
    (await started(vault)).kill();
    const window = openWindow(vault);
    const read = window.bridge.calls['journal.read'];
    window.bridge.answer('journal.read', async (input) => {
      const answer = await read(input);
      if (!answer.ok) return answer;
      return ok({ ...answer.value, frames: answer.value.frames.filter(({ seq }) => seq !== 2) });
    });
    window.bridge.answer('partition.rebuilt', async () => {
      vault.rebuild = null;
      return ok({});
    });
    await window.start.run();
    expect(window.start.state.get()).toMatchObject({
      phase: 'stopped',
      error: { code: 'store.rebuildFailed' },
    });
  });

  it.each(['records', 'history'] as const)(
    '[S22] a row missing from %s is noticed by the digest and rebuilt',
    async (table) => {
      const { vault, anna } = await filled();
      await withTables(vault.partition, async (database) => {
        const [key = ''] = await database[table].toCollection().primaryKeys();
        await database[table].delete(key);
      });
      const window = await started(vault);
      expect(window.start.state.get()).toEqual({ phase: 'switching', reason: 'behind' });
      window.kill();
      await expectEverything(vault, anna);
    },
  );

  it('[S23] before a store is given up its unsent changes reach the journal and its drafts travel along', async () => {
    const { vault, anna } = await filled();
    const { window, open } = await enter(vault);
    window.bridge.onAppend = () => 'silent';
    await open.store.commit([patientChange(anna, 2, 'a3')]);
    open.drafts.keep({
      draftId: `patient:${anna}`,
      form: 'patient',
      recordId: anna,
      patientId: anna,
      content: 'typed',
    });
    await open.drafts.flush();
    window.kill();
    await withTables(vault.partition, (database) => database.table('history').clear());

    const again = await enter(vault);
    expect(again.window.start.state.get()).toMatchObject({ phase: 'told', reason: 'behind' });
    expect((await again.open.store.get(anna))?.body.record).toBe('a3');
    expect(await again.open.drafts.load(`patient:${anna}`)).toMatchObject({
      content: 'typed',
      form: 'patient',
    });
  });

  it('[S23] a store whose unsent change cannot be brought to the journal is not given up', async () => {
    const { vault, anna } = await filled();
    const { window, open } = await enter(vault);
    window.bridge.onAppend = () => 'silent';
    await open.store.commit([patientChange(anna, 2, 'a3')]);
    window.kill();
    await withTables(vault.partition, (database) => database.table('history').clear());
    const again = openWindow(vault);
    again.bridge.onAppend = () => 'journal.diskFull';
    await again.start.run();
    expect(again.start.state.get()).toEqual({ phase: 'stopped', error: { code: 'journal.diskFull' } });
    expect(vault.rebuild).toBeNull();
  });

  it('[S24] a store ahead of the journal stops the start; nothing is sent, rebuilt or unlocked', async () => {
    const { vault } = await filled();
    vault.frames.pop();
    const window = await started(vault);
    expect(window.start.state.get()).toMatchObject({ phase: 'stopped', error: { code: 'store.ahead' } });
    expect(vault.rebuild).toBeNull();
    expect(await window.start.ensureSettled(testVaultId)).toMatchObject({
      ok: false,
      error: { code: 'store.ahead' },
    });
  });

  it('[S25] a store that does not open is rebuilt, unless the journal is damaged too', async () => {
    const { vault, anna } = await filled();
    const unopenable = new IDBFactory();
    unopenable.open = () => {
      throw new DOMException('Internal error opening backing store', 'InvalidStateError');
    };
    vault.partition = unopenable;
    const damaged = openWindow(vault);
    const status = damaged.bridge.calls['journal.status'];
    damaged.bridge.answer('journal.status', async () => {
      const answer = await status({});
      return answer.ok
        ? ok({ ...answer.value, damage: appError('journal.damaged', { lostFrames: 1 }) })
        : answer;
    });
    await damaged.start.run();
    expect(damaged.start.state.get()).toMatchObject({ phase: 'stopped', error: { code: 'journal.damaged' } });
    expect(vault.rebuild).toBeNull();
    damaged.kill();

    const window = await started(vault);
    expect(window.start.state.get()).toEqual({ phase: 'switching', reason: 'unopenable' });
    window.kill();
    await expectEverything(vault, anna);
  });

  it('[S27] each vault has a store of its own: another vault on this computer is neither read nor given up', async () => {
    const { vault, anna } = await filled();
    const other = {
      ...createMemoryVault(),
      vaultId: vaultIdSchema.parse(newId()),
      partition: vault.partition,
    };
    const { window, open } = await enter(other);
    const boris = newId();
    await open.store.commit([patientChange(boris, 0, 'of the other vault')]);
    await window.foundation.client.drained();
    expect(await open.store.get(anna)).toBeNull();
    window.kill();
    await expectEverything(vault, anna);
    expect((await (await enter(other)).open.store.get(boris))?.body.record).toBe('of the other vault');
  });

  it('[S27] a vault created where another left its records starts empty and can be used', async () => {
    const { vault } = await filled();
    const created = {
      ...createMemoryVault(),
      vaultId: vaultIdSchema.parse(newId()),
      partition: vault.partition,
    };
    const window = openWindow(created, 'none');
    await window.start.run();
    expect(window.start.state.get()).toEqual({ phase: 'ready', vault: 'none', strayRecords: true });
    expect(await window.start.ensureSettled(created.vaultId)).toEqual(ok(null));
    const open = await window.unlock();
    await open.store.commit([patientChange(newId(), 0, 'first')]);
    await window.foundation.client.drained();
    expect(created.frames).toHaveLength(1);
  });

  it('[S26] a store that a later app wrote is refused and left as it was', async () => {
    const vault = createMemoryVault();
    const later = nativeVersion(storeVersion) + 10;
    await new Promise<void>((resolve, reject) => {
      const request = vault.partition.open(storeNameOf(testVaultId), later);
      request.onupgradeneeded = () => request.result.createObjectStore('ofTheFuture');
      request.onerror = () => reject(request.error ?? new Error('open'));
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const window = await started(vault);
    expect(window.start.state.get()).toMatchObject({
      phase: 'stopped',
      error: { code: 'store.newerVersion' },
    });
    expect(await vault.partition.databases()).toEqual([{ name: storeNameOf(testVaultId), version: later }]);
    expect(vault.rebuild).toBeNull();
  });
});
