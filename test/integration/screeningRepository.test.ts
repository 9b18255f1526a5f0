import { beforeEach, describe, expect, test } from 'vitest';
import { createPatientRepository } from '@renderer/repositories/patientRepository';
import {
  createScreeningRepository,
  type ScreeningRepository,
} from '@renderer/repositories/screeningRepository';
import type { Screening } from '@shared/domain/screening';
import { answerTo } from '@shared/domain/screening';
import type { Result } from '@shared/kernel/result';
import { testRecordId } from '../builders/memoryRecordStore';
import { aPatient } from '../builders/patient';
import { createTestPorts, type TestPorts } from '../builders/repositoryPorts';
import { seenBefore } from '../builders/seenBefore';
import { acceptableLabs, answer, answeredScreening } from '../builders/screening';

const entered = '2026-11-01T09:00:00.000+03:00';
const visit = '2026-11-21T10:05:00.000+03:00';
const patientId = testRecordId(1);
const screeningId = testRecordId(2);
const nextId = testRecordId(3);
let ports: TestPorts;
let screenings: ScreeningRepository;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const draft = (changes: Partial<Screening> = {}): Screening =>
  answeredScreening(patientId, { labs: acceptableLabs('2026-11-18'), ...changes });

async function opened(id = screeningId) {
  const start = value(await screenings.open(patientId, id));
  if (start === null) throw new Error('no such patient');
  return start;
}

beforeEach(async () => {
  ports = createTestPorts(testRecordId(99), entered);
  ports.summaries = { load: async () => ({ entries: new Map(), stale: [] }), update: () => undefined };
  screenings = createScreeningRepository(ports);
  value(await createPatientRepository(ports).save(patientId, aPatient(), 0));
  await seenBefore(ports.store, patientId, '2026-11-01');
  ports.setNow(visit);
});

describe('a screening', () => {
  test('[N13] begins empty, comes back as it was saved, and stays a draft until it is signed', async () => {
    const first = await opened();
    expect(first.saved).toBeNull();
    expect(first.screening.answers.every((each) => each.value === 'notAsked')).toBe(true);
    value(await screenings.save(screeningId, draft(), 0));
    expect((await opened()).saved?.record).toEqual(draft());
    expect(value(await screenings.latest(patientId))?.record.status).toBe('draft');
  });

  test('[N16] is signed with what the evaluator says then, by whoever unlocked', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    const { saved } = await opened();
    expect(saved?.record.signed).toMatchObject({
      signedAt: visit,
      signedById: ports.practitionerId,
      evaluation: { decision: { kind: 'noFinding' }, findings: [] },
      proceedReason: null,
    });
  });

  test('[N10] keeps a reason only where it counts', async () => {
    const answers = draft().answers.map((each) =>
      each.ruleId === 'pregnancy' ? answer('pregnancy', 'yes') : each,
    );
    value(await screenings.sign(screeningId, draft({ answers }), 0, 'she insists'));
    expect((await opened()).saved?.record.signed).toMatchObject({
      proceedReason: null,
      evaluation: { proceeding: 'block' },
    });
    const hepatitis = draft().answers.map((each) =>
      each.ruleId === 'hepatitis' ? answer('hepatitis', 'yes') : each,
    );
    value(await screenings.sign(nextId, draft({ answers: hepatitis }), 0, '  cleared by hepatologist '));
    expect((await opened(nextId)).saved?.record.signed?.proceedReason).toBe('cleared by hepatologist');
  });

  test('[N17] changed elsewhere is a conflict; a signed one is never changed', async () => {
    value(await screenings.save(screeningId, draft(), 0));
    const stale = await screenings.save(screeningId, draft({ notes: 'typed meanwhile' }), 0);
    expect(stale).toEqual({ ok: false, error: { code: 'record.conflict' } });
    value(await screenings.sign(screeningId, draft(), 1, null));
    const again = await screenings.save(screeningId, draft({ notes: 'changed afterwards' }), 2);
    expect(again).toEqual({ ok: false, error: { code: 'record.conflict' } });
    expect((await opened()).saved?.record.notes).toBe('');
  });

  test('[N17] is not signed without a planned zone, nor before it was performed, nor under another patient', async () => {
    const refused = { ok: false, error: { code: 'record.invalid' } };
    expect(await screenings.sign(screeningId, draft({ plannedZones: [] }), 0, null)).toEqual(refused);
    const ahead = draft({ performedAt: '2026-11-21T10:06:00.000+03:00' });
    expect(await screenings.sign(screeningId, ahead, 0, null)).toEqual(refused);
    value(await screenings.save(screeningId, draft(), 0));
    const moved = { ...draft(), patientId: testRecordId(7) };
    expect(await screenings.save(screeningId, moved, 1)).toEqual(refused);
    expect(value(await screenings.open(testRecordId(7), screeningId))).toBeNull();
  });
});

