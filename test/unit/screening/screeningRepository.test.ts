import { beforeEach, describe, expect, test } from 'vitest';
import {
  createScreeningRepository,
  type ScreeningRepository,
} from '@renderer/repositories/screeningRepository';
import { patientSchemaVersion } from '@shared/domain/patient';
import { dateOf } from '@shared/kernel/time';
import { aPatient } from '../../builders/patient';
import { createTestPorts, type TestPorts } from '../../builders/repositoryPorts';
import { answeredScreening, recordId, screeningTime } from '../../builders/screening';

const patientId = recordId(1);
const screeningId = recordId(2);
const conflict = { ok: false, error: { code: 'record.conflict' } };
const done = { ok: true, value: null };
const draft = answeredScreening(patientId);

let ports: TestPorts;
let screenings: ScreeningRepository;

beforeEach(() => {
  ports = createTestPorts(recordId(9), screeningTime);
  screenings = createScreeningRepository(ports);
});

async function enterPatient(happenedAt = screeningTime): Promise<void> {
  const common = { kind: 'patient' as const, recordId: patientId, patientId, basedOnRevision: 0 };
  const described = { schemaVersion: patientSchemaVersion, happenedAt, record: aPatient() };
  await ports.store.commit([{ ...common, ...described }]);
}

async function notesOnDisk(): Promise<string | undefined> {
  const found = await screenings.open(patientId, screeningId);
  return found.ok ? found.value?.saved?.record.notes : undefined;
}

describe('[N17] a screening that was changed elsewhere', () => {
  beforeEach(() => enterPatient());

  test('is a conflict, by saving and by signing, and stays what it was', async () => {
    expect(await screenings.save(screeningId, { ...draft, notes: 'first' }, 0)).toEqual(done);
    expect(await screenings.save(screeningId, { ...draft, notes: 'second' }, 1)).toEqual(done);
    expect(await screenings.save(screeningId, { ...draft, notes: 'late' }, 1)).toEqual(conflict);
    expect(await screenings.sign(screeningId, { ...draft, notes: 'late' }, 1, null)).toEqual(conflict);
    expect(await notesOnDisk()).toBe('second');
  });

  test('is never changed once it is signed, not even from the revision on disk', async () => {
    expect(await screenings.sign(screeningId, { ...draft, notes: 'signed' }, 0, null)).toEqual(done);
    expect(await screenings.save(screeningId, { ...draft, notes: 'later' }, 1)).toEqual(conflict);
    expect(await screenings.sign(screeningId, { ...draft, notes: 'later' }, 1, null)).toEqual(conflict);
    expect(await notesOnDisk()).toBe('signed');
  });

  test('control: from the revision on disk an undecided one is saved', async () => {
    expect(await screenings.save(screeningId, draft, 0)).toEqual(done);
    expect(await screenings.save(screeningId, { ...draft, notes: 'seen' }, 1)).toEqual(done);
    expect(await notesOnDisk()).toBe('seen');
  });
});

describe('[N18] the first visit', () => {
  const firstSeen = async (): Promise<string | undefined> => {
    const found = await screenings.open(patientId, screeningId);
    return found.ok ? found.value?.firstSeenOn : undefined;
  };

  async function sessionOn(day: string, entryMode: string): Promise<void> {
    const common = { kind: 'session' as const, recordId: recordId(3), patientId, basedOnRevision: 0 };
    const happenedAt = `${day}T10:00:00.000+03:00`;
    await ports.store.commit([{ ...common, schemaVersion: 1, happenedAt, record: { entryMode } }]);
  }

  test('is today when nothing was recorded before', async () => {
    await enterPatient();
    expect(await firstSeen()).toBe(dateOf(screeningTime));
  });

  test('is the day the patient was entered, although there is no screening', async () => {
    await enterPatient('2026-10-02T10:00:00.000+03:00');
    expect(await firstSeen()).toBe('2026-10-02');
  });

  test('is that of a session held here, entered before or after the patient was', async () => {
    await enterPatient();
    await sessionOn('2026-09-01', 'fromPaper');
    expect(await firstSeen()).toBe('2026-09-01');
  });

  test('is not that of a session in another clinic', async () => {
    await enterPatient();
    await sessionOn('2026-09-01', 'otherClinic');
    expect(await firstSeen()).toBe(dateOf(screeningTime));
  });
});
