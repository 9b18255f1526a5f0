import { beforeEach, describe, expect, test } from 'vitest';
import {
  createLabReportRepository,
  type LabReportRepository,
} from '@renderer/repositories/labReportRepository';
import { createPatientRepository } from '@renderer/repositories/patientRepository';
import { createPracticeRepository } from '@renderer/repositories/practiceRepository';
import { emptyRow, labValueOf } from '@shared/domain/labEntry';
import type { LabReportEntry } from '@shared/domain/labReportWriting';
import { verifiedBySecondPerson } from '@shared/domain/labReport';
import type { Result } from '@shared/kernel/result';
import { testRecordId } from '../builders/memoryRecordStore';
import { aPatient } from '../builders/patient';
import { aLabReport, aReportGroup } from '../builders/labReport';
import { createTestPorts, type TestPorts } from '../builders/repositoryPorts';

const now = '2026-11-21T10:05:00.000+03:00';
const me = testRecordId(99);
const colleague = testRecordId(98);
const patientId = testRecordId(1);
const reportId = testRecordId(2);
let ports: TestPorts;
let labs: LabReportRepository;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const haemoglobin = (typed: string, unit = 'g/L') => {
  const made = labValueOf({ ...emptyRow('haemoglobin', unit), typed });
  if (made === null) throw new Error(`${typed} is open`);
  return made;
};

function entry(changes: Partial<LabReportEntry> = {}): LabReportEntry {
  const { laboratory, collectedOn, reportedOn, images, sample, notes } = aLabReport(patientId);
  const groups = [aReportGroup('cbc', { values: [haemoglobin('13,8', 'g/dL')] }), aReportGroup('hiv')];
  return { laboratory, collectedOn, reportedOn, groups, images, sample, notes, ...changes };
}

async function opened(of: LabReportRepository = labs) {
  const { saved } = value(await of.open(patientId, reportId));
  if (saved === null) throw new Error('not saved');
  return saved;
}

/** The same vault, unlocked by somebody else. */
const unlockedBy = (practitionerId: typeof me) => createLabReportRepository({ ...ports, practitionerId });

async function addPractitioner(practitionerId: typeof me, name: string): Promise<void> {
  await ports.store.commit([
    {
      kind: 'practitioner',
      recordId: practitionerId,
      patientId: null,
      basedOnRevision: 0,
      schemaVersion: 1,
      happenedAt: now,
      record: { name, credential: '' },
    },
  ]);
}

beforeEach(async () => {
  ports = createTestPorts(me, now);
  ports.summaries = { load: async () => ({ entries: new Map(), stale: [] }), update: () => undefined };
  labs = createLabReportRepository(ports);
  value(await createPatientRepository(ports).save(patientId, aPatient(), 0));
  value(
    await createPracticeRepository(ports).setUp(
      { name: 'Practice', activePack: null },
      { name: 'Dr First', credential: '' },
    ),
  );
});

