import { describe, expect, it } from 'vitest';
import { createMemoryVault, headOf } from '../../builders/memoryVault';
import { enter, newId, patientChange, screeningChange, settle } from '../../builders/storeWindow';

describe('committing and reading', () => {
  it('[S1] gives back what was committed, with author, device and times', async () => {
    const { open } = await enter(createMemoryVault());
    const patientId = newId();
    await open.store.commit([patientChange(patientId, 0, { name: 'Анна' })]);
    const change = await open.store.get(patientId);
    expect(change?.header).toMatchObject({
      kind: 'patient',
      recordId: patientId,
      revision: 1,
      operation: 'put',
    });
    expect(change?.body).toMatchObject({
      patientId,
      record: { name: 'Анна' },
      enteredAt: '2026-11-21T10:00:00.000+03:00',
    });
    expect(change?.body.authorId).not.toBeNull();
  });

  it('[S1] what was read is frozen in development', async () => {
    const { open } = await enter(createMemoryVault());
    const patientId = newId();
    await open.store.commit([patientChange(patientId, 0, { list: [{ a: 1 }] })]);
    const change = await open.store.get(patientId);
    const record = change?.body.record as { list: { a: number }[] };
    expect(() => (record.list[0] = { a: 2 })).toThrow(TypeError);
  });

  it('[S2] lists by kind and by patient, and keeps every revision in order', async () => {
    const { open } = await enter(createMemoryVault());
    const [anna, boris, screening] = [newId(), newId(), newId()];
    await open.store.commit([patientChange(anna, 0, 1), patientChange(boris, 0, 'b')]);
    await open.store.commit([patientChange(anna, 1, 2), screeningChange(anna, screening, 0, 's')]);
    await open.store.commit([patientChange(anna, 2, 3)]);
    const ofAnna = await open.store.listByPatient(anna);
    expect(ofAnna.changes.map((change) => change.body.record)).toEqual(expect.arrayContaining([3, 's']));
    expect((await open.store.listByKind('patient')).changes).toHaveLength(2);
    const history = await open.store.history(anna);
    expect(history.changes.map((change) => [change.header.revision, change.body.record])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(await open.store.listByPatient(newId())).toEqual({ changes: [], unreadable: [] });
    expect(await open.store.get(newId())).toBeNull();
  });

  it('[S3] refuses a change based on another revision, and writes nothing of that commit', async () => {
    const { open, window } = await enter(createMemoryVault());
    const [anna, screening] = [newId(), newId()];
    await open.store.commit([patientChange(anna, 0, 'first')]);
    const stale = open.store.commit([
      screeningChange(anna, screening, 0, 's'),
      patientChange(anna, 0, 'second'),
    ]);
    await expect(stale).rejects.toMatchObject({
      appError: { code: 'record.conflict', numbers: { basedOnRevision: 0, foundRevision: 1 } },
    });
    expect((await open.store.get(anna))?.body.record).toBe('first');
    expect(await open.store.get(screening)).toBeNull();
    await settle();
    expect(window.foundation.client.saveState.get()).toMatchObject({ phase: 'saved', pending: 0 });
  });

  it('[S3] of two commits at once on one revision, one wins and the other is a conflict', async () => {
    const { open } = await enter(createMemoryVault());
    const anna = newId();
    await open.store.commit([patientChange(anna, 0, 0)]);
    const outcomes = await Promise.allSettled(
      [1, 2].map((n) => open.store.commit([patientChange(anna, 1, n)])),
    );
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await open.store.history(anna)).changes).toHaveLength(2);
  });

  it('[S4] a record is refused when its place and its key would not fit', async () => {
    const { open } = await enter(createMemoryVault());
    const anna = newId();
    const invalid = { appError: { code: 'record.invalid' } };
    await expect(
      open.store.commit([{ ...patientChange(anna, 0, 1), patientId: newId() }]),
    ).rejects.toMatchObject(invalid);
    await expect(
      open.store.commit([{ ...patientChange(anna, 0, 1), patientId: null }]),
    ).rejects.toMatchObject(invalid);
    await expect(
      open.store.commit([{ ...patientChange(anna, 0, 1), kind: 'practice' }]),
    ).rejects.toMatchObject(invalid);
    await expect(
      open.store.commit([{ ...patientChange(anna, 0, 1), kind: 'protocolPack' }]),
    ).rejects.toMatchObject(invalid);
    await expect(open.store.commit([screeningChange(newId(), newId(), 0, 1)])).rejects.toMatchObject({
      appError: { code: 'keys.missing' },
    });
  });

  it('[S5] a new patient key is durable before anything sealed with it reaches the journal', async () => {
    const vault = createMemoryVault();
    const { open, window } = await enter(vault);
    window.bridge.onAppend = (change) => {
      expect(vault.keys.map((key) => key.keyId)).toContain(change.header.keyId);
      return null;
    };
    await open.store.commit([patientChange(newId(), 0, 1), patientChange(newId(), 0, 2)]);
    await settle();
    expect(headOf(vault).seq).toBe(2);
    expect(new Set(vault.frames.map((frame) => frame.header.keyId)).size).toBe(2);
  });

  it('[S5] nothing is committed when the key could not be made durable', async () => {
    const vault = createMemoryVault();
    const { open } = await enter(vault);
    const push = vault.keys.push;
    vault.keys.push = () => {
      throw new Error('disk');
    };
    await expect(open.store.commit([patientChange(newId(), 0, 1)])).rejects.toThrow('disk');
    vault.keys.push = push;
    expect((await open.store.listByKind('patient')).changes).toEqual([]);
    expect(vault.frames).toEqual([]);
  });

  it('[S6] tells listeners what a commit touched, after it was written', async () => {
    const { open } = await enter(createMemoryVault());
    const anna = newId();
    const seen: unknown[] = [];
    const stop = open.store.subscribe((touched) => seen.push(touched));
    await open.store.commit([patientChange(anna, 0, 1)]);
    stop();
    await open.store.commit([patientChange(anna, 1, 2)]);
    expect(seen).toEqual([[{ kind: 'patient', recordId: anna, patientId: anna }]]);
  });
});
