import { totalmem } from 'node:os';
import { appError } from '@shared/kernel/errors';
import { recordIdSchema, type VaultId, vaultIdSchema, wrapIdSchema } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { ChannelInput, ChannelOutput } from '@shared/ipc/contract';
import { equalBytes } from '@shared/kernel/bytes';
import { checkPassphrase } from '@shared/seal/passphraseRules';
import { join } from 'node:path';
import { loadGenerations } from '../files/generations';
import { calibrate } from '../kdf/calibrate';
import { newId } from '../ports/newId';
import { nodeCrypto } from '../ports/webcrypto';
import { acquireLock } from './lockFile';
import { makePassphraseWrap, masterKeyBytes, openPassphraseWrap } from './masterKeyWrap';
import { issueRecoveryWrap, openRecoveryWrap } from './recoveryWords';
import { adopt, deviceIdOf } from './startVault';
import { becomeUnlocked } from './unlockVault';
import {
  copyFolderOf,
  emptyAnchor,
  readerVersion,
  type VaultBody,
  vaultDocument,
  vaultFileNames,
  vaultSlots,
} from './vaultFile';
import { inspectFolder } from './vaultFolder';
import { removePointerTo } from './userDataFiles';
import type { VaultMemory } from './vaultPorts';
import { createVaultStore, writeFirst } from './vaultStore';

type CreateInput = ChannelInput<'vault.create'>;
type Created = ChannelOutput<'vault.create'>;

/** A practice that is there, or anything else in the folder, is never overwritten. */
export async function mayCreateIn(memory: VaultMemory, folder: string): Promise<Result<null>> {
  const state = await inspectFolder(memory.ports.files, folder);
  if (state === 'missing' || state === 'empty') return ok(null);
  return fail(appError(state === 'other' ? 'vault.folderNotEmpty' : 'vault.alreadyExists'));
}

/** Whether what is on disk opens, by the passphrase and by the words, to the key we hold. */
async function provesItself(
  memory: VaultMemory,
  folder: string,
  masterKey: Uint8Array,
  passphrase: string,
  words: string[],
): Promise<boolean> {
  const { files, kdf } = memory.ports;
  const found = await loadGenerations(files, vaultDocument, vaultSlots(folder, null));
  if (found.state !== 'valid') return false;
  const { vaultId, wraps, recovery } = found.body;
  const [wrap] = wraps;
  if (wrap === undefined) return false;
  const byPassphrase = await openPassphraseWrap(kdf, vaultId, wrap, passphrase);
  const byWords = await openRecoveryWrap(vaultId, recovery, words);
  const proves =
    byPassphrase.ok &&
    equalBytes(byPassphrase.value, masterKey) &&
    byWords !== null &&
    equalBytes(byWords, masterKey);
  if (byPassphrase.ok) byPassphrase.value.fill(0);
  byWords?.fill(0);
  return proves;
}

async function firstBody(
  memory: VaultMemory,
  input: CreateInput,
  vaultId: VaultId,
  masterKey: Uint8Array,
): Promise<Result<{ body: VaultBody; words: string[] }>> {
  const { kdf, clock, marks } = memory.ports;
  const cost = await calibrate({ kdf, clock, totalMemoryKiB: totalmem() / 1024 });
  if (!cost.ok) return cost;
  const owner = {
    wrapId: wrapIdSchema.parse(newId()),
    practitionerId: recordIdSchema.parse(newId()),
    label: input.label.trim(),
  };
  const wrap = await makePassphraseWrap(kdf, vaultId, owner, input.passphrase, cost.value, masterKey);
  if (!wrap.ok) return wrap;
  const nowMs = clock.nowMs();
  const { words, wrap: recovery } = await issueRecoveryWrap(vaultId, masterKey, nowMs);
  const wraps = [wrap.value];
  const minimumReader = readerVersion;
  return ok({
    words,
    body: { vaultId, createdMs: nowMs, minimumReader, marks, wraps, recovery, anchor: emptyAnchor },
  });
}

/** Only what this attempt made: the folder held nothing of the kind before. */
async function cleanUp(memory: VaultMemory, folder: string, vaultId: VaultId): Promise<void> {
  const { files, userDataFolder } = memory.ports;
  const copyFolder = copyFolderOf(userDataFolder, vaultId);
  const paths = [vaultFileNames.current, vaultFileNames.previous].map((name) => join(folder, name));
  for (const path of [...paths, join(copyFolder, vaultFileNames.current)]) await files.remove(path);
  await removePointerTo(files, userDataFolder, vaultId);
}

async function createIn(
  memory: VaultMemory,
  folder: string,
  input: CreateInput,
  masterKey: Uint8Array,
): Promise<Result<Created>> {
  const { files, processes, clock, userDataFolder } = memory.ports;
  const deviceId = await deviceIdOf(memory);
  await files.makeFolder(folder);
  const lock = await acquireLock({ files, processes, clock, deviceId }, folder);
  if (!lock.ok) return lock;
  const vaultId = vaultIdSchema.parse(newId());
  const copyFolder = copyFolderOf(userDataFolder, vaultId);
  const slots = vaultSlots(folder, copyFolder);
  try {
    const made = await firstBody(memory, input, vaultId, masterKey);
    if (!made.ok) {
      await lock.value.release();
      return made;
    }
    const { body, words } = made.value;
    const first = await writeFirst(files, slots, body);
    if (!(await provesItself(memory, folder, masterKey, input.passphrase, words)))
      throw new Error('the new vault does not open');
    const store = createVaultStore(memory.ports, slots, first);
    const open = { folder, copyFolder, vaultId, store, lock: lock.value };
    await adopt(memory, open);
    const wrap = body.wraps[0];
    if (wrap === undefined) throw new Error('no wrap');
    return ok({ ...(await becomeUnlocked(memory, open, wrap, masterKey)), recoveryWords: words });
  } catch (error) {
    // A disk that does not even let us clean up must not keep the folder locked against the next attempt.
    try {
      await cleanUp(memory, folder, vaultId);
    } finally {
      await lock.value.release();
    }
    throw error;
  }
}

/** Errors: vault.weakPassphrase, alreadyExists, folderNotEmpty, inUse, kdfFailed, writeFailed, or why start failed. */
export async function createVault(memory: VaultMemory, input: CreateInput): Promise<Result<Created>> {
  if (memory.open !== null) return fail(appError('vault.alreadyExists'));
  // A practice that cannot be found must not be replaced by an empty one in passing.
  if (memory.failure !== null && input.folder === 'default') return fail(memory.failure);
  const folder = input.folder === 'default' ? memory.ports.defaultFolder : memory.chosenFolder;
  if (folder === null) return fail(appError('ipc.badInput'));
  if (!checkPassphrase(input.passphrase, [input.label]).acceptable)
    return fail(appError('vault.weakPassphrase'));
  const masterKey = nodeCrypto.randomBytes(masterKeyBytes);
  try {
    const allowed = await mayCreateIn(memory, folder);
    return allowed.ok ? await createIn(memory, folder, input, masterKey) : allowed;
  } catch (error) {
    memory.ports.report('vault.writeFailed', error);
    return fail(appError('vault.writeFailed'));
  } finally {
    masterKey.fill(0);
  }
}
