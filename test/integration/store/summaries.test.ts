import { describe, expect, it } from 'vitest';
import { createSummaryCache, mostLag } from '@renderer/store/summaryCache';
import type { SegmentContent, SummarySegments } from '@renderer/store/summarySegments';
import { createManualTimers } from '../../builders/manualTimers';
import { createMemoryVault } from '../../builders/memoryVault';
import { enter, newId, patientChange, screeningChange, settle } from '../../builders/storeWindow';
import { withTables } from './damagedStore';

describe('summary cache', () => {
  it('[S40] starts with everybody stale, and comes back with nobody', async () => {
    const vault = createMemoryVault();
    const first = await enter(vault);
    const ids = Array.from({ length: 520 }, newId);
    await first.open.store.commit(ids.map((id) => patientChange(id, 0, id)));
    await first.window.foundation.client.drained();
    expect((await first.open.summaries.load()).stale.toSorted()).toEqual(ids.toSorted());
    for (const id of ids) first.open.summaries.update(id, { name: id });
    await first.open.summaries.flush();
    first.window.kill();
    expect(await withTables(vault.partition, (database) => database.cache.count())).toBe(2);

    const second = await enter(vault);
    const loaded = await second.open.summaries.load();
    expect(loaded.stale).toEqual([]);
    expect(loaded.entries.size).toBe(520);
    expect(loaded.entries.get(ids[510] ?? newId())).toEqual({ name: ids[510] });
  });

  it('[S41] whoever was touched after the save is stale: acknowledged, pending, or by a record of theirs', async () => {
    const vault = createMemoryVault();
    const first = await enter(vault);
    const [anna, boris, vera, gleb] = [newId(), newId(), newId(), newId()];
    await first.open.store.commit([anna, boris, vera, gleb].map((id) => patientChange(id, 0, id)));
    await first.window.foundation.client.drained();
    await first.open.summaries.load();
    for (const id of [anna, boris, vera, gleb]) first.open.summaries.update(id, 1);
    await first.open.summaries.flush();

    await first.open.store.commit([patientChange(anna, 1, 'changed')]);
    await first.open.store.commit([screeningChange(boris, newId(), 0, 's')]);
    await first.window.foundation.client.drained();
    await settle();
    first.window.bridge.onAppend = () => 'silent';
    await first.open.store.commit([screeningChange(vera, newId(), 0, 's')]);
    first.window.kill();

    // The disk still refuses, so Vera's change is pending when the cache is read.
    const second = await enter(vault, ({ bridge }) => (bridge.onAppend = () => 'journal.diskFull'));
    const loaded = await second.open.summaries.load();
    expect(loaded.stale.toSorted()).toEqual([anna, boris, vera].toSorted());
    expect([...loaded.entries.keys()].toSorted()).toEqual([anna, boris, vera, gleb].toSorted());
  });

  it('[S41] a patient whose new entry had not come when the cache was saved is stale', async () => {
    const vault = createMemoryVault();
    const first = await enter(vault);
    const [anna, boris] = [newId(), newId()];
    await first.open.store.commit([patientChange(anna, 0, 1), patientChange(boris, 0, 1)]);
    await first.open.summaries.load();
    for (const id of [anna, boris]) first.open.summaries.update(id, 'fresh');
    await first.open.store.commit([patientChange(anna, 1, 2)]);
    await first.window.foundation.client.drained();
    await settle();
    await first.open.summaries.flush(); // Stands at the newest sequence, and yet knows nothing of Anna's change.
    first.window.kill();
    expect((await (await enter(vault)).open.summaries.load()).stale).toEqual([anna]);
  });

  it('[S42] a segment that does not open costs its entries, nothing else', async () => {
    const vault = createMemoryVault();
    const first = await enter(vault);
    const ids = Array.from({ length: 501 }, newId);
    await first.open.store.commit(ids.map((id) => patientChange(id, 0, id)));
    await first.window.foundation.client.drained();
    await first.open.summaries.load();
    for (const id of ids) first.open.summaries.update(id, 1);
    await first.open.summaries.flush();
    first.window.kill();
    await withTables(vault.partition, (database) =>
      database.cache.update('summary-0', { envelope: new Uint8Array(64) }),
    );
    const second = await enter(vault);
    const loaded = await second.open.summaries.load();
    expect(loaded.stale).toHaveLength(500);
    expect(loaded.entries.size).toBe(1);
    for (const id of loaded.stale) second.open.summaries.update(id, 2);
    await second.open.summaries.flush();
    second.window.kill();
    expect((await (await enter(vault)).open.summaries.load()).stale).toEqual([]);
  });

  it('[S41] a segment left alone for long is brought forward, so that unlock never reads the whole store again', async () => {
    const { guarded, segments, seqs, patients } = await twoSegments();
    const cache = createSummaryCache({
      guarded,
      segments,
      timers: createManualTimers(),
      onFailure: () => undefined,
    });
    expect((await cache.load()).stale).toEqual([patients[0]]);
    await cache.flush();
    // Brought forward, and still true: who was out of date before is so now.
    expect(seqs()).toEqual([mostLag + 7, mostLag + 7]);
    const again = createSummaryCache({
      guarded,
      segments,
      timers: createManualTimers(),
      onFailure: () => undefined,
    });
    expect((await again.load()).stale).toEqual([patients[0]]);
  });
});

/** An old segment with one stale and one fresh patient, a new one beside it, and a store whose head is at the new one. */
async function twoSegments() {
  const { window, open } = await enter(createMemoryVault());
  const patients = [newId(), newId(), newId()] as const;
  await open.store.commit(patients.map((id) => patientChange(id, 0, id)));
  await window.foundation.client.drained();
  await settle();
  const { guarded } = window.foundation;
  await guarded.run((database) => database.meta.update('head', { seq: mostLag + 7 }));
  const saved = new Map<number, SegmentContent<unknown>>([
    [
      0,
      {
        seq: 3,
        entries: [
          [patients[0], 'a'],
          [patients[1], 'b'],
        ],
        stale: [patients[0]],
      },
    ],
    [1, { seq: mostLag + 7, entries: [[patients[2], 'c']], stale: [] }],
  ]);
  const segments: SummarySegments<unknown> = {
    loadAll: async () => [...saved].map(([number, content]) => ({ number, content })),
    save: async (number, content) => void saved.set(number, content),
  };
  return { guarded, segments, patients, seqs: () => [...saved.values()].map(({ seq }) => seq) };
}
