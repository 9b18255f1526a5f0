import type { WrappedKey } from '@shared/ipc/wire';
import { AppFailure, appError } from '@shared/kernel/errors';
import { checkpointKeyId, keyIdSchema, type IdSource, type KeyId, type RecordId } from '@shared/kernel/ids';
import type { AeadKey } from '@shared/kernel/ports';
import { newDataKey, openDataKey, type KeyRing, type KeyRingPorts } from '@shared/seal/keyRing';
import type { GuardedDatabase } from './guardedDatabase';

export interface SealingKey {
  keyId: KeyId;
  key: AeadKey;
}

/** The keys that seal data. All are non-extractable; a new one is durable before anybody gets to use it. */
export interface DataKeys {
  practice: SealingKey;
  /** Seals drafts and caches. */
  cache: SealingKey;
  checkpoint: SealingKey;
  /** Rejects with keys.missing or keys.damaged. */
  byId(keyId: KeyId): Promise<AeadKey>;
  /** Null for a patient this vault does not know. Says nothing of whether the key itself is there. */
  keyIdOfPatient(patientId: RecordId): Promise<KeyId | null>;
  /** The key of a patient this vault knows. Rejects with keys.missing otherwise. */
  ofPatient(patientId: RecordId): Promise<SealingKey>;
  /** The patient's key, made and stored now if the patient is new. */
  ofNewPatient(patientId: RecordId): Promise<SealingKey>;
}

export interface DataKeysPorts {
  seal: KeyRingPorts;
  ring: KeyRing;
  guarded: GuardedDatabase;
  ids: IdSource;
  /** Resolves once the wrapped key is durable. */
  putKey(wrapped: WrappedKey): Promise<void>;
  /** True when the journal holds no frame yet: only then may keys be missing. */
  vaultIsNew: boolean;
}

export async function openDataKeys(
  wrappedKeys: readonly WrappedKey[],
  ports: DataKeysPorts,
): Promise<DataKeys> {
  const wrappedById = new Map(wrappedKeys.map((wrapped) => [wrapped.keyId, wrapped]));
  const opened = new Map<KeyId, Promise<AeadKey>>([
    [checkpointKeyId, Promise.resolve(ports.ring.checkpointKey)],
  ]);
  const patientKeyIds = new Map<RecordId, KeyId>();
  const beingMade = new Map<RecordId, Promise<SealingKey>>();

  async function open(keyId: KeyId): Promise<AeadKey> {
    const wrapped = wrappedById.get(keyId);
    // Law: a key id that is neither present nor tombstoned is damage, never "erased".
    if (wrapped === undefined) throw new AppFailure(appError('keys.missing'));
    const key = await openDataKey(ports.seal, ports.ring, wrapped);
    if (!key.ok) throw new AppFailure(key.error);
    return key.value;
  }

  function byId(keyId: KeyId): Promise<AeadKey> {
    const known = opened.get(keyId);
    if (known !== undefined) return known;
    const key = open(keyId);
    opened.set(keyId, key);
    key.catch(() => opened.delete(keyId));
    return key;
  }

  async function make(purpose: WrappedKey['purpose']): Promise<SealingKey> {
    const keyId = keyIdSchema.parse(ports.ids.next());
    const { key, wrapped } = await newDataKey(ports.seal, ports.ring, keyId, purpose);
    await ports.putKey(wrapped);
    wrappedById.set(keyId, wrapped);
    opened.set(keyId, Promise.resolve(key));
    return { keyId, key };
  }

  /** The oldest of its purpose: a crash between two first starts may have left two. */
  async function single(purpose: WrappedKey['purpose'], mayBeMade: boolean): Promise<SealingKey> {
    const [keyId] = [...wrappedById.values()].flatMap((w) => (w.purpose === purpose ? [w.keyId] : [])).sort();
    if (keyId !== undefined) return { keyId, key: await byId(keyId) };
    if (!mayBeMade) throw new AppFailure(appError('keys.missing'));
    return make(purpose);
  }

  async function knownKeyId(patientId: RecordId): Promise<KeyId | null> {
    const known = patientKeyIds.get(patientId);
    if (known !== undefined) return known;
    const row = await ports.guarded.run((database) => database.records.get(patientId));
    if (row === undefined || row.kind !== 'patient') return null;
    patientKeyIds.set(patientId, row.keyId);
    return row.keyId;
  }

  async function findOrMake(patientId: RecordId): Promise<SealingKey> {
    const keyId = await knownKeyId(patientId);
    if (keyId !== null) return { keyId, key: await byId(keyId) };
    const made = await make('patient');
    patientKeyIds.set(patientId, made.keyId);
    return made;
  }

  return {
    practice: await single('practice', ports.vaultIsNew),
    // A lost cache key costs drafts and a rebuild of the cache, so another may take its place.
    cache: await single('cache', true),
    checkpoint: { keyId: checkpointKeyId, key: ports.ring.checkpointKey },
    byId,
    keyIdOfPatient: knownKeyId,
    async ofPatient(patientId) {
      const keyId = await knownKeyId(patientId);
      if (keyId === null) throw new AppFailure(appError('keys.missing'));
      return { keyId, key: await byId(keyId) };
    },
    ofNewPatient(patientId) {
      const making =
        beingMade.get(patientId) ?? findOrMake(patientId).finally(() => beingMade.delete(patientId));
      beingMade.set(patientId, making);
      return making;
    },
  };
}
