import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createMemoryVault } from '../../builders/memoryVault';
import { enter, newId, patientChange, screeningChange, settle } from '../../builders/storeWindow';
import { readStoreState } from '@renderer/store/storeState';
import { AppFailure, appError } from '@shared/kernel/errors';
import { withTables } from './damagedStore';

describe('rows that went wrong', () => {
  async function withTwoRevisions() {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    const anna = newId();
    await open.store.commit([patientChange(anna, 0, 'old')]);
    await open.store.commit([patientChange(anna, 1, 'new')]);
    await window.foundation.client.drained();
    await settle();
    return { vault, window, open, anna };
  }

  it.each(['records', 'history'] as const)(
    '[S30] a wrong byte in %s is put right from the journal',
    async (table) => {
      const { vault, open, anna, window } = await withTwoRevisions();
      await withTables(vault.partition, (database) =>
        database[table].toCollection().modify((row) => {
          row.envelope = row.envelope.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
        }),
      );
      const history = await open.store.history(anna);
      expect(history.unreadable).toEqual([]);
      expect(history.changes.map((change) => change.body.record)).toEqual(['old', 'new']);
      vault.frames.length = 0; // From here on only the repaired rows can answer.
      expect((await open.store.history(anna)).changes).toHaveLength(2);
      expect((await readStoreState(window.foundation.guarded)).count).toBe(2);
    },
  );

  it('[S31] what the journal cannot give either is named and counted, and the rest stays readable', async () => {
    const { vault, open, anna } = await withTwoRevisions();
    const screening = newId();
    await open.store.commit([screeningChange(anna, screening, 0, 's')]);
    await settle();
    await withTables(vault.partition, (database) =>
      database.records.update(anna, { envelope: new Uint8Array(40) }),
    );
    vault.frames.length = 0;
    expect(await open.store.listByKind('patient')).toEqual({
      changes: [],
      unreadable: [{ recordId: anna, kind: 'patient' }],
    });
    const ofAnna = await open.store.listByPatient(anna);
    expect(ofAnna.changes.map((change) => change.body.record)).toEqual(['s']);
    expect(ofAnna.unreadable).toEqual([{ recordId: anna, kind: 'patient' }]);
    await expect(open.store.get(anna)).rejects.toMatchObject({ appError: { code: 'record.unreadable' } });
  });

  it('[S31] a missing key is damage, never "no such patient"', async () => {
    const { vault, window, anna } = await withTwoRevisions();
    window.kill();
    vault.keys = vault.keys.filter((key) => key.purpose !== 'patient');
    const { open } = await enter(vault);
    await expect(open.store.get(anna)).rejects.toMatchObject({ appError: { code: 'keys.missing' } });
    expect((await open.store.listByKind('patient')).unreadable).toHaveLength(1);
    await expect(open.store.commit([patientChange(anna, 2, 'x')])).rejects.toMatchObject({
      appError: { code: 'keys.missing' },
    });
  });

  it('[S31] a practice key that is gone stops the unlock; none is made in its place', async () => {
    const { vault, window } = await withTwoRevisions();
    window.kill();
    vault.keys = vault.keys.filter((key) => key.purpose !== 'practice');
    await expect(enter(vault)).rejects.toMatchObject({ appError: { code: 'keys.missing' } });
    expect(vault.keys.some((key) => key.purpose === 'practice')).toBe(false);
  });

  it('[S32] a row moved under another record does not open there', async () => {
    const { vault, open, anna } = await withTwoRevisions();
    const boris = newId();
    await open.store.commit([patientChange(boris, 0, 'b')]);
    await settle();
    await withTables(vault.partition, async (database) => {
      const [rowA, rowB] = await database.records.bulkGet([anna, boris]);
      if (rowA !== undefined && rowB !== undefined)
        await database.records.put({ ...rowA, envelope: rowB.envelope });
    });
    vault.frames.length = 0;
    await expect(open.store.get(anna)).rejects.toMatchObject({ appError: { code: 'record.unreadable' } });
  });
});

describe('IndexedDB that fails while running', () => {
  it('[S33] a request that never settles ends in store.timeout after three tries of five seconds', async () => {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    window.foundation.guarded.close();
    vault.partition.databases = () => new Promise(() => undefined);
    const read = open.store.get(newId()).catch((error: unknown) => error);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await settle();
      window.timers.advance(5_000);
    }
    expect(await read).toMatchObject({ appError: { code: 'store.timeout' } });
  });

  it('[S33] a connection that died is opened anew, and the work is done', async () => {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    const anna = newId();
    await window.foundation.guarded.run(async (database) => database.close());
    await open.store.commit([patientChange(anna, 0, 1)]);
    expect((await open.store.get(anna))?.body.record).toBe(1);
  });

  it('[S34] a commit repeated after a time-out is written once', async () => {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    const anna = newId();
    const { guarded } = window.foundation;
    const run = guarded.run;
    guarded.run = async (work) => {
      await run(work);
      return run(work);
    };
    await open.store.commit([patientChange(anna, 0, 1)]);
    await open.store.commit([patientChange(anna, 1, 2)]);
    guarded.run = run;
    await window.foundation.client.drained();
    expect(vault.frames).toHaveLength(2);
    expect((await open.store.history(anna)).changes).toHaveLength(2);
  });

  it('[S34] a commit that was not answered in time, and happened, is sent and not called a failure', async () => {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    const anna = newId();
    await open.store.commit([patientChange(anna, 0, 1)]);
    await window.foundation.client.drained();
    const { guarded } = window.foundation;
    const { run } = guarded;
    const unanswered = (reaches: boolean): void => {
      guarded.run = async (work) => {
        guarded.run = run;
        if (reaches) await run(work);
        throw new AppFailure(appError('store.timeout'));
      };
    };
    unanswered(true);
    await open.store.commit([patientChange(anna, 1, 2)]);
    await window.foundation.client.drained();
    expect(vault.frames).toHaveLength(2);
    unanswered(false);
    await expect(open.store.commit([patientChange(anna, 2, 3)])).rejects.toMatchObject({
      appError: { code: 'store.timeout' },
    });
    expect(window.foundation.client.saveState.get()).toMatchObject({ phase: 'saved', pending: 0 });
    await open.store.commit([patientChange(anna, 2, 3)]);
    expect((await open.store.history(anna)).changes).toHaveLength(3);
  });

  it('[S35] a store that was emptied under the running app takes nothing more', async () => {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    const anna = newId();
    await open.store.commit([patientChange(anna, 0, 'kept')]);
    await window.foundation.client.drained();
    await settle();
    const emptied = new IDBFactory();
    vault.partition.open = emptied.open.bind(emptied);
    vault.partition.databases = emptied.databases.bind(emptied);
    window.foundation.guarded.close();
    const lost = { appError: { code: 'store.unopenable' } };
    await expect(open.store.commit([patientChange(newId(), 0, 'x')])).rejects.toMatchObject(lost);
    await expect(open.store.get(anna)).rejects.toMatchObject(lost);
    expect(window.foundation.client.saveState.get()).toMatchObject({ phase: 'saved', pending: 0 });
    window.kill();
    vault.partition = emptied;
    const again = await enter(vault);
    expect((await again.open.store.get(anna))?.body.record).toBe('kept');
  });
});
