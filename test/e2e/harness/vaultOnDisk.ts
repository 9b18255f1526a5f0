import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '@main/files/filePort';
import { nodeDisk } from '@main/files/nodeDisk';
import { openJournal } from '@main/journal/openJournal';
import { deriveKey } from '@main/kdf/deriveKey';
import { createKeyShards } from '@main/keys/keyShards';
import { nodeCompress, nodeCrypto, nodeText } from '@main/ports/webcrypto';
import { systemClock } from '@main/start/systemClock';
import { createProcessesPort } from '@main/vault/processes';
import { createVaultService } from '@main/vault/vaultService';
import type { ChangeBody, ChangeHeader } from '@shared/domain/change';
import { photoSchema } from '@shared/domain/photo';
import type { AeadKey } from '@shared/kernel/ports';
import type { KeyId } from '@shared/kernel/ids';
import { checkpointKeyId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import { openBytes } from '@shared/seal/aead';
import { photoAssociatedData } from '@shared/seal/associatedData';
import { openChange } from '@shared/seal/envelope';
import { openDataKey, openKeyRing } from '@shared/seal/keyRing';

export interface RecordOnDisk {
  header: ChangeHeader;
  body: ChangeBody;
}

export interface VaultOnDisk {
  /** Every change in the journal, opened, oldest first. Checkpoints are left out. */
  changes: RecordOnDisk[];
  /** The latest revision of every record. */
  latest: RecordOnDisk[];
  /** Number of frames and XOR of their hashes, as the app reckons them. */
  digest: string;
  /** The original pictures, opened, by photo record id. */
  pictures: Map<string, Buffer>;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the vault on disk: ${result.error.code}`);
  return result.value;
}

/**
 * Opens a copy of the vault with nothing but its folder and the passphrase, without the app's IndexedDB: what comes
 * out is what a restored backup would hold. The app must have quit.
 */
export async function openVaultOnDisk(vaultFolder: string, passphrase: string): Promise<VaultOnDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'plasmachart-vault-'));
  try {
    await cp(vaultFolder, join(folder, 'vault'), { recursive: true });
    return await readCopy(join(folder, 'vault'), join(folder, 'user-data'), passphrase);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readCopy(
  defaultFolder: string,
  userDataFolder: string,
  passphrase: string,
): Promise<VaultOnDisk> {
  const report = (): void => undefined;
  const service = createVaultService({
    files: nodeFiles,
    kdf: { derive: async (secret, salt, cost) => ok(await deriveKey({ secret, salt, cost })) },
    userDataFolder,
    defaultFolder,
    clock: systemClock,
    processes: createProcessesPort(),
    marks: { appVersion: '999.0.0', schemaVersion: 999, chromiumMajor: 999 },
    report,
  });
  must(await service.start());
  const [wrap] = service.state().wraps;
  const place = service.location();
  if (wrap === undefined || place === null) throw new Error('no vault in the folder');
  const opened = must(await service.unlock({ method: 'passphrase', wrapId: wrap.wrapId, passphrase }));
  const ring = await openKeyRing({ crypto: nodeCrypto, text: nodeText }, opened.masterKey, opened.vaultId);
  const shards = createKeyShards({
    files: nodeFiles,
    vaultFolder: place.folder,
    copyFolder: place.copyFolder,
    vaultId: opened.vaultId,
    report,
  });
  const keys = new Map<KeyId, AeadKey>();
  for (const wrapped of must(await shards.list())) {
    keys.set(wrapped.keyId, must(await openDataKey({ crypto: nodeCrypto, text: nodeText }, ring, wrapped)));
  }
  const keyOf = (keyId: KeyId): AeadKey => {
    const key = keys.get(keyId);
    if (key === undefined) throw new Error('a frame names a key that is not there');
    return key;
  };

  const journal = must(
    await openJournal({
      folder: join(place.folder, 'journal'),
      vaultId: opened.vaultId,
      anchor: service.anchor(),
      clock: systemClock,
      disk: nodeDisk,
      hasAttachment: () => Promise.resolve(true),
      onAnchor: () => Promise.resolve(ok(undefined)),
      onChecked: () => undefined,
    }),
  );
  const seal = { crypto: nodeCrypto, text: nodeText, compress: nodeCompress };
  const changes: RecordOnDisk[] = [];
  for (let from = 1; ;) {
    const { frames } = must(await journal.read({ fromSeq: from, maxFrames: 2000 }));
    for (const { header, envelope } of frames) {
      if (header.keyId === checkpointKeyId) continue;
      const body = must(await openChange(seal, keyOf(header.keyId), opened.vaultId, header, envelope));
      changes.push({ header, body });
    }
    const last = frames.at(-1);
    if (last === undefined) break;
    from = last.seq + 1;
  }
  const latest = [...new Map(changes.map((change) => [change.header.recordId, change])).values()];

  const pictures = new Map<string, Buffer>();
  for (const { header, body } of latest.filter((change) => change.header.kind === 'photo')) {
    const photo = photoSchema.parse(body.record);
    const sealed = new Uint8Array(await readFile(join(place.folder, 'photos', photo.originalHash)));
    const associated = photoAssociatedData(nodeText, opened.vaultId, header.recordId, 'original');
    const bytes = await openBytes(nodeCrypto, keyOf(header.keyId), sealed, associated);
    pictures.set(header.recordId, Buffer.from(bytes));
  }
  const { digest } = journal.status();
  await journal.close();
  await service.close();
  return { changes, latest, digest, pictures };
}
