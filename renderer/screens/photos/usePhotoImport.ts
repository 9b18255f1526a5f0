import type { PhotoDetails } from '@renderer/repositories/photoRepository';
import type { AppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { dateOf } from '@shared/kernel/time';
import { useRef, useState } from 'react';
import { localTimestamp } from '../localTimestamp';
import { readPicture } from '../readPicture';
import { useServices, type Services } from '../services';

/** A file waiting for its details. The bytes stay in memory only. */
export interface PendingPhoto {
  key: string;
  bytes: Uint8Array;
  details: PhotoDetails;
}

export interface PhotoImport {
  pending: PendingPhoto[];
  /** Names of files that are no picture we take, or too large; said on the screen only, never logged or stored. */
  refused: string[];
  progress: { done: number; total: number } | null;
  error: AppError | null;
  add: (files: File[]) => Promise<void>;
  change: (key: string, details: Partial<PhotoDetails>) => void;
  remove: (key: string) => void;
  /** Stores one after the other; what was stored stays stored when a later one fails or the user stops. */
  saveAll: () => Promise<void>;
  stop: () => void;
}

export function usePhotoImport(patientId: RecordId, sessionId: RecordId | null): PhotoImport {
  const services = useServices();
  const { photos, clock, newRecordId } = services;
  const [pending, setPending] = usePending(services, patientId);
  const [refused, setRefused] = useState<string[]>([]);
  const [progress, setProgress] = useState<PhotoImport['progress']>(null);
  const [error, setError] = useState<AppError | null>(null);
  const stopped = useRef(false);

  const add = async (files: File[]): Promise<void> => {
    const read = await Promise.all(files.map(readPicture));
    const accepted = read.filter((picture) => picture !== null);
    setRefused(files.filter((_, index) => read[index] === null).map((file) => file.name));
    setPending((before) => [
      ...before,
      ...accepted.map(({ bytes, modifiedMs }) => ({
        key: newRecordId(),
        bytes,
        details: {
          phase: sessionId === null ? ('before' as const) : ('after' as const),
          view: 'front' as const,
          takenOn: earlier(dateOf(localTimestamp(modifiedMs)), clock.today()),
          sessionId,
          note: '',
        },
      })),
    ]);
  };

  const saveAll = async (): Promise<void> => {
    stopped.current = false;
    setError(null);
    try {
      for (const [done, photo] of pending.entries()) {
        if (stopped.current) break;
        setProgress({ done, total: pending.length });
        const stored = await photos.importPhoto(patientId, photo.bytes, photo.details);
        if (!stored.ok) return setError(stored.error);
        setPending((before) => before.filter((candidate) => candidate.key !== photo.key));
      }
    } finally {
      setProgress(null);
    }
  };

  return {
    pending,
    refused,
    progress,
    error,
    add,
    change: (key, details) =>
      setPending((before) =>
        before.map((photo) =>
          photo.key === key ? { ...photo, details: { ...photo.details, ...details } } : photo,
        ),
      ),
    remove: (key) => setPending((before) => before.filter((photo) => photo.key !== key)),
    saveAll,
    stop: () => {
      stopped.current = true;
    },
  };
}

/**
 * Chosen and described, not yet saved: they outlive a look at another tab, and end with the lock like everything in
 * memory. The files themselves are untouched.
 */
const pendingOf = new WeakMap<Services, Map<RecordId, PendingPhoto[]>>();

function usePending(
  services: Services,
  patientId: RecordId,
): [PendingPhoto[], (change: (before: PendingPhoto[]) => PendingPhoto[]) => void] {
  const [shown, setShown] = useState<PendingPhoto[]>(() => pendingOf.get(services)?.get(patientId) ?? []);
  const change = (next: (before: PendingPhoto[]) => PendingPhoto[]): void => {
    const kept = pendingOf.get(services) ?? new Map<RecordId, PendingPhoto[]>();
    const after = next(kept.get(patientId) ?? []);
    pendingOf.set(services, kept.set(patientId, after));
    setShown(after);
  };
  return [shown, change];
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
