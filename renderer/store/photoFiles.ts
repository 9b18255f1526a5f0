import { AppFailure, appError } from '@shared/kernel/errors';
import type { HashHex, RecordId, VaultId } from '@shared/kernel/ids';
import { hashHexSchema } from '@shared/kernel/ids';
import { openBytes, sealBytes } from '@shared/seal/aead';
import { photoAssociatedData } from '@shared/seal/associatedData';
import type { SealPorts } from '@shared/seal/sealedJson';
import type { DataKeys } from './dataKeys';
import type { PhotoFiles } from './recordStore';

/** Sealed files on disk. Both reject with an AppFailure. */
export interface SealedFiles {
  /** Resolves once the file is durable. */
  put(sealed: Uint8Array): Promise<HashHex>;
  get(hash: HashHex): Promise<Uint8Array>;
}

export function createPhotoFiles(ports: {
  seal: SealPorts;
  keys: DataKeys;
  files: SealedFiles;
  vaultId: VaultId;
}): PhotoFiles {
  const { crypto, text } = ports.seal;
  return {
    async put(patientId, photoId, role, bytes) {
      // A portrait may be taken before the new patient's record is saved: the key comes first either way.
      const { key } = await ports.keys.ofNewPatient(patientId);
      const associated = photoAssociatedData(text, ports.vaultId, photoId, role);
      return ports.files.put(await sealBytes(crypto, key, bytes, associated));
    },
    async get(patientId, photoId, role, hash) {
      const { key } = await ports.keys.ofPatient(patientId);
      const sealed = await ports.files.get(hashHexSchema.parse(hash));
      return open(key, sealed, photoId, role);
    },
  };

  async function open(
    key: Parameters<typeof openBytes>[1],
    sealed: Uint8Array,
    photoId: RecordId,
    role: 'original' | 'thumbnail',
  ): Promise<Uint8Array> {
    try {
      return await openBytes(crypto, key, sealed, photoAssociatedData(text, ports.vaultId, photoId, role));
    } catch {
      // Whatever the cipher says in detail, the user needs one thing: this picture cannot be shown.
      throw new AppFailure(appError('photo.damaged'));
    }
  }
}
