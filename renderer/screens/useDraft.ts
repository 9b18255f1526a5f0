import type { Draft } from '@renderer/repositories/services';
import type { RecordId } from '@shared/kernel/ids';
import { useCallback, useEffect, useState } from 'react';
import { useServices } from './services';

export interface DraftKey {
  form: Draft['form'];
  /** The record being written; also the draft's identity. */
  recordId: RecordId;
  patientId: RecordId | null;
  /** Tells drafts of one record apart, such as the steps of a session. */
  part?: string;
}

export interface DraftHandle {
  /** `undefined` while it is looked up, then the draft an earlier sitting left, or null. */
  found: Draft | null | undefined;
  /** Keeps what is typed, at most a second behind. */
  keep: (content: unknown) => void;
  /** After the record was saved, or when the user lets the draft go. */
  discard: () => Promise<void>;
  /** A draft exists and cannot be read; the form says so instead of looking untouched. */
  unreadable: boolean;
  /** When the draft last reached the disk. "Draft kept", never "saved". */
  keptMs: number | null;
}

/** The sealed draft of one form. What is found is offered, never applied by itself. */
export function useDraft({ form, recordId, patientId, part }: DraftKey): DraftHandle {
  const { drafts } = useServices();
  const draftId = part === undefined ? `${form}:${recordId}` : `${form}:${recordId}:${part}`;
  const [found, setFound] = useState<Draft | null | undefined>(undefined);
  const [unreadable, setUnreadable] = useState(false);
  const [keptMs, setKeptMs] = useState<number | null>(null);

  useEffect(() => {
    let current = true;
    setFound(undefined);
    setUnreadable(false);
    setKeptMs(null);
    void drafts.load(draftId).then(
      (draft) => current && setFound(draft),
      () => {
        if (!current) return;
        setFound(null);
        setUnreadable(true);
      },
    );
    const unsubscribe = drafts.subscribe((id, ms) => id === draftId && setKeptMs(ms));
    return () => {
      current = false;
      unsubscribe();
    };
  }, [drafts, draftId]);

  const keep = useCallback(
    (content: unknown) => drafts.keep({ draftId, form, recordId, patientId, content }),
    [drafts, draftId, form, recordId, patientId],
  );
  const discard = useCallback(async () => {
    setFound(null);
    setKeptMs(null);
    await drafts.discard(draftId);
  }, [drafts, draftId]);

  return { found, keep, discard, unreadable, keptMs };
}
