import type {
  DraftStore,
  Observable,
  PhotoFiles,
  RecordStore,
  SaveState,
  SummaryCache,
} from '@renderer/store/recordStore';
import type { HashHex, RecordId } from '@shared/kernel/ids';
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
  /** SHA-256 of the text as UTF-8. */
  sha256: (text: string) => Promise<HashHex>;
  /** The practitioner who unlocked. */
  practitionerId: RecordId;
}
