import { describe, expect, it } from 'vitest';
import { createMemoryVault, type MemoryVault } from '../../builders/memoryVault';
import { enter, newId, patientChange, testHost } from '../../builders/storeWindow';
import type { PlasmaDatabase } from '@renderer/store/database';
import { rowOf } from '@renderer/store/rows';
import type { SealedChange } from '@shared/ipc/wire';
import { changeIdSchema, keyIdSchema } from '@shared/kernel/ids';
import { withTables } from './damagedStore';

/** A row without its place must have its outbox row: otherwise the change is here and never reaches the journal. */
async function strayRows(database: PlasmaDatabase): Promise<number> {
  const sent = new Set((await database.outbox.toArray()).map((row) => row.changeId));
  const rows = [...(await database.records.toArray()), ...(await database.history.toArray())];
  return rows.filter((row) => row.frameHash === undefined && !sent.has(row.changeId)).length;
}

/** CONTROL: waits for the cipher between the two writes, as must not be. Plain IndexedDB, without Dexie's own guard. */
async function commitSealingInside(database: PlasmaDatabase, change: SealedChange): Promise<void> {
  const transaction = database.backendDB().transaction(['records', 'outbox'], 'readwrite');
  transaction.objectStore('records').put(rowOf(change));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await testHost.seal.crypto.sha256(change.envelope);
  transaction.objectStore('outbox').add({ changeId: change.header.changeId, ...change });
}

const loose = (): SealedChange => ({
  header: {
    changeId: changeIdSchema.parse(newId()),
    kind: 'patient',
    recordId: newId(),
    revision: 1,
    operation: 'put',
    keyId: keyIdSchema.parse(newId()),
    schemaVersion: 1,
    attachments: [],
  },
  envelope: new Uint8Array(64),
});

async function everything(vault: MemoryVault): Promise<unknown[]> {
  return withTables(vault.partition, async (database) =>
    (await Promise.all(database.tables.map((table) => table.toArray() as PromiseLike<unknown[]>))).flat(),
  );
}

describe('one transaction', () => {
  it('[S7] a row never stands without its outbox row, whatever is committed at the same time', async () => {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    window.bridge.onAppend = () => 'silent';
    const ids = Array.from({ length: 20 }, newId);
    await Promise.allSettled(
      ids.flatMap((id) => [0, 0, 1].map((based) => open.store.commit([patientChange(id, based, based)]))),
    );
    expect(await withTables(vault.partition, strayRows)).toBe(0);
  });

  it('[S7] control: sealing inside the transaction leaves a row that would never be sent', async () => {
    const vault = createMemoryVault();
    (await enter(vault)).window.kill();
    await withTables(vault.partition, async (database) => {
      await expect(commitSealingInside(database, loose())).rejects.toThrow(DOMException);
    });
    expect(await withTables(vault.partition, strayRows)).toBe(1);
  });
});

describe('at rest', () => {
  const word = 'Кветцалькоатль';
  const holds = (rows: unknown[], text: string): boolean =>
    rows.some((row) =>
      JSON.stringify(row, (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
      ).includes(text),
    );

  it('[S8] no table holds a word of what was typed: records, outbox, drafts, cache', async () => {
    const vault = createMemoryVault();
    const { window, open } = await enter(vault);
    window.bridge.onAppend = () => 'silent';
    const anna = newId();
    await open.store.commit([patientChange(anna, 0, { name: word })]);
    open.drafts.keep({
      draftId: `patient:${anna}`,
      form: 'patient',
      recordId: anna,
      patientId: anna,
      content: word,
    });
    await open.drafts.flush();
    open.summaries.update(anna, { name: word });
    await open.summaries.flush();
    const rows = await everything(vault);
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(holds(rows, word)).toBe(false);
  });

  it('[S8] control: the same look finds the word in a row that was not sealed', async () => {
    const vault = createMemoryVault();
    (await enter(vault)).window.kill();
    const change = { ...loose(), envelope: new TextEncoder().encode(word) };
    await withTables(vault.partition, (database) => database.records.put(rowOf(change)));
    expect(holds(await everything(vault), word)).toBe(true);
  });
});
