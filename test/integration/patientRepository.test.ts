import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPatientRepository, type PatientRepository } from '@renderer/repositories/patientRepository';
import { AppFailure, appError } from '@shared/kernel/errors';
import type { Patient } from '@shared/domain/patient';
import type { RecordId } from '@shared/kernel/ids';
import { testRecordId } from '../builders/memoryRecordStore';
import { aPatient } from '../builders/patient';
import { createTestPorts, type TestPorts } from '../builders/repositoryPorts';

const now = '2026-11-21T10:00:00.000+03:00';
let ports: TestPorts;
let patients: PatientRepository;
let cached: Map<RecordId, unknown>;

async function ready(): Promise<void> {
  await vi.waitFor(() => expect(patients.directory.get().phase).toBe('ready'));
}

async function saved(id: number, patient: Patient, revision = 0): Promise<void> {
  const counted = patients.directory.get();
  expect(await patients.save(testRecordId(id), patient, revision)).toEqual({ ok: true, value: null });
  await vi.waitFor(() => expect(patients.directory.get()).not.toBe(counted));
}

beforeEach(async () => {
  cached = new Map();
  ports = createTestPorts(testRecordId(99), now);
  ports.summaries = {
    load: async () => ({ entries: new Map(cached), stale: [] }),
    update: (patientId, entry) => void cached.set(patientId, entry),
  };
  patients = createPatientRepository(ports);
  await ready();
});

describe('[P7] the directory follows every change', () => {
  it('finds a patient the moment they are saved, and under the new name after a change', async () => {
    await saved(1, aPatient());
    expect(patients.search('ivanova', 5).map((entry) => entry.patientId)).toEqual([testRecordId(1)]);
    await saved(1, aPatient({ names: { family: 'Смирнова', given: 'Анна', middle: '' } }), 1);
    expect(patients.search('ivanova', 5)).toEqual([]);
    expect(patients.list().map((entry) => entry.name)).toEqual(['Смирнова Анна']);
  });

  it('takes archived patients off the list and still finds them', async () => {
    await saved(1, aPatient());
    const found = await patients.get(testRecordId(1));
    if (!found.ok || found.value === null) throw new Error('not found');
    await patients.setArchived(found.value, true);
    await vi.waitFor(() => expect(patients.list()).toEqual([]));
    expect(patients.search('Иванова', 5)).toHaveLength(1);
  });

  it('starts from the sealed cache and makes anew what the cache cannot give', async () => {
    await saved(1, aPatient());
    await saved(2, aPatient({ number: '2' }));
    cached.set(testRecordId(2), { version: 0, from: 'an older app' });
    patients = createPatientRepository(ports);
    await ready();
    expect(patients.list()).toHaveLength(2);
  });
});

describe('[P7] after a rebuild every summary is made anew, all at once', () => {
  it('lists everybody as one by one would, and reads each kind once', async () => {
    for (let id = 1; id <= 30; id += 1) await saved(id, aPatient({ number: String(id) }));
    const oneByOne = patients.list();
    const stale = oneByOne.map((entry) => entry.patientId);
    const reads: string[] = [];
    const { listByKind, listByPatient } = ports.store;
    ports.store.listByKind = (kind) => (reads.push(kind), listByKind(kind));
    ports.store.listByPatient = (patientId) => (reads.push(patientId), listByPatient(patientId));
    ports.summaries.load = async () => ({ entries: new Map(), stale });
    patients = createPatientRepository(ports);
    await ready();
    expect(patients.list()).toEqual(oneByOne);
    const kinds = [
      'patient',
      'screening',
      'session',
      'photo',
      'labReport',
      'consent',
      'course',
      'appointment',
    ];
    expect(reads.toSorted()).toEqual(kinds.toSorted());
  });
});

describe('[P7] a list that could not be loaded', () => {
  it('is loaded whole with the next change, never shown as the one patient that changed', async () => {
    await saved(1, aPatient());
    await saved(2, aPatient({ number: '2' }));
    const { load } = ports.summaries;
    ports.summaries.load = () => Promise.reject(new AppFailure(appError('store.timeout')));
    patients = createPatientRepository(ports);
    await vi.waitFor(() => expect(patients.directory.get().phase).toBe('failed'));
    await patients.save(testRecordId(3), aPatient({ number: '3' }), 0);
    await vi.waitFor(() =>
      expect(patients.directory.get()).toEqual({ phase: 'failed', code: 'store.timeout' }),
    );
    ports.summaries.load = load;
    await saved(4, aPatient({ number: '4' }));
    expect(patients.list()).toHaveLength(4);
  });
});

