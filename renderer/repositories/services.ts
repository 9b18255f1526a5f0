import type { DraftStore, Observable, PhotoFiles, RecordStore, SaveState, SummaryCache } from '@renderer/store/recordStore';
import type { RecordId } from '@shared/kernel/ids';
import type { Clock } from '@shared/kernel/time';

/** What the composition root hands to every repository. */
export interface RepositoryPorts {
  store: RecordStore;
  drafts: DraftStore;
  photos: PhotoFiles;
  summaries: SummaryCache<unknown>;
  saveState: Observable<SaveState>;
  clock: Clock;
  newRecordId(): RecordId;
  /** The practitioner who unlocked. */
  practitionerId: RecordId;
}
