import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  emptyBlobStorage,
  partitionFolder,
  presentPartitions,
  removePartition,
} from '@main/partition/partitionFolders';
import { loadPartitions, type Partitions } from '@main/partition/partitions';
import { openPartitions } from '@main/start/shellFiles';
import { partitionStateSchema, type PartitionState } from '@main/partition/partitionState';
import { createJsonFile } from '@main/userData/jsonFile';
import { recordedLog } from '../../builders/recordedLog';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plasmachart-partitions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (): Promise<Partitions> => openPartitions(folder, recordedLog());
const fill = (partition: number): void => {
  mkdirSync(partitionFolder(folder, partition), { recursive: true });
  writeFileSync(join(partitionFolder(folder, partition), 'Preferences'), '{}');
};

describe('[X22] partitions over several starts', () => {
  test('[X22] begin, fill, verify, switch; the old folder goes at the next start and not before', async () => {
    fill(1);
    const first = await start();
    await first.begin('behind', [{ draftId: 'patient:1', envelope: new Uint8Array([1]), updatedMs: 5 }]);
    expect(first.plan()).toMatchObject({
      mode: 'rebuild',
      reason: 'behind',
      drafts: [{ draftId: 'patient:1' }],
    });
    fill(first.windowPartition());
    expect(presentPartitions(folder).toSorted((a, b) => a - b)).toEqual([1, 2]);
    await first.finish(12);
    expect(first.plan()).toEqual({
      mode: 'normal',
      reason: null,
      drafts: [],
      rebuilt: { records: 12, reason: 'behind' },
    });
    expect(
      presentPartitions(folder).toSorted((a, b) => a - b),
      'still there while its session is alive',
    ).toEqual([1, 2]);

    const second = await start();
    expect(presentPartitions(folder)).toEqual([2]);
    expect(second.windowPartition()).toBe(2);
    expect(second.plan().rebuilt, 'told until somebody has seen it').toEqual({
      records: 12,
      reason: 'behind',
    });
    await second.told();
    expect((await start()).plan().rebuilt).toBeNull();
  });

  test('[X22] a crash in the middle: the next start works on the old store again and clears the half one', async () => {
    fill(1);
    const first = await start();
    await first.begin('unopenable', []);
    fill(2);
    const second = await start();
    expect(second.plan().mode).toBe('normal');
    expect(second.windowPartition()).toBe(1);
    expect(presentPartitions(folder)).toEqual([1]);
  });

  test('[X22] a partitions.json that cannot be read is set aside, and nothing is removed', async () => {
    fill(1);
    fill(5);
    writeFileSync(join(folder, 'partitions.json'), '{"format":1,"current":1,"retired":[5],');
    const partitions = await start();
    expect(partitions.windowPartition()).toBe(5);
    expect(presentPartitions(folder).toSorted((a, b) => a - b)).toEqual([1, 5]);
    expect(readdirSync(folder).some((name) => name.startsWith('partitions.corrupt-'))).toBe(true);
  });

  test('[X22] a folder that cannot be removed is tried again at the next start', async () => {
    const log = recordedLog();
    let stored: PartitionState = { format: 1, current: 2, rebuilding: null, retired: [1], notice: null };
    const file = {
      read: () => Promise.resolve(stored),
      write: (state: PartitionState) => {
        stored = state;
        return Promise.resolve();
      },
    };
    const stuck = {
      present: () => [1, 2],
      remove: () => {
        throw new Error('busy');
      },
    };
    await loadPartitions(file, stuck, log);
    expect(stored.retired).toEqual([1]);
    expect(log.entries).toEqual([{ event: 'partition.notRemoved', detail: { partition: 1 } }]);
  });

  test('[X22] a full disk keeps nobody from starting: what could not be noted is found out again', async () => {
    fill(2);
    fill(3);
    const stored: PartitionState = {
      format: 1,
      current: 2,
      rebuilding: { partition: 3, reason: 'behind' },
      retired: [],
      notice: null,
    };
    const full = { read: () => Promise.resolve(stored), write: () => Promise.reject(new Error('disk full')) };
    const folders = {
      present: () => presentPartitions(folder),
      remove: (n: number) => removePartition(folder, n),
    };
    const log = recordedLog();
    for (let starts = 0; starts < 2; starts += 1) {
      const partitions = await loadPartitions(full, folders, log);
      expect(partitions.windowPartition()).toBe(2);
      expect(partitions.plan().mode).toBe('normal');
    }
    expect(presentPartitions(folder)).toEqual([2]);
    expect(log.entries.map(({ event }) => event)).toContain('partition.notKept');
  });

  test('[X22] when the switch cannot be written down, the old partition stays the current one', async () => {
    let refuse = false;
    const file = createJsonFile(join(folder, 'partitions.json'), partitionStateSchema, (path, bytes) => {
      if (refuse) return Promise.reject(new Error('disk full'));
      writeFileSync(path, bytes);
      return Promise.resolve();
    });
    const folders = {
      present: () => presentPartitions(folder),
      remove: (n: number) => removePartition(folder, n),
    };
    const partitions = await loadPartitions(file, folders, recordedLog());
    await partitions.begin('empty', []);
    refuse = true;
    await expect(partitions.finish(3)).rejects.toThrow('disk full');
    expect(partitions.isRebuilding()).toBe(true);
    refuse = false;
    expect((await loadPartitions(file, folders, recordedLog())).windowPartition()).toBe(1);
  });
});

test('[L7] emptying blob_storage removes what was spilled and keeps the folders a session writes into', () => {
  const inner = join(folder, 'blob_storage', 'a-session');
  mkdirSync(join(inner, 'deeper'), { recursive: true });
  writeFileSync(join(inner, '0'), 'plain');
  writeFileSync(join(inner, 'deeper', '1'), 'plain');
  emptyBlobStorage(folder);
  expect(readdirSync(inner)).toEqual([]);
  emptyBlobStorage(join(folder, 'nothing here'));
});