describe('[P7] a list that could not be made says so', () => {
  it('instead of loading for ever, and comes back with the next change', async () => {
    let broken = true;
    ports.summaries.load = async () => {
      if (broken) throw new TypeError('a mistake of ours');
      return { entries: new Map(), stale: [testRecordId(1)] };
    };
    patients = createPatientRepository(ports);
    await vi.waitFor(() =>
      expect(patients.directory.get()).toEqual({ phase: 'failed', code: 'app.unexpected' }),
    );
    broken = false;
    await patients.save(testRecordId(1), aPatient(), 0);
    await ready();
    expect(patients.list()).toHaveLength(1);
  });
});

describe('[P8] saving never overwrites what it did not see', () => {
  it('answers record.conflict for another revision', async () => {
    await saved(1, aPatient());
    const late = await patients.save(testRecordId(1), aPatient({ number: '9' }), 0);
    expect(late).toEqual({ ok: false, error: { code: 'record.conflict' } });
  });

  it('refuses what is no patient and a birth date that has not come', async () => {
    for (const wrong of [aPatient({ birthDate: '2030-01-01' }), aPatient({ birthDate: '' })]) {
      const answer = await patients.save(testRecordId(1), wrong, 0);
      expect(answer).toEqual({ ok: false, error: { code: 'record.invalid' } });
    }
  });

  it('keeps every version', async () => {
    await saved(1, aPatient());
    await saved(1, aPatient({ number: '9' }), 1);
    const history = await patients.history(testRecordId(1));
    if (!history.ok) throw new Error(history.error.code);
    expect(history.value.versions.map((version) => version.record.number)).toEqual(['01234', '9']);
    expect(history.value.unreadable).toBe(0);
  });

  it('[P10] counts versions that cannot be read, be it a damaged row or a newer schema', async () => {
    await saved(1, aPatient());
    const common = { kind: 'patient' as const, recordId: testRecordId(1), patientId: testRecordId(1) };
    const newer = { schemaVersion: 1000, happenedAt: now, record: {} };
    await ports.store.commit([{ ...common, ...newer, basedOnRevision: 1 }]);
    const stored = ports.store.history;
    ports.store.history = async (recordId) => ({
      ...(await stored(recordId)),
      unreadable: [{ recordId, kind: 'patient' }],
    });
    const history = await patients.history(testRecordId(1));
    expect(history.ok && history.value).toMatchObject({ versions: [{ revision: 1 }], unreadable: 2 });
  });
});

describe('the chart', () => {
  it('[V24] counts what the rules of a session cannot look at, by kind', async () => {
    await saved(1, aPatient());
    const common = { patientId: testRecordId(1), basedOnRevision: 0, schemaVersion: 1000, happenedAt: now };
    await ports.store.commit([
      { ...common, kind: 'session', recordId: testRecordId(2), record: {} },
      { ...common, kind: 'photo', recordId: testRecordId(3), record: {} },
    ]);
    const { listByPatient } = ports.store;
    ports.store.listByPatient = async (patientId) => ({
      ...(await listByPatient(patientId)),
      unreadable: [
        { recordId: testRecordId(4), kind: 'screening' },
        { recordId: testRecordId(5), kind: 'photo' },
      ],
    });
    const chart = await patients.chart(testRecordId(1));
    expect(chart.ok && chart.value).toMatchObject({
      unreadable: 4,
      unreadableForRules: { sessions: 1, screenings: 1 },
    });
  });
});

describe('[P9] likely duplicates are shown before a second record is made', () => {
  const phones = [{ number: '+7 912 345-67-89', note: '' }];
  const like = (over: Partial<Patient>) => patients.likelyDuplicates(aPatient(over), testRecordId(50)).length;

  beforeEach(() => saved(1, aPatient({ phones })));

  it('by a like name and the birth date, in either script', () => {
    expect(like({ names: { family: 'Ivanova', given: 'Anna', middle: '' }, number: '' })).toBe(1);
  });

  it('by phone and birth date under another name, however the phone is written', () => {
    const names = { family: 'Смирнова', given: 'Мария', middle: '' };
    expect(like({ names, number: '', phones: [{ number: '8 (912) 3456789', note: '' }] })).toBe(1);
  });

  it('by the record number alone', () => {
    const names = { family: 'Петров', given: 'Олег', middle: '' };
    expect(like({ names, birthDate: '1960-01-01' })).toBe(1);
  });

  it('not by a birth date alone: that is only a birthday shared', () => {
    const names = { family: 'Петров', given: 'Олег', middle: '' };
    expect(like({ names, number: '' })).toBe(0);
  });
});
