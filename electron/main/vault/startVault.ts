import { appError } from '@shared/kernel/errors';
import type { DeviceId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { openVaultFolder } from './openVaultFolder';
import { hasVaultCopies, loadDeviceId, loadPointer, savePointer } from './userDataFiles';
import { inspectFolder } from './vaultFolder';
import type { OpenVault, VaultMemory } from './vaultPorts';

/** Made at the first need, so that a process that loses the single-instance lock touches nothing. */
export async function deviceIdOf(memory: VaultMemory): Promise<DeviceId> {
  const { files, userDataFolder } = memory.ports;
  if (memory.deviceId !== null) return memory.deviceId;
  await files.makeFolder(userDataFolder);
  const deviceId = await loadDeviceId(files, userDataFolder);
  memory.deviceId = deviceId;
  return deviceId;
}

/** No pointer, or a damaged one: a practice in the default folder is taken up again, a known loss is said. */
async function withoutPointer(memory: VaultMemory, wasDamaged: boolean): Promise<Result<OpenVault | null>> {
  const { ports } = memory;
  const standing = await inspectFolder(ports.files, ports.defaultFolder);
  if (standing === 'vault' || standing === 'vaultParts')
    return openVaultFolder(ports, await deviceIdOf(memory), ports.defaultFolder, null);
  const isLoss = wasDamaged || (await hasVaultCopies(ports.files, ports.userDataFolder));
  return isLoss ? fail(appError('vault.folderMissing')) : ok(null);
}

async function find(memory: VaultMemory): Promise<Result<OpenVault | null>> {
  const { ports } = memory;
  const pointer = await loadPointer(ports.files, ports.userDataFolder);
  if (pointer.state === 'newer') return fail(appError('vault.newerFormat', { format: pointer.format }));
  if (pointer.state !== 'valid') return withoutPointer(memory, pointer.state === 'damaged');
  const { vaultPath, vaultId } = pointer.body;
  return openVaultFolder(ports, await deviceIdOf(memory), vaultPath, vaultId);
}

export async function adopt(memory: VaultMemory, open: OpenVault): Promise<void> {
  const { files, userDataFolder } = memory.ports;
  await savePointer(files, userDataFolder, { vaultPath: open.folder, vaultId: open.vaultId });
  const former = memory.open;
  memory.open = open;
  memory.failure = null;
  memory.chosenFolder = null;
  if (former !== null && former !== open) await former.lock.release();
}

/** Finds this computer's vault, or learns that there never was one. Safe to call again after a failure. */
export async function startVault(memory: VaultMemory): Promise<Result<'none' | 'locked'>> {
  if (memory.open !== null) return ok('locked');
  try {
    await deviceIdOf(memory);
    const found = await find(memory);
    memory.failure = found.ok ? null : found.error;
    if (!found.ok) return found;
    if (found.value === null) return ok('none');
    await adopt(memory, found.value);
    return ok('locked');
  } catch (error) {
    memory.ports.report('vault.writeFailed', error);
    memory.failure = appError('vault.writeFailed');
    return fail(memory.failure);
  }
}

/** Works on the vault in `folder` from now on. Errors: as openVaultFolder; ipc.refused while unlocked. */
export async function openExistingVault(
  memory: VaultMemory,
  folder: string,
): Promise<Result<{ folder: string }>> {
  if (memory.unlocked !== null) return fail(appError('ipc.refused'));
  if (memory.open?.folder === folder) return ok({ folder });
  try {
    const opened = await openVaultFolder(memory.ports, await deviceIdOf(memory), folder, null);
    if (!opened.ok) return opened;
    await adopt(memory, opened.value);
    return ok({ folder });
  } catch (error) {
    memory.ports.report('vault.writeFailed', error);
    return fail(appError('vault.writeFailed'));
  }
}
