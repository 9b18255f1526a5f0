import { beforeEach, describe, expect, test } from 'vitest';
import { createPatientRepository } from '@renderer/repositories/patientRepository';
import { createPracticeRepository } from '@renderer/repositories/practiceRepository';
import {
  createScreeningRepository,
  type ScreeningRepository,
} from '@renderer/repositories/screeningRepository';
import type { Course } from '@shared/domain/course';
import { labReportFormat, type LabReport } from '@shared/domain/labReport';
import { labGroups } from '@shared/domain/lab';
import { answerTo, screeningFormat, type Screening } from '@shared/domain/screening';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { defaultPack, shippedPacks } from '@shared/protocol/packs';
import { aLabReport, aReportGroup } from '../builders/labReport';
import { seenBefore } from '../builders/seenBefore';
import { testRecordId } from '../builders/memoryRecordStore';
import { aPatient } from '../builders/patient';
import { createTestPorts, type TestPorts } from '../builders/repositoryPorts';
import { answer, answeredScreening, signedScreening } from '../builders/screening';

const entered = '2026-11-01T09:00:00.000+03:00';
const visit = '2026-11-21T10:05:00.000+03:00';
const later = '2026-11-28T10:00:00.000+03:00';
const patientId = testRecordId(1);
const screeningId = testRecordId(2);
const nextId = testRecordId(3);
let ports: TestPorts;
let screenings: ScreeningRepository;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const refused = (code: string) => ({ ok: false, error: { code } });
const draft = (changes: Partial<Screening> = {}): Screening => answeredScreening(patientId, changes);

async function opened(id = screeningId) {
  const start = value(await screenings.open(patientId, id));
  if (start === null) throw new Error('no such patient');
  return start;
}

/** Writes a record as another part of the app would. */
async function put(kind: 'labReport' | 'course' | 'screening', recordId: RecordId, record: unknown) {
  const revision = (await ports.store.get(recordId))?.header.revision ?? 0;
  await ports.store.commit([
    {
      kind,
      recordId,
      patientId,
      basedOnRevision: revision,
      schemaVersion: kind === 'screening' ? screeningFormat.version : labReportFormat.version,
      happenedAt: ports.clock.now(),
      record,
    },
  ]);
}

const report = (changes: Partial<LabReport> = {}): LabReport =>
  aLabReport(patientId, { groups: labGroups.map((group) => aReportGroup(group)), ...changes });

beforeEach(async () => {
  ports = createTestPorts(testRecordId(99), entered);
  ports.summaries = { load: async () => ({ entries: new Map(), stale: [] }), update: () => undefined };
  screenings = createScreeningRepository(ports);
  value(await createPatientRepository(ports).save(patientId, aPatient(), 0));
  await seenBefore(ports.store, patientId, '2026-11-01');
  ports.setNow(visit);
});

describe('the pack', () => {
  const other = shippedPacks.find((pack) => pack.id !== defaultPack.id);

  async function choose(pack: { id: string; version: string }) {
    const activePack = { id: pack.id, version: pack.version };
    value(
      await createPracticeRepository(ports).setUp({ name: 'P', activePack }, { name: 'N', credential: '' }),
    );
  }

  test('[N24] a new screening is asked by the active pack, a stored one by its own', async () => {
    if (other === undefined) throw new Error('one pack only');
    value(await screenings.save(screeningId, draft(), 0));
    await choose(other);
    expect((await opened(nextId)).pack?.id).toBe(other.id);
    expect((await opened(nextId)).screening).toMatchObject({ packId: other.id, packVersion: other.version });
    expect((await opened()).pack).toMatchObject({ id: defaultPack.id, version: defaultPack.version });
  });

  test('[N24] signed by a pack that is nowhere, it is still read; unsigned, nothing is signed by another', async () => {
    const gone = { packId: 'gone-pack', packVersion: '3.0.0' };
    await put('screening', screeningId, signedScreening(draft(gone)));
    const start = await opened();
    expect(start.pack).toBeNull();
    expect(start.screening.answers).toHaveLength(defaultPack.rules.length);
    expect(value(await screenings.standing(patientId))).toMatchObject({ pack: null, since: [] });
    expect(await screenings.sign(nextId, draft(gone), 0, null)).toEqual(refused('protocol.missing'));
  });
});

describe('laboratory results', () => {
  test('[N25] those known on the day are frozen at signing, with the report they came from', async () => {
    const reportId = testRecordId(20);
    await put('labReport', reportId, report());
    await put('labReport', testRecordId(21), report({ collectedOn: '2026-11-22', reportedOn: null }));
    value(await screenings.sign(screeningId, draft({ labs: [] }), 0, null));
    const frozen = (await opened()).screening.labs;
    expect(frozen.map((lab) => lab.group)).toEqual([...labGroups]);
    expect(frozen.every((lab) => lab.reportId === reportId && lab.collectedOn === '2026-11-18')).toBe(true);
    await put('labReport', reportId, report({ laboratory: 'Corrected' }));
    expect((await opened()).screening.labs[0]?.laboratory).toBe('Synevo');
  });
});

