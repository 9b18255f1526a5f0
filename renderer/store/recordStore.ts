import type { Change, RecordKind } from '@shared/domain/change';
import type { ChangeId, RecordId } from '@shared/kernel/ids';

/** A change the repositories ask for. The store adds key, change id, author and device, seals, and writes. */
export interface NewChange {
  kind: RecordKind;
  recordId: RecordId;
  /** Null for records of the practice itself (practice, practitioner, checkpoint). */
  patientId: RecordId | null;
  /** The revision the caller saw, 0 for a new record. Another one on disk is a conflict, never overwritten. */
  basedOnRevision: number;
  schemaVersion: number;
  happenedAt: string;
  record: unknown;
  /** SHA-256 names of sealed files already durable. */
  attachments?: string[];
}

export interface Touched {
  kind: RecordKind;
  recordId: RecordId;
  patientId: RecordId | null;
}

/** A row that could not be opened: named, counted and shown, never dropped in silence. */
export interface Unreadable {
  recordId: RecordId;
  kind: RecordKind;
}

export interface Listing {
  changes: Change[];
  unreadable: Unreadable[];
}

/**
 * The sealed store, in clear. Every promise rejects with an AppFailure (kernel/errors) and has a time limit.
 * Rows that fail to open are read again from the journal before they count as unreadable.
 */
export interface RecordStore {
  get(recordId: RecordId): Promise<Change | null>;
  /** Latest revision of every record of the kind. */
  listByKind(kind: RecordKind): Promise<Listing>;
  /** Latest revision of everything that belongs to the patient, the patient's own record included. */
  listByPatient(patientId: RecordId): Promise<Listing>;
  /** All revisions, oldest first. */
  history(recordId: RecordId): Promise<Listing>;
  /**
   * Seals, then writes all changes and their outbox rows in one strict transaction. Resolves when IndexedDB has
   * them; "saved" is told by SaveState once the journal acknowledged. Rejects with record.conflict.
   */
  commit(changes: NewChange[]): Promise<ChangeId[]>;
  /** After each commit, with what it touched. Returns the function that ends the subscription. */
  subscribe(listener: (touched: Touched[]) => void): () => void;
}

/** What a form has typed so far, sealed at rest. Keys are opaque: `<form>:<recordId>`. */
export interface DraftStore {
  load(draftId: string): Promise<Draft | null>;
  /** Overwrites; at most one write per 500 ms reaches the disk, the last one always. */
  keep(draft: Omit<Draft, 'updatedMs'>): void;
  discard(draftId: string): Promise<void>;
  /** Newest first, with those that do not open beside them. */
  list(): Promise<DraftListing>;
  /** Everything kept so far is on disk when this resolves. */
  flush(): Promise<void>;
  /** When the given draft last reached the disk; for "draft kept". */
  subscribe(listener: (draftId: string, keptMs: number) => void): () => void;
}

export interface Draft {
  draftId: string;
  form:
    'patient' | 'screening' | 'session' | 'photo' | 'labReport' | 'course' | 'appointment' | 'protocolPack';
  /** The record being written, and the patient it is for (null while the patient is new). */
  recordId: RecordId;
  patientId: RecordId | null;
  updatedMs: number;
  content: unknown;
}

/** Kept and does not open: listed, so that somebody can discard it. */
export interface UnreadableDraft {
  draftId: string;
  updatedMs: number;
}

export interface DraftListing {
  drafts: Draft[];
  unreadable: UnreadableDraft[];
}

/** Truth for the status bar. `notYetSafe` starts 2 s after a change without acknowledgement and stays until there is one. */
export interface SaveState {
  phase: 'saved' | 'saving' | 'notYetSafe' | 'failed';
  pending: number;
  lastSavedMs: number | null;
  /** Error code of the last failed attempt, when phase is failed or notYetSafe. */
  errorCode: string | null;
}

export type { Observable } from '@shared/kernel/observable';

/** Sealed files on disk, through the bridge. Sealing happens inside; callers hand over and get back clear bytes. */
export interface PhotoFiles {
  /** Seals under the patient's key and makes durable. Returns the file's name (SHA-256 of the ciphertext). */
  put(
    patientId: RecordId,
    photoId: RecordId,
    role: 'original' | 'thumbnail',
    bytes: Uint8Array,
  ): Promise<string>;
  get(
    patientId: RecordId,
    photoId: RecordId,
    role: 'original' | 'thumbnail',
    hash: string,
  ): Promise<Uint8Array>;
}

/**
 * A sealed, throw-away copy of one entry per patient (list, search, due dates), kept in segments, that knows the
 * journal sequence it stands at. E is the repositories' own entry type.
 */
export interface SummaryCache<E> {
  /** Entries as of the last save, plus the ids of patients touched since, whose entries must be made anew. */
  load(): Promise<{ entries: Map<RecordId, E>; stale: RecordId[] }>;
  update(patientId: RecordId, entry: E): void;
}
