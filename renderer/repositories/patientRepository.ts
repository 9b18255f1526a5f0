import { type Patient, patientFormat, patientSchema } from '@shared/domain/patient';
import type { PatientSummary } from '@shared/domain/patientSummary';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { likelyDuplicates } from './duplicatePatients';
import { readChart, type PatientChart } from './patientChart';
import { createPatientDirectory, type DirectoryState } from './patientDirectory';
import type { Observable, RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

export interface PatientHistory {
  /** Oldest first. */
  versions: Versioned<Patient>[];
  /** Versions that exist and could not be read; revisions run without a gap, so both together are the latest one. */
  unreadable: number;
}

export interface PatientRepository {
  /** Loading, ready (with how many records could not be read) or failed. Lists are empty until ready. */
  directory: Observable<DirectoryState>;
  /** Alphabetical, without the archived unless asked for. */
  list: (options?: { archived?: boolean }) => PatientSummary[];
  /** Best first; archived patients come too, marked as such. */
  search: (query: string, limit: number) => PatientSummary[];
  get: (patientId: RecordId) => Promise<Result<Versioned<Patient> | null>>;
  /** Every version of the identity record. */
  history: (patientId: RecordId) => Promise<Result<PatientHistory>>;
  /** The patient and everything recorded about them. */
  chart: (patientId: RecordId) => Promise<Result<PatientChart | null>>;
  /** `basedOnRevision` 0 creates. Another revision on disk is record.conflict, never an overwrite. */
  save: (patientId: RecordId, patient: Patient, basedOnRevision: number) => Promise<Result<null>>;
  setArchived: (patient: Versioned<Patient>, archived: boolean) => Promise<Result<null>>;
  /** Others who may be the same person: same birth date and a like name, same phone, or same number. */
  likelyDuplicates: (
    candidate: Pick<Patient, 'names' | 'birthDate' | 'phones' | 'number'>,
    self: RecordId,
  ) => PatientSummary[];
}

export function createPatientRepository(ports: RepositoryPorts): PatientRepository {
  const { store, clock } = ports;
  const directory = createPatientDirectory(ports);

  async function get(patientId: RecordId): Promise<Result<Versioned<Patient> | null>> {
    const change = await settled(store.get(patientId));
    if (!change.ok) return change;
    return change.value === null ? ok(null) : parseVersioned(change.value, patientFormat);
  }

  async function history(patientId: RecordId): Promise<Result<PatientHistory>> {
    const listing = await settled(store.history(patientId));
    if (!listing.ok) return listing;
    const parsed = listing.value.changes.map((change) => parseVersioned(change, patientFormat));
    const versions = parsed.flatMap((version) => (version.ok ? [version.value] : []));
    const unreadable = listing.value.unreadable.length + parsed.length - versions.length;
    return ok({ versions, unreadable });
  }

  async function save(patientId: RecordId, patient: Patient, basedOnRevision: number): Promise<Result<null>> {
    const parsed = patientSchema.safeParse(patient);
    if (!parsed.success) return fail(appError('record.invalid'));
    if (parsed.data.birthDate > clock.today()) return fail(appError('record.invalid'));
    const common = { kind: 'patient' as const, recordId: patientId, patientId, basedOnRevision };
    const described = { schemaVersion: patientFormat.version, happenedAt: clock.now(), record: parsed.data };
    const written = await settled(store.commit([{ ...common, ...described }]));
    return written.ok ? ok(null) : written;
  }

  function setArchived(patient: Versioned<Patient>, archived: boolean): Promise<Result<null>> {
    const archivedAt = archived ? clock.now() : null;
    return save(patient.recordId, { ...patient.record, archivedAt }, patient.revision);
  }

  return {
    directory: directory.state,
    list: ({ archived = false } = {}) => directory.list().filter((entry) => archived || !entry.archived),
    search: directory.search,
    get,
    history,
    chart: (patientId) => readChart(store, patientId),
    save,
    setArchived,
    likelyDuplicates: (candidate, self) => likelyDuplicates(directory, candidate, self),
  };
}
