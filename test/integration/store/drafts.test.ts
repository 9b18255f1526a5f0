import { describe, expect, it } from 'vitest';
import { createMemoryVault } from '../../builders/memoryVault';
import { enter, newId, settle } from '../../builders/storeWindow';
import { AppFailure, appError } from '@shared/kernel/errors';
import { withTables } from './damagedStore';

async function entered() {
  const vault = createMemoryVault();
  const { window, open } = await enter(vault);
  const recordId = newId();
  const draftId = `patient:${recordId}`;
  const draft = (content: unknown) => ({
    draftId,
    form: 'patient' as const,
    recordId,
    patientId: null,
    content,
  });
  return { vault, window, drafts: open.drafts, draftId, draft };
}

describe('drafts', () => {
  it('[D1] the last key press is on the disk within a second, at most two writes a second', async () => {
    const { vault, window, drafts, draftId, draft } = await entered();
    const written: number[] = [];
    drafts.subscribe((_, keptMs) => written.push(keptMs));
    for (let at = 0; at < 3_000; at += 50) {
      drafts.keep(draft(`typed until ${at}`));
      await settle(2);
      window.timers.advance(50);
    }
    await settle();
    window.timers.advance(500);
    await settle();
    expect(written.length).toBeLessThanOrEqual(8);
    expect(written.length).toBeGreaterThanOrEqual(2);
    window.kill();
    const again = await enter(vault);
    expect(await again.open.drafts.load(draftId)).toMatchObject({
      content: 'typed until 2950',
      form: 'patient',
    });
  });

  it('[D2] flush resolves when everything kept so far is on the disk', async () => {
    const { vault, window, drafts, draftId, draft } = await entered();
    drafts.keep(draft('one'));
    drafts.keep(draft('two'));
    await drafts.flush();
    window.kill();
    const again = await enter(vault);
    expect(await again.open.drafts.list()).toMatchObject({
      drafts: [{ draftId, content: 'two' }],
      unreadable: [],
    });
  });

  it('[D3] a discarded draft does not come back, not even from a write that was under way', async () => {
    const { window, drafts, draftId, draft } = await entered();
    drafts.keep(draft('one'));
    const flushed = drafts.flush();
    drafts.keep(draft('two'));
    await drafts.discard(draftId);
    await flushed;
    window.timers.advance(5_000);
    await settle();
    expect(await drafts.load(draftId)).toBeNull();
  });

  it('[D4] a write that fails is told, kept in memory, and made good', async () => {
    const { vault, window, drafts, draftId, draft } = await entered();
    const { guarded } = window.foundation;
    const run = guarded.run;
    guarded.run = () => Promise.reject(new AppFailure(appError('store.timeout')));
    drafts.keep(draft('typed'));
    await expect(drafts.flush()).rejects.toMatchObject({ appError: { code: 'store.timeout' } });
    expect(window.foundation.storeFailure.get()).toEqual({ code: 'store.timeout' });
    expect(await drafts.load(draftId)).toMatchObject({ content: 'typed' });
    guarded.run = run;
    window.timers.advance(1_000);
    await settle();
    expect(window.foundation.storeFailure.get()).toBeNull();
    window.kill();
    expect(await withTables(vault.partition, (database) => database.drafts.count())).toBe(1);
  });

  it('[D5] [D7] a draft that does not open is listed apart, raises no alarm and can be discarded', async () => {
    const { vault, window, drafts, draftId, draft } = await entered();
    const other = newId();
    drafts.keep(draft('damaged'));
    drafts.keep({
      draftId: `session:${other}`,
      form: 'session',
      recordId: other,
      patientId: newId(),
      content: 'fine',
    });
    await drafts.flush();
    await withTables(vault.partition, (database) =>
      database.drafts.update(draftId, { envelope: new Uint8Array(64) }),
    );
    await expect(drafts.load(draftId)).rejects.toMatchObject({ appError: { code: 'record.unreadable' } });
    const { drafts: opened, unreadable } = await drafts.list();
    expect(opened.map((found) => found.content)).toEqual(['fine']);
    expect(unreadable).toEqual([{ draftId, updatedMs: opened[0]?.updatedMs }]);
    expect(window.foundation.storeFailure.get()).toBeNull();
    await drafts.discard(draftId);
    expect((await drafts.list()).unreadable).toEqual([]);
  });

  it('[D6] an older write that comes in late undoes no newer one and brings nothing discarded back', async () => {
    const { window, drafts, draftId, draft } = await entered();
    const { guarded } = window.foundation;
    const { run } = guarded;
    const works: (() => Promise<unknown>)[] = [];
    guarded.run = (work) => {
      works.push(() => run(work));
      return run(work);
    };
    drafts.keep(draft('old'));
    await drafts.flush();
    const late = works[0];
    if (late === undefined) throw new Error('no write');
    drafts.keep(draft('new'));
    await drafts.flush();
    await late();
    expect(await drafts.load(draftId)).toMatchObject({ content: 'new' });
    await drafts.discard(draftId);
    await late();
    expect(await drafts.load(draftId)).toBeNull();
  });

  it('[D1] a clock that is set back holds no draft up, and what was typed before is overwritten', async () => {
    const { vault, window, drafts, draftId, draft } = await entered();
    drafts.keep(draft('before'));
    await drafts.flush();
    const { nowMs } = window.timers;
    window.timers.nowMs = () => nowMs() - 3_600_000;
    drafts.keep(draft('after'));
    window.timers.advance(1_000);
    await settle();
    window.kill();
    const again = await enter(vault);
    expect(await again.open.drafts.load(draftId)).toMatchObject({ content: 'after' });
  });
});
