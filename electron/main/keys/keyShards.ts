import { appError } from '@shared/kernel/errors';
import type { KeyId, VaultId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { WrappedKey } from '@shared/ipc/wire';
import type { FilePort } from '../files/filePort';
import { healGenerations, loadAnywhere, replaceGenerations } from '../files/generations';
import { createOneAtATime } from '../files/oneAtATime';
import type { Report } from '../files/report';
import { fromStored, type Shard, shardNames, shardOf, shardSlots, shardType, toStored } from './keyShardFile';

export interface KeyShardPorts {
  files: FilePort;
  vaultFolder: string;
  /** In user-data: holds a copy of every shard. */
  copyFolder: string;
  vaultId: VaultId;
  report: Report;
}

export interface KeyShards {
  /** Every key, shards healed on the way. Error: keys.damaged { shard } when none of a shard's files is whole. */
  list(): Promise<Result<WrappedKey[]>>;
  /** Errors: keys.missing, keys.damaged. */
  get(keyId: KeyId): Promise<Result<WrappedKey>>;
  /**
   * Resolves once the key is durable in both generations and in the copy. Harmless when repeated.
   * Errors: keys.conflict (another key has this id), keys.damaged, keys.writeFailed.
   */
  put(key: WrappedKey): Promise<Result<void>>;
}

interface Generation {
  generation: number;
  body: Shard;
  everywhere: boolean;
}

export function createKeyShards({
  files,
  vaultFolder,
  copyFolder,
  vaultId,
  report,
}: KeyShardPorts): KeyShards {
  const queues = new Map(shardNames.map((shard) => [shard, createOneAtATime()]));
  const inShard = <T>(shard: string, task: () => Promise<T>): Promise<T> => {
    const queue = queues.get(shard);
    if (queue === undefined) throw new RangeError('no such shard');
    return queue(task);
  };
  const slotsOf = (shard: string) => shardSlots(vaultFolder, copyFolder, shard);

  /** Null for a shard that no file speaks of. A damaged file with nothing whole beside it is never "no keys". */
  async function load(shard: string): Promise<Result<Generation | null>> {
    const found = await loadAnywhere(files, shardType(vaultId, shard), slotsOf(shard));
    if (found.state === 'absent') return ok(null);
    if (found.state === 'valid') return ok(found);
    return fail(appError('keys.damaged', { shard: parseInt(shard, 16) }));
  }

  /** Also when nothing is new: an earlier put may have ended half-way. */
  async function heal(shard: string, found: Generation): Promise<Result<null>> {
    try {
      await healGenerations(files, shardType(vaultId, shard), slotsOf(shard), found);
      return ok(null);
    } catch (error) {
      report('keys.writeFailed', error);
      return fail(appError('keys.writeFailed'));
    }
  }

  async function write(shard: string, former: Generation | null, body: Shard): Promise<Result<void>> {
    const next = { generation: (former?.generation ?? 0) + 1, body };
    try {
      await replaceGenerations(files, shardType(vaultId, shard), slotsOf(shard), former, next, (readBack) =>
        Promise.resolve(JSON.stringify(readBack) === JSON.stringify(body)),
      );
      return ok(undefined);
    } catch (error) {
      report('keys.writeFailed', error);
      return fail(appError('keys.writeFailed'));
    }
  }

  async function putInto(shard: string, key: WrappedKey): Promise<Result<void>> {
    const loaded = await load(shard);
    if (!loaded.ok) return loaded;
    const former = loaded.value;
    const keys = former?.body.keys ?? [];
    const stored = toStored(key);
    const used = keys.find(({ keyId }) => keyId === key.keyId);
    if (used === undefined || former === null)
      return write(shard, former, { vaultId, shard, keys: [...keys, stored] });
    if (used.purpose !== stored.purpose || used.wrapped !== stored.wrapped)
      return fail(appError('keys.conflict'));
    const healed = await heal(shard, former);
    return healed.ok ? ok(undefined) : healed;
  }

  async function listShard(shard: string): Promise<Result<WrappedKey[]>> {
    const loaded = await load(shard);
    if (!loaded.ok) return loaded;
    if (loaded.value === null) return ok([]);
    // Reading goes on when healing fails (a write-protected stick, say): put insists on it.
    if (!loaded.value.everywhere) await heal(shard, loaded.value);
    return ok(loaded.value.body.keys.map(fromStored));
  }

  return {
    list: async () => {
      const keys: WrappedKey[] = [];
      for (const listed of await Promise.all(
        shardNames.map((shard) => inShard(shard, () => listShard(shard))),
      )) {
        if (!listed.ok) return listed;
        keys.push(...listed.value);
      }
      return ok(keys);
    },
    get: (keyId) => {
      const shard = shardOf(keyId);
      return inShard(shard, async () => {
        const listed = await listShard(shard);
        if (!listed.ok) return listed;
        const key = listed.value.find((candidate) => candidate.keyId === keyId);
        return key === undefined ? fail(appError('keys.missing')) : ok(key);
      });
    },
    put: (key) => {
      const shard = shardOf(key.keyId);
      return inShard(shard, () => putInto(shard, key));
    },
  };
}
