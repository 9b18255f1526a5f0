import { join } from 'node:path';
import { z } from 'zod';
import { type DeviceId, deviceIdSchema, type VaultId, vaultIdSchema } from '@shared/kernel/ids';
import type { DocumentType } from '../files/checkedDocument';
import type { FilePort } from '../files/filePort';
import { newId } from '../ports/newId';
import { healGenerations, loadGenerations, type Loaded, type Slots } from '../files/generations';
import { isStrayTemp } from '../files/writeDurable';

const pointerSchema = z.strictObject({ vaultPath: z.string().min(1).max(4096), vaultId: vaultIdSchema });
export type Pointer = z.infer<typeof pointerSchema>;

const pointerType: DocumentType<Pointer> = { kind: 'plasmachart.pointer', format: 1, schema: pointerSchema };
const deviceType: DocumentType<{ deviceId: DeviceId }> = {
  kind: 'plasmachart.device',
  format: 1,
  schema: z.strictObject({ deviceId: deviceIdSchema }),
};

const slotsOf = (userDataFolder: string, stem: string): Slots => ({
  current: join(userDataFolder, `${stem}.json`),
  previous: join(userDataFolder, `${stem}.previous.json`),
  copies: [],
});

/** Which vault this computer works on. */
export function loadPointer(files: FilePort, userDataFolder: string): Promise<Loaded<Pointer>> {
  return loadGenerations(files, pointerType, slotsOf(userDataFolder, 'pointer'));
}

export async function savePointer(files: FilePort, userDataFolder: string, pointer: Pointer): Promise<void> {
  const found = await loadPointer(files, userDataFolder);
  const generation = found.state === 'valid' ? found.generation + 1 : 1;
  await healGenerations(files, pointerType, slotsOf(userDataFolder, 'pointer'), {
    generation,
    body: pointer,
  });
}

/** After an attempt to make that vault failed: a pointer to nothing would look like a loss. */
export async function removePointerTo(
  files: FilePort,
  userDataFolder: string,
  vaultId: VaultId,
): Promise<void> {
  const found = await loadPointer(files, userDataFolder);
  if (found.state !== 'valid' || found.body.vaultId !== vaultId) return;
  const { current, previous } = slotsOf(userDataFolder, 'pointer');
  for (const path of [current, previous]) await files.remove(path);
}

/** This installation's random id, made at the first start. Losing it only makes a new device of this one. */
export async function loadDeviceId(files: FilePort, userDataFolder: string): Promise<DeviceId> {
  const slots = slotsOf(userDataFolder, 'device');
  const found = await loadGenerations(files, deviceType, slots);
  const known =
    found.state === 'valid' ? found : { generation: 1, body: { deviceId: deviceIdSchema.parse(newId()) } };
  await healGenerations(files, deviceType, slots, known);
  return known.body.deviceId;
}

/**
 * Whether a vault was ever made or opened here: then an absent pointer is a loss, not a beginning. A folder that holds
 * nothing is what an attempt to make one left behind.
 */
export async function hasVaultCopies(files: FilePort, userDataFolder: string): Promise<boolean> {
  const parent = join(userDataFolder, 'vaults');
  for (const name of (await files.list(parent)) ?? []) {
    const held = (await files.list(join(parent, name))) ?? [];
    if (held.some((each) => !isStrayTemp(each))) return true;
  }
  return false;
}
