import { createPatientIndex } from '@renderer/store/search/patientIndex';
import { patientSummaryOf, patientSummarySchema, type PatientSummary } from '@shared/domain/patientSummary';
import { patientSearchText } from '@shared/domain/patientSearchText';
import type { ErrorCode } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { readAllCharts, readChart, type PatientChart } from './patientChart';
import type { Observable, RepositoryPorts } from './services';
import { settled } from './versioned';

export type DirectoryState =
  | { phase: 'loading' }
  | { phase: 'ready'; count: number; unreadable: number; version: number }
  | { phase: 'failed'; code: ErrorCode };

/** Up to here one read per patient is cheaper than reading everybody. */
const fewPatients = 20;

/** One summary per patient in memory: the list, the search and what is due read nothing else. */
export interface PatientDirectory {
  state: Observable<DirectoryState>;
  list: () => PatientSummary[];
  search: (query: string, limit: number) => PatientSummary[];
}

export function createPatientDirectory(ports: RepositoryPorts): PatientDirectory {
  const { store, summaries } = ports;
  const entries = new Map<RecordId, PatientSummary>();
  const unreadable = new Set<RecordId>();
  const index = createPatientIndex();
  const listeners = new Set<() => void>();
  let state: DirectoryState = { phase: 'loading' };
  let version = 0;
  let sorted: PatientSummary[] | null = null;

  function show(next: DirectoryState): void {
    state = next;
    sorted = null;
    for (const listener of listeners) listener();
  }

  function showReady(): void {
    version += 1;
    show({ phase: 'ready', count: entries.size, unreadable: unreadable.size, version });
  }

  function put(entry: PatientSummary): void {
    entries.set(entry.patientId, entry);
    index.put(entry.patientId, patientSearchText(entry));
  }

  /** Reads the patient anew; a chart that cannot be read is counted, and its former entry stays. */
  async function refresh(patientId: RecordId): Promise<void> {
    const chart = await readChart(store, patientId);
    take(patientId, chart.ok ? chart.value : null);
  }

  function take(patientId: RecordId, chart: PatientChart | null): void {
    if (chart === null) {
      unreadable.add(patientId);
      return;
    }
    unreadable.delete(patientId);
    const entry = patientSummaryOf(chart);
    put(entry);
    summaries.update(patientId, entry);
  }

  async function refreshMany(stale: ReadonlySet<RecordId>): Promise<void> {
    const charts = await readAllCharts(store);
    for (const patientId of stale) take(patientId, charts.ok ? (charts.value.get(patientId) ?? null) : null);
  }

  async function load(): Promise<void> {
    const cached = await settled(summaries.load());
    if (!cached.ok) return show({ phase: 'failed', code: cached.error.code });
    const stale = new Set(cached.value.stale);
    for (const [patientId, entry] of cached.value.entries) {
      const parsed = patientSummarySchema.safeParse(entry);
      if (parsed.success) put(parsed.data);
      else stale.add(patientId);
    }
    if (stale.size > fewPatients) await refreshMany(stale);
    else for (const patientId of stale) await refresh(patientId);
    showReady();
  }

  /** One after the other: two refreshes of one patient at once could leave the older summary standing. */
  let work = whole(load);
  store.subscribe((touched) => {
    const patients = new Set(
      touched.flatMap((change) => (change.patientId === null ? [] : [change.patientId])),
    );
    const follow = async (): Promise<void> => {
      // What could not be loaded is not "everybody but these": a list of one would look like the whole practice.
      if (state.phase === 'failed') await load();
      if (state.phase === 'failed') return;
      for (const patientId of patients) await refresh(patientId);
      showReady();
    };
    work = work.then(() => whole(follow));
  });

  /** A mistake of ours must not leave the list at "loading" for ever: it is said, and the next change tries again. */
  async function whole(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch {
      show({ phase: 'failed', code: 'app.unexpected' });
    }
  }

  function list(): PatientSummary[] {
    sorted ??= [...entries.values()].sort((a, b) => collator.compare(a.name, b.name));
    return sorted;
  }

  function search(query: string, limit: number): PatientSummary[] {
    return index.search(query, limit).flatMap((id) => entries.get(id) ?? []);
  }

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { state: { get: () => state, subscribe }, list, search };
}

const collator = new Intl.Collator(['ru', 'en'], { sensitivity: 'base', numeric: true });