describe('before the decision', () => {
  test('[N26] live, the complaint and every planned zone have to be there', async () => {
    const invalid = refused('record.invalid');
    expect(await screenings.sign(screeningId, draft({ complaintsAndWishes: ' ' }), 0, null)).toEqual(invalid);
    expect(await screenings.sign(screeningId, draft({ plannedZones: ['face', 'neck'] }), 0, null)).toEqual(
      invalid,
    );
    const paper = draft({ entryMode: 'paper', complaintsAndWishes: '', zoneExaminations: [] });
    expect((await screenings.sign(screeningId, paper, 0, null)).ok).toBe(true);
  });

  test('[N26] an examination of a zone that is not planned is left out', async () => {
    const seen = [
      { zoneGroup: 'face' as const, finding: 'dry' },
      { zoneGroup: 'neck' as const, finding: 'lax' },
    ];
    value(await screenings.sign(screeningId, draft({ zoneExaminations: seen }), 0, null));
    expect((await opened()).screening.zoneExaminations).toEqual([seen[0]]);
  });

  test('[N22] [N26] what is carried counts once it is confirmed', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    ports.setNow(later);
    const { screening } = await opened(nextId);
    expect(await screenings.sign(nextId, screening, 0, null)).toEqual(refused('record.invalid'));
    const answered = screening.answers.map((each) =>
      each.value === 'notAsked' ? { ...answer(each.ruleId, 'no'), askedAt: later } : each,
    );
    const confirmed = { ...screening, answers: answered, carriedConfirmedAt: later };
    value(await screenings.sign(nextId, confirmed, 0, null));
    expect((await opened(nextId)).saved?.record).toMatchObject({
      plannedZones: ['face'],
      carriedConfirmedAt: later,
      complaintsAndWishes: 'tired skin',
    });
  });
});

describe('the first visit', () => {
  const fresh = testRecordId(5);
  const record = { what: 'letter of the hospital', reviewedOn: '2026-11-21' };
  const signed = async (changes: Partial<Screening>, reason: string | null) => {
    value(await createPatientRepository(ports).save(fresh, aPatient({ number: '2' }), 0));
    value(await screenings.sign(screeningId, { ...draft(changes), patientId: fresh }, 0, reason));
    return value(await screenings.open(fresh, screeningId))?.saved?.record.signed;
  };

  test('[N27] a reason alone passes nothing', async () => {
    expect(await signed({}, 'she came far')).toMatchObject({
      proceedReason: null,
      evaluation: { proceeding: 'block' },
    });
  });

  test('[N27] with the outside record reviewed and a reason it goes on', async () => {
    expect(await signed({ outsideRecordReviewed: record }, 'she came far')).toMatchObject({
      proceedReason: 'she came far',
      evaluation: { proceeding: 'reason' },
    });
  });

  test('[N27] the record alone does not', async () => {
    expect(await signed({ outsideRecordReviewed: record }, null)).toMatchObject({ proceedReason: null });
  });
});

describe('a course under way', () => {
  const course = (changes: Partial<Course>): Course => ({
    patientId,
    plannedOn: '2026-11-01',
    zoneGroups: ['scalp'],
    indications: [],
    indicationWords: '',
    plannedSessions: 4,
    countReasons: [],
    countReasonWords: '',
    interval: { floorDays: 7, recommended: [], packId: defaultPack.id, packVersion: defaultPack.version },
    combinations: [],
    quote: null,
    status: 'active',
    history: [{ what: 'planned', at: entered, reason: '', byId: testRecordId(99) }],
    repeatOf: null,
    notes: '',
    ...changes,
  });
  const proposal = async () => {
    const { plannedZones, courseId } = (await opened(nextId)).screening;
    return { plannedZones, courseId };
  };

  test('[N28] proposes its zones and itself', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    expect(await proposal()).toEqual({ plannedZones: ['face'], courseId: null });
    await put('course', testRecordId(30), course({}));
    expect(await proposal()).toEqual({ plannedZones: ['scalp'], courseId: testRecordId(30) });
  });

  test('[N28] of several, the zones of all; one that is paused or closed proposes nothing', async () => {
    await put('course', testRecordId(30), course({}));
    await put('course', testRecordId(31), course({ zoneGroups: ['hands', 'face'] }));
    await put('course', testRecordId(32), course({ zoneGroups: ['neck'], status: 'paused' }));
    expect(await proposal()).toEqual({ plannedZones: ['face', 'hands', 'scalp'], courseId: null });
  });
});

describe('since the signature', () => {
  const since = async () => {
    const standing = value(await screenings.standing(patientId));
    return standing?.since.map((finding) => `${finding.ruleId}:${finding.cause}`);
  };

  test('[N29] nobody signed: nothing stands', async () => {
    value(await screenings.save(screeningId, draft(), 0));
    expect(value(await screenings.standing(patientId))).toBeNull();
  });

  test('[N29] on the same day and with the same record, nothing came up', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    expect(await since()).toEqual([]);
  });

  test('[N29] an allergy entered since, and a result that lapsed, are found; the signed evaluation stays', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    const allergies = [{ substance: 'heparin', reaction: 'rash' }];
    value(
      await createPatientRepository(ports).save(
        patientId,
        aPatient({ allergiesState: 'listed', allergies }),
        1,
      ),
    );
    expect(await since()).toEqual(['allergy:againstChart']);
    ports.setNow('2026-12-03T10:00:00.000+03:00');
    const found = await since();
    expect(found).toContain('labCbc:labExpired');
    expect(found).toContain('pregnancy:askAgain');
    expect(value(await screenings.standing(patientId))?.evaluation.findings).toEqual([]);
    expect(answerTo((await opened()).screening, 'allergy')?.value).toBe('no');
  });

  test('[N29] a result entered since speaks', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    const groups = [aReportGroup('hiv', { outcome: 'notAcceptable' })];
    await put('labReport', testRecordId(20), report({ collectedOn: '2026-11-20', reportedOn: null, groups }));
    expect(await since()).toEqual(['labHiv:labNotAcceptable']);
  });

  test('[N29] a report that cannot be read is told', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    await put('labReport', testRecordId(20), report({ collectedOn: '2026-11-20', reportedOn: '2026-11-19' }));
    expect(value(await screenings.standing(patientId))?.unreadableLabReports).toBe(1);
  });
});
