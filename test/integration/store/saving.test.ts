import { describe, expect, it } from 'vitest';
import { createMemoryVault, headOf } from '../../builders/memoryVault';
import { enter, newId, openWindow, patientChange, settle } from '../../builders/storeWindow';
import { readStoreState } from '@renderer/store/storeState';

async function entered() {
  const vault = createMemoryVault();
  const { window, open } = await enter(vault);
  return { vault, window, open, saveState: window.foundation.client.saveState };
}

describe('saved means acknowledged', () => {
  it('[S10] is never said before the journal answered', async () => {
    const { window, open, saveState } = await entered();
    const phases: string[] = [];
    saveState.subscribe(() => phases.push(saveState.get().phase));
    window.bridge.onAppend = () => {
      expect(phases).not.toContain('saved');
      return null;
    };
    await open.store.commit([patientChange(newId(), 0, 1)]);
    await window.foundation.client.drained();
    expect(saveState.get()).toEqual({ phase: 'saved', pending: 0, lastSavedMs: 1_000_000, errorCode: null });
    expect(phases[0]).toBe('saving');
  });

  it('[S11] after two seconds without an answer it says "not yet safe", until there is one', async () => {
    const { window, open, saveState } = await entered();
    window.bridge.onAppend = () => 'silent';
    await open.store.commit([patientChange(newId(), 0, 1)]);
    window.timers.advance(1_999);
    expect(saveState.get().phase).toBe('saving');
    window.timers.advance(1);
    expect(saveState.get().phase).toBe('notYetSafe');
    window.timers.advance(15_000);
    expect(saveState.get().phase).toBe('notYetSafe');
    window.bridge.onAppend = () => null;
    window.timers.advance(20_000); // The unanswered append is given up and sent again.
    await settle();
    window.timers.advance(1_000);
    await settle();
    expect(saveState.get()).toMatchObject({ phase: 'saved', pending: 0 });
  });

  it('[S12] a full disk is told with its code, tried again, and saved once there is room', async () => {
    const { vault, window, open, saveState } = await entered();
    window.bridge.onAppend = () => 'journal.diskFull';
    await open.store.commit([patientChange(newId(), 0, 1)]);
    await settle();
    for (const waitMs of [500, 1_000, 2_000, 4_000]) {
      expect(saveState.get()).toMatchObject({ phase: 'failed', pending: 1, errorCode: 'journal.diskFull' });
      const before = window.bridge.appends.length;
      window.timers.advance(waitMs - 1);
      expect(window.bridge.appends).toHaveLength(before);
      window.timers.advance(1);
      await settle();
      expect(window.bridge.appends).toHaveLength(before + 1);
    }
    window.bridge.onAppend = () => null;
    window.foundation.client.retryNow();
    await window.foundation.client.drained();
    expect(saveState.get()).toMatchObject({ phase: 'saved', pending: 0, errorCode: null });
    expect(vault.frames).toHaveLength(1);
  });

  it('[S13] a lost answer leads to one frame, not two', async () => {
    const { vault, window, open, saveState } = await entered();
    let lost = 0;
    window.bridge.onAppend = () => (lost++ < 2 ? 'answerLost' : null);
    await open.store.commit([patientChange(newId(), 0, 1)]);
    await settle();
    expect(saveState.get().phase).toBe('failed');
    window.timers.advance(500);
    await settle();
    window.timers.advance(1_000);
    await settle();
    expect(saveState.get().phase).toBe('saved');
    expect(window.bridge.appends).toHaveLength(3);
    expect(vault.frames).toHaveLength(1);
  });

  it('[S13] an answer that is noted late never moves the head back', async () => {
    const { vault, window, open } = await entered();
    await open.store.commit([patientChange(newId(), 0, 1), patientChange(newId(), 0, 2)]);
    await window.foundation.client.drained();
    await window.foundation.outbox.acknowledged(vault.frames.slice(0, 1));
    expect((await readStoreState(window.foundation.guarded)).head).toEqual(headOf(vault));
  });

  it('[S14] changes reach the journal in the order of their commits', async () => {
    const { vault, window, open } = await entered();
    const anna = newId();
    for (let revision = 0; revision < 40; revision += 1)
      await open.store.commit([patientChange(anna, revision, revision)]);
    await window.foundation.client.drained();
    expect(vault.frames.map((frame) => frame.header.revision)).toEqual(
      Array.from({ length: 40 }, (_, n) => n + 1),
    );
    const state = await readStoreState(window.foundation.guarded);
    expect(await readStoreState(window.foundation.guarded, 3)).toEqual(state);
    expect(state).toMatchObject({ head: headOf(vault), count: 40, pendingChangeIds: [] });
  });

  it('[S15] killed between transaction and acknowledgement: the next start sends it, once', async () => {
    const { vault, window, open } = await entered();
    const anna = newId();
    window.bridge.onAppend = () => 'silent';
    await open.store.commit([patientChange(anna, 0, 'typed')]);
    window.kill();
    expect(vault.frames).toEqual([]);

    const again = openWindow(vault);
    await again.start.run();
    expect(again.start.state.get().phase).toBe('ready');
    expect(vault.frames).toHaveLength(1);
    expect((await (await again.unlock()).store.get(anna))?.body.record).toBe('typed');
  });

  it('[S15] killed after the disk had it and before the answer: the next start changes nothing', async () => {
    const { vault, window, open } = await entered();
    window.bridge.onAppend = () => 'answerLost';
    await open.store.commit([patientChange(newId(), 0, 1)]);
    await settle();
    window.kill();
    const again = await enter(vault);
    expect(vault.frames).toHaveLength(1);
    expect(await readStoreState(again.window.foundation.guarded)).toMatchObject({
      head: headOf(vault),
      pendingChangeIds: [],
    });
  });

  it('[S16] a disk that refuses at the start does not keep anybody from the lock screen, nor is anything called saved', async () => {
    const { vault, window, open } = await entered();
    window.bridge.onAppend = () => 'silent';
    await open.store.commit([patientChange(newId(), 0, 1)]);
    window.kill();
    const again = openWindow(vault);
    again.bridge.onAppend = () => 'journal.diskFull';
    await again.start.run();
    expect(again.start.state.get()).toEqual({ phase: 'ready', vault: 'present', strayRecords: false });
    expect(again.foundation.client.saveState.get()).toMatchObject({ phase: 'failed', pending: 1 });
  });

  it('[S17] the journal has it and IndexedDB cannot note it: saved, told, and settled by the next start', async () => {
    const { vault, window, open, saveState } = await entered();
    const outbox = window.foundation.outbox;
    const noted = outbox.acknowledged;
    outbox.acknowledged = () => Promise.reject(new Error('IndexedDB'));
    await open.store.commit([patientChange(newId(), 0, 1)]);
    await settle();
    expect(saveState.get().phase).toBe('saved');
    expect(window.foundation.storeFailure.get()).toEqual({ code: 'app.unexpected' });
    outbox.acknowledged = noted;
    window.kill();
    const again = await enter(vault);
    expect(again.window.start.state.get().phase).toBe('ready');
    expect(vault.frames).toHaveLength(1);
  });
});
