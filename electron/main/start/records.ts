import { join } from 'node:path';
import { appError, type AppError } from '@shared/kernel/errors';
import { hashHexSchema } from '@shared/kernel/ids';
import type { Head } from '@shared/ipc/wire';
import { fail, ok, type Result } from '@shared/kernel/result';
import type { Clock } from '@shared/kernel/time';
import { nodeFiles } from '../files/filePort';
import { createOneAtATime } from '../files/oneAtATime';
import { nodeDisk } from '../files/nodeDisk';
import { openJournal } from '../journal/openJournal';
import type { Journal } from '../journal/journal';
import { createKeyShards, type KeyShards } from '../keys/keyShards';
import type { Log } from '../logging/log';
import { createPhotoFiles, type PhotoFiles } from '../photos/photoFiles';
import type { VaultService } from '../vault/vaultService';

const emptyHead: Head = { seq: 0, hash: hashHexSchema.parse('0'.repeat(64)) };

export interface OpenRecords {
  journal: Journal;
  photos: PhotoFiles;
  keys: KeyShards;
}

export type Records = ReturnType<typeof createRecords>;

/** Everything in the vault's folder: opened in the order of architecture.md §3, or a reason why not. */
export function createRecords(vault: VaultService, clock: Clock, log: Log) {
  let opened: OpenRecords | null = null;
  let failure: AppError | null = null;
  /** A second "try again" while the first still runs would open the same journal twice. */
  const oneAtATime = createOneAtATime();

  async function openFolder(): Promise<Result<OpenRecords>> {
    const place = vault.location();
    if (place === null) return fail(appError('vault.none'));
    const { folder, copyFolder, vaultId } = place;
    const keys = createKeyShards({
      files: nodeFiles,
      vaultFolder: folder,
      copyFolder,
      vaultId,
      report: (code, cause) => log.failure(code, cause),
    });
    const photos = await createPhotoFiles({ folder: join(folder, 'photos'), disk: nodeDisk });
    if (!photos.ok) return photos;
    const journal = await openJournal({
      folder: join(folder, 'journal'),
      vaultId,
      anchor: vault.anchor() ?? emptyHead,
      clock,
      disk: nodeDisk,
      hasAttachment: (hash) => photos.value.has(hash),
      onAnchor: async (head) => {
        const kept = await vault.setAnchor(head);
        return kept.ok ? ok(undefined) : kept;
      },
      onChecked: ({ damage }) => {
        if (damage !== null) log.write(damage.code, damage.numbers);
      },
    });
    return journal.ok ? ok({ journal: journal.value, photos: photos.value, keys }) : journal;
  }

  async function open(): Promise<Result<void>> {
    const found = await openFolder();
    opened = found.ok ? found.value : null;
    failure = found.ok ? null : found.error;
    if (found.ok) return ok(undefined);
    log.write('app.startFailed', { code: found.error.code });
    return found;
  }

  async function start(): Promise<void> {
    if (opened !== null) return;
    const state = await vault.start();
    failure = state.ok ? null : state.error;
    if (!state.ok) log.write('app.startFailed', { code: state.error.code });
    else if (state.value === 'locked') await open();
  }

  async function settle(): Promise<void> {
    const settled = await opened?.journal.flushAnchor();
    // The journal tries again at the next append; until then the former anchor holds.
    if (settled?.ok === false) log.write(settled.error.code);
  }

  async function close(): Promise<void> {
    await settle();
    await opened?.journal.close();
    opened = null;
    await vault.close();
  }

  return {
    /** Vault pointer, vault lock, version marks, then the journal. Again after `app.retryStart`. */
    start: (): Promise<void> => oneAtATime(start),
    /** After a vault was made or chosen in this run. */
    open: (): Promise<Result<void>> => oneAtATime(open),
    settle,
    close: (): Promise<void> => oneAtATime(close),
    failure: (): AppError | null => failure,
    current(): Result<OpenRecords> {
      return opened === null ? fail(failure ?? appError('vault.none')) : ok(opened);
    },
  };
}
