import { type AppError, asAppError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import type { Timers } from '@shared/kernel/timers';
import type { GuardedDatabase } from './guardedDatabase';
import type { SummaryCache, Touched } from './recordStore';
import { segmentSize, type SegmentContent, type SummarySegments } from './summarySegments';
import { patientsTouchedAfter } from './touchedPatients';

const saveDelayMs = 2_000;
/** Frames a segment may lag behind the newest one: everything after the oldest is read again at each unlock. */
export const mostLag = 1_000;

export interface SavedSummaryCache<E> extends SummaryCache<E> {
  /** After each commit: the patient's entry is out of date until `update` brings a new one. */
  noteTouched(touched: readonly Touched[]): void;
  /** Writes what changed since the last time. */
  flush(): Promise<void>;
}

export interface SummaryCachePorts<E> {
  guarded: GuardedDatabase;
  segments: SummarySegments<E>;
  timers: Timers;
  /** The cache could not be written; it is made anew at the next unlock, so nothing is lost. */
  onFailure: (error: AppError) => void;
}

export function createSummaryCache<E>({
  guarded,
  segments,
  timers,
  onFailure,
}: SummaryCachePorts<E>): SavedSummaryCache<E> {
  const entries = new Map<RecordId, E>();
  const segmentOf = new Map<RecordId, number>();
  const members: RecordId[][] = [];
  const outOfDate = new Set<RecordId>();
  const changed = new Set<number>();
  let saving: Promise<void> = Promise.resolve();
  let callOff: (() => void) | null = null;

  function place(patientId: RecordId): number {
    const known = segmentOf.get(patientId);
    if (known !== undefined) return known;
    const lastNumber = members.length - 1;
    const isFull = (members[lastNumber]?.length ?? segmentSize) >= segmentSize;
    return placeInto(patientId, isFull ? lastNumber + 1 : lastNumber);
  }

  function placeInto(patientId: RecordId, number: number): number {
    segmentOf.set(patientId, number);
    (members[number] ??= []).push(patientId);
    return number;
  }

  function scheduleSave(): void {
    callOff ??= timers.after(saveDelayMs, () => {
      callOff = null;
      flush().catch((error: unknown) => onFailure(asAppError(error)));
    });
  }

  function flush(): Promise<void> {
    saving = saving.catch(() => undefined).then(saveChanged);
    return saving;
  }

  async function saveChanged(): Promise<void> {
    // Read first: a change acknowledged while the segments are sealed has a later sequence and counts as stale.
    const head = await guarded.run((database) => database.meta.get('head'));
    for (const number of changed) {
      changed.delete(number);
      try {
        await segments.save(number, contentOf(number, head?.seq ?? 0));
      } catch (error) {
        changed.add(number);
        throw error;
      }
    }
  }

  function contentOf(number: number, seq: number): SegmentContent<E> {
    const ids = members[number] ?? [];
    return {
      seq,
      entries: ids.flatMap((id) => (entries.has(id) ? [[id, entries.get(id) as E] as const] : [])),
      stale: ids.filter((id) => outOfDate.has(id)),
    };
  }

  async function load(): Promise<{ entries: Map<RecordId, E>; stale: RecordId[] }> {
    const saved = await segments.loadAll();
    const oldest = saved.length === 0 ? null : Math.min(...saved.map(({ content }) => content.seq));
    const { known, touchedAt } = await patientsTouchedAfter(guarded, oldest);
    const stale = new Set(known);
    for (const { number, content } of saved) {
      const savedStale = new Set(content.stale);
      for (const [patientId, entry] of content.entries) {
        if (!known.has(patientId) || segmentOf.has(patientId)) continue;
        placeInto(patientId, number);
        entries.set(patientId, entry);
        const isFresh = !savedStale.has(patientId) && (touchedAt.get(patientId) ?? 0) <= content.seq;
        if (isFresh) stale.delete(patientId);
      }
    }
    for (const patientId of stale) outOfDate.add(patientId);
    bringForward(saved.map(({ number, content }) => ({ number, seq: content.seq })));
    return { entries: new Map(entries), stale: [...stale] };
  }

  /** Segments whose patients have long been left alone are written anew, so that they stand at today's sequence. */
  function bringForward(saved: { number: number; seq: number }[]): void {
    const newest = Math.max(0, ...saved.map(({ seq }) => seq));
    const lagging = saved.filter(({ seq }) => newest - seq > mostLag);
    for (const { number } of lagging) changed.add(number);
    if (lagging.length > 0) scheduleSave();
  }

  return {
    load,
    flush,
    update(patientId, entry) {
      entries.set(patientId, entry);
      outOfDate.delete(patientId);
      changed.add(place(patientId));
      scheduleSave();
    },
    noteTouched(touched) {
      for (const { patientId } of touched) {
        if (patientId === null) continue;
        outOfDate.add(patientId);
        changed.add(place(patientId));
      }
    },
  };
}
