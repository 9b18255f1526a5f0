import { appError } from '@shared/kernel/errors';
import type { DeviceId, VaultId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { ChannelInput, ChannelOutput } from '@shared/ipc/contract';
import type { Head } from '@shared/ipc/wire';
import { checkPin } from '@shared/seal/pinRules';
import { createOneAtATime } from '../files/oneAtATime';
import { createAttempts } from './attempts';
import { changePassphrase, issueRecovery, recoverVault } from './changeWraps';
import { createVault, mayCreateIn } from './createVault';
import { createPinLock } from './pinLock';
import { answersFit } from './recoveryWords';
import { openExistingVault, startVault } from './startVault';
import { openVaultOf, unlockVault } from './unlockVault';
import { emptyAnchor } from './vaultFile';
import type { VaultMemory, VaultPorts } from './vaultPorts';

export type { VaultPorts } from './vaultPorts';
export type VaultState = ChannelOutput<'vault.state'>;
type In = {
  [
    N in
      | 'create'
      | 'unlock'
      | 'recover'
      | 'changePassphrase'
      | 'issueRecovery'
      | 'confirmRecovery'
      | 'setPin'
      | 'setLabel'
  ]: ChannelInput<`vault.${N}`>;
};
type Nothing = Record<string, never>;
export type VaultService = ReturnType<typeof createVaultService>;

export interface VaultLocation {
  folder: string;
  /** In user-data: copies of vault.json and of the key shards. */
  copyFolder: string;
  vaultId: VaultId;
  deviceId: DeviceId;
}

/** Everything about the vault's door: finding it, opening it, and the wraps of its master key. */
export function createVaultService(ports: VaultPorts) {
  const { clock, kdf } = ports;
  const attempts = createAttempts(clock);
  const pin = createPinLock(kdf, clock);
  const memory: VaultMemory = {
    ports,
    deviceId: null,
    open: null,
    failure: null,
    chosenFolder: null,
    unlocked: null,
    attempts,
    pin,
  };
  // One at a time: parallel guesses must not slip past the delay, and wrap changes must not cross.
  const oneAtATime = createOneAtATime();

  function state(): VaultState {
    const { open, unlocked } = memory;
    const waitMs = attempts.waitMs();
    const status = open === null ? 'none' : unlocked === null ? 'locked' : 'unlocked';
    return {
      status,
      vaultId: open?.vaultId ?? null,
      wraps: open?.store.body().wraps.map(({ wrapId, label }) => ({ wrapId, label })) ?? [],
      pinFor: pin.pinFor(),
      waitUntilMs: waitMs === 0 ? 0 : clock.nowMs() + waitMs,
      defaultFolder: ports.defaultFolder,
      vaultFolder: open?.folder ?? null,
    };
  }

  async function confirmRecovery({
    answers,
  }: In['confirmRecovery']): Promise<Result<{ confirmed: boolean }>> {
    const open = openVaultOf(memory);
    if (!open.ok) return open;
    if (memory.unlocked === null) return fail(appError('ipc.locked'));
    const { store, vaultId } = open.value;
    const { recovery } = store.body();
    const confirmed = await memory.unlocked.key.with((key) => answersFit(vaultId, recovery, key, answers));
    if (!confirmed || recovery.confirmed) return ok({ confirmed });
    const done = { ...recovery, confirmed: true, pendingWords: null };
    const updated = await store.update((body) => ({ ...body, recovery: done }));
    return updated.ok ? ok({ confirmed }) : updated;
  }

  async function setPin(input: In['setPin']): Promise<Result<Nothing>> {
    const { unlocked } = memory;
    if (unlocked === null) return fail(appError('ipc.locked'));
    if (checkPin(input.pin).length > 0) return fail(appError('vault.weakPin'));
    const set = await unlocked.key.with((key) => pin.set(unlocked.wrapId, input.pin, key));
    return set.ok ? ok({}) : set;
  }

  async function setLabel(input: In['setLabel']): Promise<Result<Nothing>> {
    const open = openVaultOf(memory);
    if (!open.ok) return open;
    const wrapId = memory.unlocked?.wrapId;
    if (wrapId === undefined) return fail(appError('ipc.locked'));
    const label = input.label.trim();
    const updated = await open.value.store.update((body) => ({
      ...body,
      wraps: body.wraps.map((wrap) => (wrap.wrapId === wrapId ? { ...wrap, label } : wrap)),
    }));
    return updated.ok ? ok({}) : updated;
  }

  /** Only ever forwards: an older position would hide that the journal's end was cut off. */
  async function setAnchor(head: Head): Promise<Result<void>> {
    const open = openVaultOf(memory);
    if (!open.ok) return open;
    const { store } = open.value;
    if (head.seq <= store.body().anchor.seq) return ok(undefined);
    const updated = await store.update((body) =>
      head.seq > body.anchor.seq ? { ...body, anchor: head } : body,
    );
    return updated.ok ? ok(undefined) : updated;
  }

  async function chooseFolderForCreate(folder: string): Promise<Result<{ folder: string }>> {
    const allowed = await mayCreateIn(memory, folder);
    if (!allowed.ok) return allowed;
    memory.chosenFolder = folder;
    return ok({ folder });
  }

  function lock(): void {
    memory.unlocked = null;
  }

  return {
    /** Finds the vault of this computer. Errors are what `app.startFailure` shows. May be called again. */
    start: () => oneAtATime(() => startVault(memory)),
    state,
    location(): VaultLocation | null {
      const { open, deviceId } = memory;
      if (open === null || deviceId === null) return null;
      return { folder: open.folder, copyFolder: open.copyFolder, vaultId: open.vaultId, deviceId };
    },
    chooseFolderForCreate,
    openExisting: (folder: string) => oneAtATime(() => openExistingVault(memory, folder)),
    create: (input: In['create']) => oneAtATime(() => createVault(memory, input)),
    unlock: (input: In['unlock']) => oneAtATime(() => unlockVault(memory, input)),
    recover: (input: In['recover']) => oneAtATime(() => recoverVault(memory, input)),
    changePassphrase: (input: In['changePassphrase']) => oneAtATime(() => changePassphrase(memory, input)),
    issueRecovery: (input: In['issueRecovery']) => oneAtATime(() => issueRecovery(memory, input)),
    confirmRecovery: (input: In['confirmRecovery']) => oneAtATime(() => confirmRecovery(input)),
    setPin: (input: In['setPin']) => oneAtATime(() => setPin(input)),
    clearPin(): Promise<Result<Nothing>> {
      pin.end();
      return Promise.resolve(ok({}));
    },
    setLabel: (input: In['setLabel']) => oneAtATime(() => setLabel(input)),
    /** Forgets the master key; a PIN stays. */
    lock,
    /** At suspend. */
    endPin: () => pin.end(),
    anchor: (): Head => memory.open?.store.body().anchor ?? emptyAnchor,
    setAnchor,
    /** At quit, after the last `setAnchor`: nothing of the vault stays in memory, and its lock file goes. */
    async close(): Promise<void> {
      lock();
      pin.end();
      await oneAtATime(async () => {
        await memory.open?.lock.release();
        memory.open = null;
      });
    },
  };
}
