import { appError } from '@shared/kernel/errors';
import type { DeviceId, VaultId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { healGenerations, loadAnywhere, loadGenerations } from '../files/generations';
import { removeStrayTemps } from '../files/writeDurable';
import { acquireLock } from './lockFile';
import { isOlderThan } from './marks';
import { copyFolderOf, readerVersion, type VaultBody, vaultDocument, vaultSlots } from './vaultFile';
import { inspectFolder } from './vaultFolder';
import type { OpenVault, VaultPorts } from './vaultPorts';
import { createVaultStore } from './vaultStore';

interface Generation {
  generation: number;
  body: VaultBody;
}

/** The copy in user-data counts only when nothing in the folder is whole, and only for the vault we know it is of. */
async function readVault(
  { files, userDataFolder }: VaultPorts,
  folder: string,
  expected: VaultId | null,
): Promise<Result<Generation>> {
  let found = await loadGenerations(files, vaultDocument, vaultSlots(folder, null));
  if ((found.state === 'damaged' || found.state === 'absent') && expected !== null) {
    const slots = vaultSlots(folder, copyFolderOf(userDataFolder, expected));
    found = await loadAnywhere(files, vaultDocument, slots);
  }
  if (found.state === 'newer') return fail(appError('vault.newerFormat', { format: found.format }));
  if (found.state !== 'valid') return fail(appError('vault.damaged'));
  // Another vault stands where ours was: say so, rather than mix two practices.
  if (expected !== null && found.body.vaultId !== expected) return fail(appError('vault.notAVault'));
  return ok(found);
}

function refuseNewer(body: VaultBody, { marks }: VaultPorts): Result<null> {
  if (body.minimumReader > readerVersion)
    return fail(appError('vault.newerFormat', { minimumReader: body.minimumReader }));
  return isOlderThan(marks, body.marks) ? fail(appError('vault.newerFormat')) : ok(null);
}

async function openLocked(
  ports: VaultPorts,
  folder: string,
  expected: VaultId | null,
): Promise<Result<Omit<OpenVault, 'lock'>>> {
  const read = await readVault(ports, folder, expected);
  if (!read.ok) return read;
  const { vaultId } = read.value.body;
  const allowed = refuseNewer(read.value.body, ports);
  if (!allowed.ok) return allowed;
  const copyFolder = copyFolderOf(ports.userDataFolder, vaultId);
  const slots = vaultSlots(folder, copyFolder);
  await removeStrayTemps(ports.files, folder);
  await removeStrayTemps(ports.files, copyFolder);
  await healGenerations(ports.files, vaultDocument, slots, read.value);
  return ok({ folder, copyFolder, vaultId, store: createVaultStore(ports, slots, read.value) });
}

/**
 * Takes the vault's lock file, reads vault.json and brings its generations up to date. Changes nothing when it fails.
 * Errors: vault.folderMissing, notAVault, inUse, newerFormat, damaged, writeFailed.
 */
export async function openVaultFolder(
  ports: VaultPorts,
  deviceId: DeviceId,
  folder: string,
  expected: VaultId | null,
): Promise<Result<OpenVault>> {
  const state = await inspectFolder(ports.files, folder);
  // An empty folder is what an unmounted disk looks like.
  if (state === 'missing' || (state === 'empty' && expected !== null))
    return fail(appError('vault.folderMissing'));
  if (state === 'empty' || state === 'other') return fail(appError('vault.notAVault'));
  try {
    const { files, processes, clock } = ports;
    const lock = await acquireLock({ files, processes, clock, deviceId }, folder);
    if (!lock.ok) return lock;
    try {
      const opened = await openLocked(ports, folder, expected);
      if (opened.ok) return ok({ ...opened.value, lock: lock.value });
      await lock.value.release();
      return opened;
    } catch (error) {
      await lock.value.release();
      throw error;
    }
  } catch (error) {
    ports.report('vault.writeFailed', error);
    return fail(appError('vault.writeFailed'));
  }
}
