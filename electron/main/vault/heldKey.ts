import { openBytes, sealBytes } from '@shared/seal/aead';
import { nodeCrypto } from '../ports/webcrypto';

/**
 * The master key while the vault is unlocked, for a PIN or new recovery words. Kept sealed under a key that exists
 * in no other place, so that its raw bytes stand in memory only for the moment of a use.
 */
export interface HeldKey {
  /** Hands the raw key to `use` and overwrites it afterwards. */
  with<T>(use: (masterKey: Uint8Array) => Promise<T>): Promise<T>;
}

const nothing = new Uint8Array();

/** Copies `masterKey` in; the caller still owns its own bytes. */
export async function holdKey(masterKey: Uint8Array): Promise<HeldKey> {
  const raw = nodeCrypto.randomBytes(32);
  const key = await nodeCrypto.importAeadKey(raw);
  raw.fill(0);
  const sealed = await sealBytes(nodeCrypto, key, masterKey, nothing);
  return {
    with: async (use) => {
      const opened = await openBytes(nodeCrypto, key, sealed, nothing);
      try {
        return await use(opened);
      } finally {
        opened.fill(0);
      }
    },
  };
}
