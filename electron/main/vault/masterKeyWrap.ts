import { randomBytes } from 'node:crypto';
import type { RecordId, VaultId, WrapId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { appError } from '@shared/kernel/errors';
import type { AeadKey } from '@shared/kernel/ports';
import { openBytes, sealBytes } from '@shared/seal/aead';
import { associatedData } from '@shared/seal/associatedData';
import { normalisePassphrase } from '@shared/seal/passphraseRules';
import type { Kdf } from '../kdf/kdfClient';
import type { KdfCost } from '../kdf/kdfParameters';
import { nodeCrypto, nodeText } from '../ports/webcrypto';
import type { PassphraseWrap } from './vaultFile';

export const masterKeyBytes = 32;

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));

/** Opens a wrapped master key; null when key or associated data do not fit. */
export async function unwrapMasterKey(
  key: AeadKey,
  wrapped: string,
  associated: Uint8Array,
): Promise<Uint8Array | null> {
  try {
    const masterKey = await openBytes(nodeCrypto, key, fromBase64(wrapped), associated);
    return masterKey.length === masterKeyBytes ? masterKey : null;
  } catch {
    return null; // a wrong secret and a changed wrap look the same, and should
  }
}

export async function wrapMasterKey(
  key: AeadKey,
  masterKey: Uint8Array,
  associated: Uint8Array,
): Promise<string> {
  return toBase64(await sealBytes(nodeCrypto, key, masterKey, associated));
}

function wrapAssociatedData(vaultId: VaultId, wrapId: WrapId, practitionerId: RecordId): Uint8Array {
  return associatedData(nodeText, 'masterKey/passphrase', [vaultId, wrapId, practitionerId]);
}

async function passphraseKey(
  kdf: Kdf,
  passphrase: string,
  salt: Uint8Array,
  cost: KdfCost,
): Promise<Result<AeadKey>> {
  const secret = nodeText.encode(normalisePassphrase(passphrase));
  const derived = await kdf.derive(secret, salt, cost);
  if (!derived.ok) return derived;
  try {
    return ok(await nodeCrypto.importAeadKey(derived.value));
  } finally {
    derived.value.fill(0);
  }
}

export interface WrapOwner {
  wrapId: WrapId;
  practitionerId: RecordId;
  label: string;
}

/** A new wrap under a fresh salt. Error: vault.kdfFailed. */
export async function makePassphraseWrap(
  kdf: Kdf,
  vaultId: VaultId,
  owner: WrapOwner,
  passphrase: string,
  cost: KdfCost,
  masterKey: Uint8Array,
): Promise<Result<PassphraseWrap>> {
  const salt = randomBytes(16);
  const key = await passphraseKey(kdf, passphrase, salt, cost);
  if (!key.ok) return key;
  const { wrapId, practitionerId, label } = owner;
  const associated = wrapAssociatedData(vaultId, wrapId, practitionerId);
  const wrapped = await wrapMasterKey(key.value, masterKey, associated);
  return ok({ wrapId, practitionerId, label, kdf: { ...cost, salt: toBase64(salt) }, wrapped });
}

/** The raw master key, the caller's to overwrite. Errors: vault.wrongPassphrase, vault.kdfFailed. */
export async function openPassphraseWrap(
  kdf: Kdf,
  vaultId: VaultId,
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<Result<Uint8Array>> {
  if (passphrase === '') return fail(appError('vault.wrongPassphrase'));
  const { salt, ...cost } = wrap.kdf;
  const key = await passphraseKey(kdf, passphrase, fromBase64(salt), cost);
  if (!key.ok) return key;
  const associated = wrapAssociatedData(vaultId, wrap.wrapId, wrap.practitionerId);
  const masterKey = await unwrapMasterKey(key.value, wrap.wrapped, associated);
  return masterKey === null ? fail(appError('vault.wrongPassphrase')) : ok(masterKey);
}
