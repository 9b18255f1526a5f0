import { createCheckpoints, type Checkpoints } from '@renderer/journalClient/checkpoints';
import { createChangeSealing } from '@renderer/store/changeSealing';
import { openDataKeys, type DataKeys } from '@renderer/store/dataKeys';
import { createDraftStore } from '@renderer/store/draftStore';
import { createPhotoFiles } from '@renderer/store/photoFiles';
import type { DraftStore, PhotoFiles, RecordStore } from '@renderer/store/recordStore';
import { createRowReading } from '@renderer/store/rowReading';
import { createSealedStore } from '@renderer/store/sealedStore';
import { createSummaryCache, type SavedSummaryCache } from '@renderer/store/summaryCache';
import { createSummarySegments } from '@renderer/store/summarySegments';
import type { ChannelOutput } from '@shared/ipc/contract';
import type { IdSource } from '@shared/kernel/ids';
import type { Clock } from '@shared/kernel/time';
import { openKeyRing, type KeyRingPorts } from '@shared/seal/keyRing';
import type { SealPorts } from '@shared/seal/sealedJson';
import { findInJournal, orThrow, putKey, sealedFiles } from './bridgePorts';
import { checkpointRecords } from './checkpointRecords';
import type { Foundation } from './start/foundation';

export type Opened = ChannelOutput<'vault.unlock'>;

export interface HostPorts {
  seal: SealPorts & KeyRingPorts;
  ids: IdSource;
  clock: Clock;
  /** In development records that were read are frozen. */
  freeze: boolean;
}

/** The store in clear: from unlock until this process is killed at lock. */
export interface OpenStore {
  keys: DataKeys;
  store: RecordStore;
  drafts: DraftStore;
  photos: PhotoFiles;
  summaries: SavedSummaryCache<unknown>;
  checkpoints: Checkpoints;
}

/** Hazard: takes the raw master key over and overwrites it. Rejects with an AppFailure. */
export async function openStore(foundation: Foundation, host: HostPorts, opened: Opened): Promise<OpenStore> {
  const { bridge, guarded, client, timers, storeFailure, journal } = foundation;
  const { vaultId, deviceId, practitionerId } = opened;
  const { seal, ids, clock } = host;
  const ring = await openKeyRing(seal, opened.masterKey, vaultId);

  const { head } = orThrow(await bridge.calls['journal.status']({}));
  const wrapped = orThrow(await bridge.calls['keys.list']({})).keys;
  const vaultIsNew = head.seq === 0;
  const keys = await openDataKeys(wrapped, { seal, ring, guarded, ids, putKey: putKey(bridge), vaultIsNew });

  const sealing = createChangeSealing({ seal, keys, ids, clock, vaultId, deviceId, practitionerId });
  const reading = createRowReading({
    guarded,
    sealing,
    findInJournal: findInJournal(bridge),
    freeze: host.freeze,
  });
  const store = createSealedStore({ guarded, keys, sealing, reading, commits: client });
  const onFailure = storeFailure.set;
  const key = keys.cache.key;
  const drafts = createDraftStore({ guarded, seal, key, vaultId, timers, onFailure });
  const segments = createSummarySegments({ guarded, seal, key, vaultId });
  const summaries = createSummaryCache({ guarded, segments, timers, onFailure });
  // Before any repository listens: a summary must count as out of date before somebody brings a new one.
  store.subscribe((touched) => summaries.noteTouched(touched));

  const port = checkpointRecords(store, host);
  const checkpoints = createCheckpoints({ journal, port, head, onFailure });
  foundation.onAcknowledged((place) => checkpoints.noteAcknowledged(place));
  const photos = createPhotoFiles({ seal, keys, files: sealedFiles(bridge), vaultId });
  return { keys, store, drafts, photos, summaries, checkpoints };
}
