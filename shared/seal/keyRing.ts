import type { WrappedKey } from '../ipc/wire';
import { uuidBytes } from '../kernel/bytes';
import { appError } from '../kernel/errors';
import type { KeyId, VaultId } from '../kernel/ids';
import type { AeadKey, CryptoPort, KeyPort, TextPort } from '../kernel/ports';
import { fail, ok, type Result } from '../kernel/result';
import { openBytes, sealBytes } from './aead';
import { wrappedKeyAssociatedData } from './associatedData';

export interface KeyRingPorts {
  crypto: CryptoPort & KeyPort;
  text: TextPort;
}

/** What the master key is derived into. Never rename a label: everything sealed so far would be lost. */
export const derivationLabels = {
  wrap: 'plasmachart/1/wrap data keys',
  checkpoint: 'plasmachart/1/seal checkpoints',
  recovery: 'plasmachart/1/recovery words wrap the master key',
  pendingWords: 'plasmachart/1/recovery words until confirmed',
} as const;

export interface KeyRing {
  vaultId: VaultId;
  wrapKey: AeadKey;
  checkpointKey: AeadKey;
}

/** HKDF-SHA-256 of `base`, salted with the vault id, under one of the labels above. */
export async function deriveVaultKey(
  ports: KeyRingPorts,
  base: Uint8Array,
  vaultId: VaultId,
  label: keyof typeof derivationLabels,
): Promise<AeadKey> {
  const derivation = await ports.crypto.importDerivationKey(base);
  return ports.crypto.deriveAeadKey(
    derivation,
    uuidBytes(vaultId),
    ports.text.encode(derivationLabels[label]),
  );
}

/** Hazard: takes the 32 raw bytes over and overwrites them, also when deriving fails. */
export async function openKeyRing(
  ports: KeyRingPorts,
  masterKey: Uint8Array,
  vaultId: VaultId,
): Promise<KeyRing> {
  try {
    return {
      vaultId,
      wrapKey: await deriveVaultKey(ports, masterKey, vaultId, 'wrap'),
      checkpointKey: await deriveVaultKey(ports, masterKey, vaultId, 'checkpoint'),
    };
  } finally {
    masterKey.fill(0);
  }
}

/** A random data key and its wrapped form. Law: the wrapped form is durable before the key seals anything. */
export async function newDataKey(
  ports: KeyRingPorts,
  ring: KeyRing,
  keyId: KeyId,
  purpose: WrappedKey['purpose'],
): Promise<{ key: AeadKey; wrapped: WrappedKey }> {
  const raw = ports.crypto.randomBytes(32);
  try {
    const associated = wrappedKeyAssociatedData(ports.text, ring.vaultId, keyId, purpose);
    const wrapped = await sealBytes(ports.crypto, ring.wrapKey, raw, associated);
    return { key: await ports.crypto.importAeadKey(raw), wrapped: { keyId, purpose, wrapped } };
  } finally {
    raw.fill(0);
  }
}

/** Error: keys.damaged when the wrap does not open for this vault, key id and purpose. */
export async function openDataKey(
  ports: KeyRingPorts,
  ring: KeyRing,
  { keyId, purpose, wrapped }: WrappedKey,
): Promise<Result<AeadKey>> {
  try {
    const associated = wrappedKeyAssociatedData(ports.text, ring.vaultId, keyId, purpose);
    const raw = await openBytes(ports.crypto, ring.wrapKey, wrapped, associated);
    try {
      return ok(await ports.crypto.importAeadKey(raw));
    } finally {
      raw.fill(0);
    }
  } catch {
    return fail(appError('keys.damaged'));
  }
}
