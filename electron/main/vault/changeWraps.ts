import { equalBytes } from '@shared/kernel/bytes';
import { appError } from '@shared/kernel/errors';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { ChannelInput } from '@shared/ipc/contract';
import { checkPassphrase } from '@shared/seal/passphraseRules';
import { makePassphraseWrap, openPassphraseWrap } from './masterKeyWrap';
import { issueRecoveryWrap, openRecoveryWrap } from './recoveryWords';
import {
  becomeUnlocked,
  type Opened,
  openVaultOf,
  refuseTooSoon,
  tryPassphrase,
  wrapOf,
  wrongAnswer,
} from './unlockVault';
import type { PassphraseWrap, VaultBody } from './vaultFile';
import type { OpenVault, VaultMemory } from './vaultPorts';

const withWrap = (body: VaultBody, wrap: PassphraseWrap): VaultBody => ({
  ...body,
  wraps: body.wraps.map((former) => (former.wrapId === wrap.wrapId ? wrap : former)),
});

/** The new wrap replaces the former one everywhere, once it was read back and opened with the new passphrase. */
async function replacePassphrase(
  { ports }: VaultMemory,
  open: OpenVault,
  former: PassphraseWrap,
  passphrase: string,
  masterKey: Uint8Array,
): Promise<Result<PassphraseWrap>> {
  const { salt: _formerSalt, ...cost } = former.kdf;
  const made = await makePassphraseWrap(ports.kdf, open.vaultId, former, passphrase, cost, masterKey);
  if (!made.ok) return made;
  const verify = async (readBack: VaultBody): Promise<Result<unknown>> => {
    const wrap = readBack.wraps.find(({ wrapId }) => wrapId === former.wrapId);
    if (wrap === undefined) return fail(appError('vault.writeFailed'));
    const opened = await openPassphraseWrap(ports.kdf, open.vaultId, wrap, passphrase);
    if (!opened.ok) return opened;
    const isSame = equalBytes(opened.value, masterKey);
    opened.value.fill(0);
    return isSame ? ok(null) : fail(appError('vault.writeFailed'));
  };
  const updated = await open.store.update((body) => withWrap(body, made.value), verify);
  return updated.ok ? made : updated;
}

function refuseWeak(passphrase: string, { label }: PassphraseWrap): Result<null> {
  return checkPassphrase(passphrase, [label]).acceptable ? ok(null) : fail(appError('vault.weakPassphrase'));
}

/** Errors: vault.wrongPassphrase, wait, weakPassphrase, kdfFailed, writeFailed. */
export async function changePassphrase(
  memory: VaultMemory,
  { current, next }: ChannelInput<'vault.changePassphrase'>,
): Promise<Result<Record<string, never>>> {
  const open = openVaultOf(memory);
  if (!open.ok) return open;
  if (memory.unlocked === null) return fail(appError('ipc.locked'));
  const wrap = wrapOf(open.value, memory.unlocked.wrapId);
  if (!wrap.ok) return wrap;
  const strong = refuseWeak(next, wrap.value);
  if (!strong.ok) return strong;
  const masterKey = await tryPassphrase(memory, open.value, wrap.value, current);
  if (!masterKey.ok) return masterKey;
  try {
    memory.attempts.succeeded();
    const replaced = await replacePassphrase(memory, open.value, wrap.value, next, masterKey.value);
    return replaced.ok ? ok({}) : replaced;
  } finally {
    masterKey.value.fill(0);
  }
}

/** Opens by the 24 words and sets a new passphrase. Errors: vault.wrongRecoveryWords, wait, weakPassphrase, … */
export async function recoverVault(
  memory: VaultMemory,
  { wrapId, words, newPassphrase }: ChannelInput<'vault.recover'>,
): Promise<Result<Opened>> {
  const open = openVaultOf(memory);
  if (!open.ok) return open;
  const wrap = wrapOf(open.value, wrapId);
  if (!wrap.ok) return wrap;
  const soon = refuseTooSoon(memory);
  if (!soon.ok) return soon;
  const strong = refuseWeak(newPassphrase, wrap.value);
  if (!strong.ok) return strong;
  const { recovery } = open.value.store.body();
  const masterKey = await openRecoveryWrap(open.value.vaultId, recovery, words);
  if (masterKey === null) return wrongAnswer(memory, 'vault.wrongRecoveryWords');
  try {
    const replaced = await replacePassphrase(memory, open.value, wrap.value, newPassphrase, masterKey);
    if (!replaced.ok) return replaced;
    memory.pin.end();
    return ok(await becomeUnlocked(memory, open.value, replaced.value, masterKey));
  } finally {
    masterKey.fill(0);
  }
}

/**
 * New words; the former ones open nothing any more once this answered ok.
 * Errors: vault.wrongPassphrase, wait, kdfFailed, writeFailed, ipc.locked.
 */
export async function issueRecovery(
  memory: VaultMemory,
  { passphrase }: ChannelInput<'vault.issueRecovery'>,
): Promise<Result<{ recoveryWords: string[] }>> {
  const open = openVaultOf(memory);
  if (!open.ok) return open;
  if (memory.unlocked === null) return fail(appError('ipc.locked'));
  const passphraseWrap = wrapOf(open.value, memory.unlocked.wrapId);
  if (!passphraseWrap.ok) return passphraseWrap;
  const { vaultId, store } = open.value;
  const tried = await tryPassphrase(memory, open.value, passphraseWrap.value, passphrase);
  if (!tried.ok) return tried;
  const masterKey = tried.value;
  try {
    memory.attempts.succeeded();
    const { words, wrap } = await issueRecoveryWrap(vaultId, masterKey, memory.ports.clock.nowMs());
    const verify = async ({ recovery }: VaultBody): Promise<Result<unknown>> => {
      const opened = await openRecoveryWrap(vaultId, recovery, words);
      const isSame = opened !== null && equalBytes(opened, masterKey);
      opened?.fill(0);
      return isSame ? ok(null) : fail(appError('vault.writeFailed'));
    };
    const updated = await store.update((body) => ({ ...body, recovery: wrap }), verify);
    return updated.ok ? ok({ recoveryWords: words }) : updated;
  } finally {
    masterKey.fill(0);
  }
}
