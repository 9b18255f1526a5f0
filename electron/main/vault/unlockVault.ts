import { appError } from '@shared/kernel/errors';
import type { WrapId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { ChannelInput, ChannelOutput } from '@shared/ipc/contract';
import { holdKey } from './heldKey';
import { sameMarks } from './marks';
import { openPassphraseWrap } from './masterKeyWrap';
import { deviceIdOf } from './startVault';
import type { PassphraseWrap } from './vaultFile';
import type { OpenVault, VaultMemory } from './vaultPorts';

export type Opened = ChannelOutput<'vault.unlock'>;

export function openVaultOf(memory: VaultMemory): Result<OpenVault> {
  return memory.open === null ? fail(memory.failure ?? appError('vault.none')) : ok(memory.open);
}

export function wrapOf(open: OpenVault, wrapId: string): Result<PassphraseWrap> {
  const wrap = open.store.body().wraps.find((candidate) => candidate.wrapId === wrapId);
  return wrap === undefined ? fail(appError('ipc.badInput')) : ok(wrap);
}

/** From here on the vault counts as unlocked. The answer carries its own copy of the master key. */
export async function becomeUnlocked(
  memory: VaultMemory,
  open: OpenVault,
  wrap: PassphraseWrap,
  masterKey: Uint8Array,
): Promise<Opened> {
  const { vaultId, recovery } = open.store.body();
  const { wrapId, practitionerId } = wrap;
  const deviceId = await deviceIdOf(memory);
  memory.unlocked = { key: await holdKey(masterKey), wrapId };
  memory.attempts.succeeded();
  const recoveryConfirmed = recovery.confirmed;
  return { masterKey: masterKey.slice(), vaultId, deviceId, wrapId, practitionerId, recoveryConfirmed };
}

/** A wrong answer makes the next one wait; a refused one was not tried at all. */
export function refuseTooSoon({ attempts }: VaultMemory): Result<null> {
  const retryAfterMs = attempts.waitMs();
  return retryAfterMs > 0 ? fail(appError('vault.wait', { retryAfterMs })) : ok(null);
}

export function wrongAnswer(
  { attempts }: VaultMemory,
  code: 'vault.wrongPassphrase' | 'vault.wrongRecoveryWords',
): Result<never> {
  attempts.failed();
  return fail(appError(code, { retryAfterMs: attempts.waitMs() }));
}

/** The raw master key by passphrase, the caller's to overwrite; counts wrong ones. */
export async function tryPassphrase(
  memory: VaultMemory,
  open: OpenVault,
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<Result<Uint8Array>> {
  const soon = refuseTooSoon(memory);
  if (!soon.ok) return soon;
  const found = await openPassphraseWrap(memory.ports.kdf, open.vaultId, wrap, passphrase);
  if (!found.ok && found.error.code === 'vault.wrongPassphrase')
    return wrongAnswer(memory, 'vault.wrongPassphrase');
  return found;
}

/** A newer app, schema or Chromium than ever before leaves its mark, so that an older one stays away afterwards. */
async function raiseMarks({ ports }: VaultMemory, { store }: OpenVault): Promise<Result<null>> {
  if (sameMarks(store.body().marks, ports.marks)) return ok(null);
  return store.update((body) => ({ ...body, marks: ports.marks }));
}

async function findKey(
  memory: VaultMemory,
  open: OpenVault,
  input: ChannelInput<'vault.unlock'>,
): Promise<Result<{ wrapId: WrapId; masterKey: Uint8Array }>> {
  if (input.method === 'pin') return memory.pin.open(input.pin);
  const wrap = wrapOf(open, input.wrapId);
  if (!wrap.ok) return wrap;
  const masterKey = await tryPassphrase(memory, open, wrap.value, input.passphrase);
  return masterKey.ok ? ok({ wrapId: wrap.value.wrapId, masterKey: masterKey.value }) : masterKey;
}

/** Errors: vault.wrongPassphrase, wrongPin, pinEnded, wait, kdfFailed, writeFailed. */
export async function unlockVault(
  memory: VaultMemory,
  input: ChannelInput<'vault.unlock'>,
): Promise<Result<Opened>> {
  const open = openVaultOf(memory);
  if (!open.ok) return open;
  const found = await findKey(memory, open.value, input);
  if (!found.ok) return found;
  const { wrapId, masterKey } = found.value;
  try {
    const wrap = wrapOf(open.value, wrapId);
    if (!wrap.ok) return wrap;
    const marked = await raiseMarks(memory, open.value);
    return marked.ok ? ok(await becomeUnlocked(memory, open.value, wrap.value, masterKey)) : marked;
  } finally {
    masterKey.fill(0);
  }
}
