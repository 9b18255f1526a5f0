import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { FilePort } from '../files/filePort';
import { type Slots, healGenerations, loadGenerations, replaceGenerations } from '../files/generations';
import { createOneAtATime } from '../files/oneAtATime';
import type { Report } from '../files/report';
import { type VaultBody, vaultDocument } from './vaultFile';

/** vault.json in memory and in all its places. */
export interface VaultStore {
  body(): VaultBody;
  /**
   * Makes a new generation. It is read back and handed to `verify` before the former one is touched.
   * Errors: vault.writeFailed; whatever `verify` says. The former content then still holds.
   */
  update(
    change: (body: VaultBody) => VaultBody,
    verify?: (readBack: VaultBody) => Promise<Result<unknown>>,
  ): Promise<Result<null>>;
}

interface Generation {
  generation: number;
  body: VaultBody;
}

export interface VaultStorePorts {
  files: FilePort;
  report: Report;
}

export function createVaultStore(
  { files, report }: VaultStorePorts,
  slots: Slots,
  loaded: Generation,
): VaultStore {
  const oneAtATime = createOneAtATime();
  let now = loaded;
  /** Never used twice, also after a failed attempt that may have left a file somewhere. */
  let highest = loaded.generation;

  async function update(
    change: (body: VaultBody) => VaultBody,
    verify: (readBack: VaultBody) => Promise<Result<unknown>> = () => Promise.resolve(ok(null)),
  ): Promise<Result<null>> {
    highest += 1;
    const next = { generation: highest, body: change(now.body) };
    let refused = fail(appError('vault.writeFailed'));
    let isVerified = false;
    try {
      await replaceGenerations(files, vaultDocument, slots, now, next, async (readBack) => {
        const verified = await verify(readBack);
        if (!verified.ok) refused = verified;
        isVerified = verified.ok;
        return isVerified;
      });
      now = next;
      return ok(null);
    } catch (error) {
      report('vault.writeFailed', error);
      // Which generation holds now is for the disk to say, not for us to assume.
      const found = await loadGenerations(files, vaultDocument, slots).catch(() => null);
      if (found?.state === 'valid') now = found;
      // Neither undone nor complete: the next start opens it and brings the other places up to it.
      return isVerified && now.generation === next.generation ? ok(null) : refused;
    }
  }

  return { body: () => now.body, update: (change, verify) => oneAtATime(() => update(change, verify)) };
}

/** The first generation of a new vault. Throws when it cannot be written. */
export async function writeFirst(files: FilePort, slots: Slots, body: VaultBody): Promise<Generation> {
  const first = { generation: 1, body };
  await healGenerations(files, vaultDocument, slots, first);
  return first;
}