describe('a laboratory report', () => {
  test('[B5] comes back as it was saved, with who transcribed it and when', async () => {
    value(await labs.save(patientId, reportId, entry(), 0));
    const { record, revision } = await opened();
    expect(revision).toBe(1);
    expect(record).toEqual({
      ...aLabReport(patientId),
      ...entry(),
      transcribedById: me,
      transcribedAt: now,
    });
  });

  test.each([
    ['a value that does not say what its digits say', { values: [{ ...haemoglobin('138'), siValue: 13.8 }] }],
    ['a value of another group', { group: 'biochemistry' as const }],
    ['a value twice', { values: [haemoglobin('138'), haemoglobin('139')] }],
  ])('[B5] with %s is refused', async (_, change) => {
    const groups = [aReportGroup('cbc', { values: [haemoglobin('138')], ...change })];
    const saved = await labs.save(patientId, reportId, entry({ groups }), 0);
    expect(saved).toEqual({ ok: false, error: { code: 'record.invalid' } });
  });

  test.each([
    ['a day still to come', { collectedOn: '2026-11-22', reportedOn: null }],
    ['a report older than its blood', { collectedOn: '2026-11-18', reportedOn: '2026-11-17' }],
    ['a result without a day of collection', { collectedOn: null }],
    ['the same group twice', { groups: [aReportGroup('hiv'), aReportGroup('hiv')] }],
    ['no group', { groups: [] }],
  ])('[B5] with %s is refused', async (_, change) => {
    expect(await labs.save(patientId, reportId, entry(change), 0)).toEqual({
      ok: false,
      error: { code: 'record.invalid' },
    });
  });

  test('[B5] may be awaited without a day', async () => {
    const awaited = {
      collectedOn: null,
      reportedOn: null,
      groups: [aReportGroup('cbc', { outcome: 'awaited' })],
    };
    value(await labs.save(patientId, reportId, entry(awaited), 0));
    expect((await opened()).record.collectedOn).toBeNull();
  });

  test('[B7] changed elsewhere meanwhile is a conflict; a correction keeps the former version', async () => {
    value(await labs.save(patientId, reportId, entry(), 0));
    expect(await labs.save(patientId, reportId, entry({ laboratory: 'North' }), 0)).toMatchObject({
      ok: false,
      error: { code: 'record.conflict' },
    });
    value(await labs.save(patientId, reportId, entry({ laboratory: 'North' }), 1));
    const { versions, unreadable } = value(await labs.history(reportId));
    expect(versions.map((version) => version.record.laboratory)).toEqual(['Synevo', 'North']);
    expect(unreadable).toBe(0);
  });

  test('[B7] belongs to one patient for good', async () => {
    value(await labs.save(patientId, reportId, entry(), 0));
    const refused = { ok: false, error: { code: 'record.invalid' } };
    expect(await labs.save(testRecordId(7), reportId, entry(), 1)).toEqual(refused);
    expect(await labs.open(testRecordId(7), reportId)).toEqual(refused);
  });

  test('[B8] a second person verifies; whoever transcribed it may not where somebody else could', async () => {
    await addPractitioner(colleague, 'Dr Second');
    value(await labs.save(patientId, reportId, entry(), 0));
    expect(await labs.verify(await opened())).toEqual({ ok: false, error: { code: 'lab.secondPerson' } });
    value(await unlockedBy(colleague).verify(await opened()));
    const { record } = await opened();
    expect(record).toMatchObject({ verifiedById: colleague, verifiedAt: now });
    expect(verifiedBySecondPerson(record)).toBe(true);
  });

  test('[B8] where there is one person, they may compare again, and it is told apart', async () => {
    value(await labs.save(patientId, reportId, entry(), 0));
    value(await labs.verify(await opened()));
    const { record } = await opened();
    expect(record.verifiedById).toBe(me);
    expect(verifiedBySecondPerson(record)).toBe(false);
  });

  test('[B8] a changed value takes the verification away, a remark or what was told does not', async () => {
    value(await labs.save(patientId, reportId, entry(), 0));
    value(await labs.verify(await opened()));
    value(await labs.save(patientId, reportId, entry({ notes: 'paper in folder 3' }), 2));
    expect((await opened()).record.verifiedById).toBe(me);
    const told = { toldBy: 'Dr First', toldOn: '2026-11-21', referredTo: 'Centre' };
    value(await labs.disclose(await opened(), 'hiv', told));
    const disclosed = (await opened()).record;
    expect(disclosed.verifiedById).toBe(me);
    expect(disclosed.groups.find((each) => each.group === 'hiv')?.disclosure).toEqual(told);
    const groups = [aReportGroup('cbc', { values: [haemoglobin('14,8', 'g/dL')] })];
    value(await labs.save(patientId, reportId, entry({ groups }), 4));
    expect((await opened()).record).toMatchObject({ verifiedById: null, verifiedAt: null });
  });

  test('[B7] what somebody else changed meanwhile is neither verified nor withdrawn', async () => {
    value(await labs.save(patientId, reportId, entry(), 0));
    const seen = await opened();
    value(await labs.save(patientId, reportId, entry({ laboratory: 'North' }), 1));
    const conflict = { ok: false, error: { code: 'record.conflict' } };
    expect(await labs.verify(seen)).toEqual(conflict);
    expect(await labs.withdraw(seen, 'wrong patient')).toEqual(conflict);
    expect(await labs.disclose(seen, 'hiv', { toldBy: '', toldOn: null, referredTo: '' })).toEqual(conflict);
  });

  test('[B6] withdrawn it stays readable, counts for nothing and is not changed any more', async () => {
    value(await labs.save(patientId, reportId, entry(), 0));
    expect(await labs.withdraw(await opened(), '  ')).toEqual({
      ok: false,
      error: { code: 'record.invalid' },
    });
    value(await labs.withdraw(await opened(), 'paper of another patient'));
    expect(await labs.save(patientId, reportId, entry(), 2)).toMatchObject({ ok: false });
    const standing = value(await labs.standing(patientId));
    expect(standing?.reports).toHaveLength(1);
    expect(standing?.groups.every((group) => group.result === undefined)).toBe(true);
  });

  test('[B9] where each group stands: the newest result, until when it counts, and what is missing', async () => {
    const groups = [aReportGroup('hiv'), aReportGroup('cbc', { values: [haemoglobin('138')] })];
    value(await labs.save(patientId, reportId, entry({ groups }), 0));
    const standing = value(await labs.standing(patientId));
    const of = (group: string) => standing?.groups.find((each) => each.rule.group === group);
    expect(of('hiv')?.state).toMatchObject({ cause: null, lapsesOn: '2027-02-16' });
    expect(of('cbc')?.state).toMatchObject({ cause: 'labIncomplete', missing: ['platelets'] });
    expect(of('syphilis')?.state).toMatchObject({ cause: 'labMissing' });
    ports.setNow('2027-02-17T10:00:00.000+03:00');
    const later = value(await labs.standing(patientId));
    expect(later?.groups.find((each) => each.rule.group === 'hiv')?.state.cause).toBe('labExpired');
    expect(value(await labs.standing(testRecordId(50)))).toBeNull();
  });

  test('[B11] a new report goes on with the draft of one never saved, and with no other', async () => {
    const kept = (recordId: typeof me, of: typeof me) => ({
      draftId: `labReport:${recordId}`,
      form: 'labReport' as const,
      recordId,
      patientId: of,
      updatedMs: 1,
      content: {},
    });
    let drafts = [kept(testRecordId(30), testRecordId(50)), kept(reportId, patientId)];
    const withDrafts = createLabReportRepository({
      ...ports,
      drafts: { ...ports.drafts, list: async () => ({ drafts, unreadable: [] }) },
    });
    expect(value(await withDrafts.begin(patientId))).toBe(reportId);
    value(await withDrafts.save(patientId, reportId, entry(), 0));
    expect(value(await withDrafts.begin(patientId))).not.toBe(reportId);
    drafts = [];
    expect(value(await withDrafts.begin(testRecordId(50)))).not.toBe(testRecordId(30));
  });

  test('[B10] the next report begins with the laboratory and the units of the last one', async () => {
    expect(value(await labs.open(patientId, reportId)).habits).toEqual({ laboratory: '', units: {} });
    value(await labs.save(patientId, reportId, entry(), 0));
    const expected = { laboratory: 'Synevo', units: { haemoglobin: 'g/dL' } };
    expect(value(await labs.open(patientId, testRecordId(3))).habits).toEqual(expected);
    const afterRestart = createLabReportRepository(ports);
    expect(value(await afterRestart.open(patientId, testRecordId(3))).habits).toEqual(expected);
    expect(value(await afterRestart.open(testRecordId(40), testRecordId(3))).habits).toEqual(expected);
  });
});
