import type { NewChange } from '@renderer/store/recordStore';
import { type Practice, practiceFormat, practiceSchema } from '@shared/domain/practice';
import { type Practitioner, practitionerFormat, practitionerSchema } from '@shared/domain/practitioner';
import { appError } from '@shared/kernel/errors';
import type { RecordId } from '@shared/kernel/ids';
import { fail, ok, type Result } from '@shared/kernel/result';
import { practiceIn } from './practiceReading';
import type { RepositoryPorts } from './services';
import { parseVersioned, settled, type Versioned } from './versioned';

export interface PracticeRepository {
  /** Null until the first run was finished; then the app asks for it again. */
  practice(): Promise<Result<Versioned<Practice> | null>>;
  /** Whoever unlocked; null until the first run was finished. */
  me(): Promise<Result<Versioned<Practitioner> | null>>;
  practitioner(practitionerId: RecordId): Promise<Result<Versioned<Practitioner> | null>>;
  practitioners(): Promise<Result<Versioned<Practitioner>[]>>;
  /** First run: both records in one commit. What is already there stays, so an interrupted first run can be repeated. */
  setUp(practice: Practice, practitioner: Practitioner): Promise<Result<null>>;
  savePractice(practice: Practice, basedOn: Versioned<Practice>): Promise<Result<null>>;
  savePractitioner(practitioner: Practitioner, basedOn: Versioned<Practitioner>): Promise<Result<null>>;
}

export function createPracticeRepository({
  store,
  clock,
  newRecordId,
  practitionerId,
}: RepositoryPorts): PracticeRepository {
  const practice = () => practiceIn(store);

  async function practitioner(id: RecordId): Promise<Result<Versioned<Practitioner> | null>> {
    const found = await settled(store.get(id));
    if (!found.ok) return found;
    return found.value === null ? ok(null) : parseVersioned(found.value, practitionerFormat);
  }

  function practiceChange(record: Practice, recordId: RecordId, basedOnRevision: number): Result<NewChange> {
    const parsed = practiceSchema.safeParse(record);
    if (!parsed.success) return fail(appError('record.invalid'));
    const schemaVersion = practiceFormat.version;
    return ok({
      kind: 'practice',
      recordId,
      patientId: null,
      basedOnRevision,
      schemaVersion,
      happenedAt: clock.now(),
      record: parsed.data,
    });
  }

  function practitionerChange(
    record: Practitioner,
    recordId: RecordId,
    basedOnRevision: number,
  ): Result<NewChange> {
    const parsed = practitionerSchema.safeParse(record);
    if (!parsed.success) return fail(appError('record.invalid'));
    const schemaVersion = practitionerFormat.version;
    return ok({
      kind: 'practitioner',
      recordId,
      patientId: null,
      basedOnRevision,
      schemaVersion,
      happenedAt: clock.now(),
      record: parsed.data,
    });
  }

  async function commit(...built: Result<NewChange>[]): Promise<Result<null>> {
    const changes: NewChange[] = [];
    for (const change of built) {
      if (!change.ok) return change;
      changes.push(change.value);
    }
    if (changes.length === 0) return ok(null);
    const committed = await settled(store.commit(changes));
    return committed.ok ? ok(null) : committed;
  }

  return {
    practice,
    practitioner,
    me: () => practitioner(practitionerId),
    async practitioners() {
      const listed = await settled(store.listByKind('practitioner'));
      if (!listed.ok) return listed;
      const found: Versioned<Practitioner>[] = [];
      for (const change of listed.value.changes) {
        const parsed = parseVersioned(change, practitionerFormat);
        if (!parsed.ok) return parsed;
        found.push(parsed.value);
      }
      return listed.value.unreadable.length > 0 ? fail(appError('record.unreadable')) : ok(found);
    },
    async setUp(newPractice, newPractitioner) {
      const [knownPractice, known] = await Promise.all([practice(), practitioner(practitionerId)]);
      if (!knownPractice.ok) return knownPractice;
      if (!known.ok) return known;
      return commit(
        ...(knownPractice.value === null ? [practiceChange(newPractice, newRecordId(), 0)] : []),
        ...(known.value === null ? [practitionerChange(newPractitioner, practitionerId, 0)] : []),
      );
    },
    savePractice: (record, basedOn) => commit(practiceChange(record, basedOn.recordId, basedOn.revision)),
    savePractitioner: (record, basedOn) =>
      commit(practitionerChange(record, basedOn.recordId, basedOn.revision)),
  };
}
