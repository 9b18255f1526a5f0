import type {
  DraftStore,
  Observable,
  PhotoFiles,
  RecordStore,
  SaveState,
  SummaryCache,
} from '@renderer/store/recordStore';
import type { RecordId } from '@shared/kernel/ids';
import type { Clock } from '@shared/kernel/time';

// Screens may not import the store; what they need of its words passes through here, as types only.
export type {
  Draft,
  DraftStore,
  Observable,
  SaveState,
  Touched,
  Unreadable,
  UnreadableDraft,
} from '@renderer/store/recordStore';

/** What the composition root hands to every repository. */
export interface RepositoryPorts {
  store: RecordStore;
  drafts: DraftStore;
  photos: PhotoFiles;
  summaries: SummaryCache<unknown>;
  saveState: Observable<SaveState>;
  clock: Clock;
  newRecordId: () => RecordId;
  /** The practitioner who unlocked. */
  practitionerId: RecordId;
}