describe('the next one', () => {
  test('[N13] starts from the last signed one', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    ports.setNow('2026-12-05T10:00:00.000+03:00');
    const next = await opened(nextId);
    expect(next.previous?.recordId).toBe(screeningId);
    expect(answerTo(next.screening, 'cancer')).toMatchObject({ value: 'no', carriedFromId: screeningId });
    expect(answerTo(next.screening, 'pregnancy')?.value).toBe('notAsked');
    value(await screenings.save(nextId, { ...next.screening, plannedZones: ['face'] }, 0));
    expect((await opened(nextId)).previous?.recordId).toBe(screeningId);
    const listed = value(await screenings.listForPatient(patientId));
    expect(listed.screenings.map((each) => each.recordId)).toEqual([nextId, screeningId]);
    expect(listed.unreadable).toBe(0);
  });

  test('[N13] a draft is not what the next one starts from', async () => {
    value(await screenings.save(screeningId, draft(), 0));
    expect((await opened(nextId)).previous).toBeNull();
  });
});

describe('beginning', () => {
  const kept = (recordId: typeof screeningId) => ({
    draftId: `screening:${recordId}`,
    form: 'screening' as const,
    recordId,
    patientId,
    updatedMs: 0,
    content: null,
  });

  test('[N13] goes on with a kept draft, then with what is not signed, then afresh', async () => {
    expect(value(await screenings.begin(patientId))).not.toBe(screeningId);
    value(await screenings.save(screeningId, draft(), 0));
    expect(value(await screenings.begin(patientId))).toBe(screeningId);
    ports.drafts.list = async () => ({ drafts: [kept(nextId)], unreadable: [] });
    expect(value(await screenings.begin(patientId))).toBe(nextId);
  });

  test('[N17] a draft that outlived its signature does not lead back to it', async () => {
    value(await screenings.sign(screeningId, draft(), 0, null));
    ports.drafts.list = async () => ({ drafts: [kept(screeningId)], unreadable: [] });
    expect(value(await screenings.begin(patientId))).not.toBe(screeningId);
  });
});

describe('the first visit', () => {
  const firstVisit = async (id = screeningId) => {
    value(await screenings.sign(id, draft(), 0, null));
    return (await opened(id)).saved?.record.signed?.evaluation.findings.some(
      (each) => each.cause === 'firstVisit',
    );
  };

  test('[N18] is today for a patient entered today', async () => {
    const fresh = testRecordId(5);
    value(await createPatientRepository(ports).save(fresh, aPatient({ number: '2' }), 0));
    value(await screenings.sign(screeningId, { ...draft(), patientId: fresh }, 0, null));
    const start = value(await screenings.open(fresh, screeningId));
    expect(start?.saved?.record.signed?.evaluation.decision).toEqual({
      kind: 'notBefore',
      date: '2026-11-22',
    });
  });

  test('[N18] is over for a patient seen earlier, and stays over when the details are changed today', async () => {
    value(await createPatientRepository(ports).save(patientId, aPatient({ notes: 'changed' }), 1));
    expect(await firstVisit()).toBe(false);
  });

  test('[N18] is still to come for somebody who telephoned and was entered weeks ago', async () => {
    const caller = testRecordId(5);
    ports.setNow(entered);
    value(await createPatientRepository(ports).save(caller, aPatient({ number: '2' }), 0));
    ports.setNow(visit);
    expect(value(await screenings.open(caller, screeningId))?.firstSeenOn).toBe('2026-11-21');
    await seenBefore(ports.store, caller, '2026-11-10', nextId);
    expect(value(await screenings.open(caller, screeningId))?.firstSeenOn).toBe('2026-11-10');
  });

  test('[N18] what another clinic did is no visit to this one', async () => {
    const fresh = testRecordId(5);
    value(await createPatientRepository(ports).save(fresh, aPatient({ number: '2' }), 0));
    const elsewhere: Screening = {
      ...draft(),
      patientId: fresh,
      entryMode: 'otherClinic',
      performedAt: '2026-10-01T10:00:00.000+03:00',
    };
    value(await screenings.save(nextId, elsewhere, 0));
    expect(value(await screenings.open(fresh, screeningId))?.firstSeenOn).toBe('2026-11-21');
    value(await screenings.save(nextId, { ...elsewhere, entryMode: 'paper' }, 1));
    expect(value(await screenings.open(fresh, screeningId))?.firstSeenOn).toBe('2026-10-01');
  });
});
