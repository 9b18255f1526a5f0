import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { Lock } from '../lock/lock';
import type { Records } from '../start/records';
import type { VaultService } from '../vault/vaultService';
import type { HandlersOf } from './handler';

export interface VaultHandlerPorts {
  vault: VaultService;
  records: Records;
  lock: Lock;
  /** The operating system's folder dialog; null when cancelled. */
  askFolder: (purpose: 'create' | 'open') => Promise<string | null>;
}

/** The answer is copied out of this process before the next turn of the event loop; then our copy goes. */
function wipeAfterReply(masterKey: Uint8Array): void {
  setImmediate(() => masterKey.fill(0));
}

const nothing = (result: Result<unknown>): Result<Record<string, never>> => (result.ok ? ok({}) : result);

export function vaultHandlers({ vault, records, lock, askFolder }: VaultHandlerPorts): HandlersOf<'vault'> {
  function opened<T extends { masterKey: Uint8Array }>(result: Result<T>): Result<T> {
    if (!result.ok) return result;
    wipeAfterReply(result.value.masterKey);
    lock.unlocked();
    return result;
  }

  /** A computer that was locked or put to sleep while the key was being derived stays locked. */
  async function openedUnlessLocked<T extends { masterKey: Uint8Array }>(
    open: () => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const askedBefore = lock.timesAsked();
    const result = await open();
    if (!result.ok || lock.timesAsked() === askedBefore) return opened(result);
    result.value.masterKey.fill(0);
    vault.lock();
    return fail(appError('ipc.locked'));
  }

  return {
    'vault.state': () => ok(vault.state()),
    'vault.create': async (input) => {
      const created = await vault.create(input);
      if (!created.ok) return created;
      const open = await records.open();
      if (open.ok) return opened(created);
      created.value.masterKey.fill(0);
      vault.lock();
      return open;
    },
    'vault.chooseFolder': async ({ purpose }) => {
      if (vault.state().status !== 'none') return fail(appError('vault.alreadyExists'));
      const folder = await askFolder(purpose);
      if (folder === null) return ok({ folder });
      const chosen =
        purpose === 'create' ? await vault.chooseFolderForCreate(folder) : await vault.openExisting(folder);
      if (!chosen.ok) return chosen;
      const open = purpose === 'open' ? await records.open() : ok(undefined);
      return open.ok ? ok({ folder }) : open;
    },
    'vault.unlock': (input) => openedUnlessLocked(() => vault.unlock(input)),
    'vault.recover': (input) => openedUnlessLocked(() => vault.recover(input)),
    'vault.changePassphrase': async (input) => nothing(await vault.changePassphrase(input)),
    'vault.issueRecovery': (input) => vault.issueRecovery(input),
    'vault.confirmRecovery': (input) => vault.confirmRecovery(input),
    'vault.setPin': async (input) => nothing(await vault.setPin(input)),
    'vault.clearPin': async () => nothing(await vault.clearPin()),
    'vault.setLabel': async (input) => nothing(await vault.setLabel(input)),
  };
}
