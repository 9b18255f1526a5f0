import { describe, expect, it } from 'vitest';
import { AppFailure, appError } from '@shared/kernel/errors';
import { createMemoryVault, type MemoryVault } from '../../builders/memoryVault';
import { enter, newId, openWindow, patientChange, type StoreWindow } from '../../builders/storeWindow';

const timedOut = (): Promise<never> =>
  Promise.reject(new AppFailure(appError('store.timeout', { limitMs: 5_000 })));

/** A window whose records cannot be read in time; what `reads` names still can. */
function slowWindow(vault: MemoryVault, reads: 'outbox and drafts' | 'nothing'): StoreWindow {
  const window = openWindow(vault);
  const { guarded } = window.foundation;
  const { run } = guarded;
  guarded.run = (work) => {
    const isOfRecords = /\brecords\b|database\[table\]/.test(work.toString());
    return isOfRecords || reads === 'nothing' ? timedOut() : run(work);
  };
  return window;
}

async function withUnsentChange(): Promise<{ vault: MemoryVault; anna: ReturnType<typeof newId> }> {
  const vault = createMemoryVault();
  const { window, open } = await enter(vault);
  const anna = newId();
  await open.store.commit([patientChange(anna, 0, 'a1')]);
  await window.foundation.client.drained();
  window.bridge.onAppend = () => 'silent';
  await open.store.commit([patientChange(anna, 1, 'a2')]);
  const draft = { draftId: `patient:${anna}`, form: 'patient' as const, recordId: anna, patientId: anna };
  open.drafts.keep({ ...draft, content: 'typed' });
  await open.drafts.flush();
  window.kill();
  return { vault, anna };
}

describe('[S23] a store that is given up because it cannot be read whole', () => {
  it('first sends its unsent changes and hands its drafts over, where these can be read', async () => {
    const { vault, anna } = await withUnsentChange();
    const slow = slowWindow(vault, 'outbox and drafts');
    await slow.start.run();
    expect(slow.start.state.get()).toEqual({ phase: 'switching', reason: 'unopenable' });
    slow.kill();
    const again = await enter(vault);
    expect((await again.open.store.get(anna))?.body.record).toBe('a2');
    expect(await again.open.drafts.load(`patient:${anna}`)).toMatchObject({ content: 'typed' });
  });

  it('is kept when its unsent changes cannot reach the journal', async () => {
    const { vault } = await withUnsentChange();
    const slow = slowWindow(vault, 'outbox and drafts');
    slow.bridge.onAppend = () => 'journal.diskFull';
    await slow.start.run();
    expect(slow.start.state.get()).toEqual({ phase: 'stopped', error: { code: 'journal.diskFull' } });
    expect(vault.rebuild).toBeNull();
  });

  it('is kept when its head says that it knows more than the journal', async () => {
    const { vault } = await withUnsentChange();
    vault.frames.pop();
    const slow = slowWindow(vault, 'outbox and drafts');
    await slow.start.run();
    expect(slow.start.state.get()).toMatchObject({ phase: 'stopped', error: { code: 'store.ahead' } });
    expect(vault.rebuild).toBeNull();
  });

  it('goes as it is when nothing of it can be read', async () => {
    const { vault } = await withUnsentChange();
    const slow = slowWindow(vault, 'nothing');
    await slow.start.run();
    expect(slow.start.state.get()).toEqual({ phase: 'switching', reason: 'unopenable' });
  });
});
