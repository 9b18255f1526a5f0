import { beforeEach, describe, expect, test } from 'vitest';
import { createSessionRepository, type SessionStart } from '@renderer/repositories/sessionRepository';
import type { Versioned } from '@renderer/repositories/versioned';
import { patientFormat } from '@shared/domain/patient';
import { screeningFormat } from '@shared/domain/screening';
import type { Session } from '@shared/domain/session';
import { sessionSteps, type SessionStep, type StepValues } from '@shared/domain/sessionSteps';
import { zoneGroups } from '@shared/domain/treatmentArea';
import type { Result } from '@shared/kernel/result';
import { aPatient } from '../../builders/patient';
import { aConsent, storeConsent, storePatient } from '../../builders/consent';
import { seenBefore } from '../../builders/seenBefore';
import { aDecidedScreening } from '../../builders/decidedScreening';
import { createTestPorts, type TestPorts } from '../../builders/repositoryPorts';
import {
  aDraw,
  aFullSession,
  allChecked,
  on,
  testConsentId,
  testPatientId,
  testPractitionerId,
  testScreeningId,
} from '../../builders/session';

const day1 = '2026-11-01';
const live: SessionStart = {
  entryMode: 'live',
  startedAt: on(day1),
  endedAt: null,
  zoneGroups: [],
  repeatLast: false,
  courseIds: [],
  tooEarlyReason: '',
};
const signer = { signedBy: testPractitionerId, signedByName: 'Dr A' };

let ports: TestPorts;
let sessions: ReturnType<typeof createSessionRepository>;
let screenings = 0;

beforeEach(async () => {
  ports = createTestPorts(testPractitionerId, on(day1));
  await storePatient(ports.store, on('2026-10-01'));
  await seenBefore(ports.store, testPatientId, '2026-10-01');
  await storeConsent(ports.store, testConsentId, aConsent(on(day1, '09:00')));
  sessions = createSessionRepository(ports);
  screenings = 0;
});

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function screen(date: string): Promise<void> {
  const recordId = screenings++ === 0 ? testScreeningId : ports.newRecordId();
  const common = { kind: 'screening' as const, patientId: testPatientId, basedOnRevision: 0 };
  const record = aDecidedScreening(date);
  await ports.store.commit([
    { ...common, recordId, schemaVersion: screeningFormat.version, happenedAt: on(date), record },
  ]);
}

async function begin(start: Partial<SessionStart> = {}): Promise<Versioned<Session>> {
  const started = expectOk(await sessions.start(testPatientId, { ...live, ...start }));
  if (started.kind === 'stopped') throw new Error(JSON.stringify(started.stops));
  const found = expectOk(await sessions.get(started.sessionId));
  if (found === null) throw new Error('not stored');
  return found;
}

async function doEveryStep(from: Versioned<Session>, like: Session): Promise<Versioned<Session>> {
  let current = from;
  async function complete<S extends SessionStep>(step: S, value: StepValues[S] | null): Promise<void> {
    if (value !== null) current = expectOk(await sessions.completeStep(current, step, value, on(day1)));
  }
  for (const step of sessionSteps) await complete(step, like[step]);
  return current;
}

describe('session repository', () => {
  test('[V16] [V20] each completed step is one revision, and reads back field by field', async () => {
    await screen(day1);
    const done = await doEveryStep(await begin(), aFullSession(day1));
    expect(done.revision).toBe(1 + sessionSteps.length);
    const read = expectOk(await sessions.get(done.recordId));
    for (const step of sessionSteps) expect(read?.record[step]).toEqual(aFullSession(day1)[step]);
    expect(read?.record.steps.map((stamp) => stamp.step)).toEqual([...sessionSteps]);
    expect((await ports.store.history(done.recordId)).changes).toHaveLength(9);
  });

  test('[V5] [V17] the screening it stands on is written down with it', async () => {
    await screen(day1);
    expect((await begin()).record.screening).toEqual({
      screeningId: testScreeningId,
      screenedOn: day1,
      zoneGroups: [...zoneGroups],
      decision: { kind: 'noFinding' },
      proceedReason: '',
    });
  });

  test('[V1] [V17] the gate is asked again at the start, whatever the screen believed', async () => {
    await screen(day1);
    const first = await doEveryStep(await begin(), aFullSession(day1));
    expectOk(await sessions.sign(first, 'completed', signer));
    ports.setNow(on('2026-11-07'));
    await screen('2026-11-07');
    const refused = expectOk(await sessions.start(testPatientId, { ...live, startedAt: on('2026-11-20') }));
    expect(refused).toMatchObject({ kind: 'stopped', stops: [{ rule: 'interval', until: '2026-11-08' }] });
    expect(expectOk(await sessions.listForPatient(testPatientId)).sessions).toHaveLength(1);
    ports.setNow(on('2026-11-08'));
    await screen('2026-11-08');
    expect((await begin()).record.status).toBe('open');
  });

  test('[V27] what the chart lists as an allergy is asked about again at the signature', async () => {
    await screen(day1);
    const done = await doEveryStep(await begin(), {
      ...aFullSession(day1),
      skin: { antiseptic: 'chlorhexidineAqueous', peel: 'no', note: '' },
    });
    const allergies = [{ substance: 'Хлоргексидин', reaction: 'сыпь' }];
    await ports.store.commit([
      {
        kind: 'patient',
        recordId: testPatientId,
        patientId: testPatientId,
        basedOnRevision: 1,
        schemaVersion: patientFormat.version,
        happenedAt: on(day1),
        record: aPatient({ allergiesState: 'listed', allergies }),
      },
    ]);
    expect(await sessions.sign(done, 'completed', signer)).toMatchObject({ ok: false });
    const deviation = {
      rule: 'allergy' as const,
      discoveredWhen: 'afterwards' as const,
      action: 'no reaction seen',
    };
    const noted = expectOk(await sessions.setDeviations(done, [deviation]));
    expectOk(await sessions.sign(noted, 'completedWithDeviation', signer));
  });

  test('[V2] [V8] day 5 is recorded afterwards and signed with its deviation', async () => {
    await screen(day1);
    expectOk(await sessions.sign(await doEveryStep(await begin(), aFullSession(day1)), 'completed', signer));
    ports.setNow(on('2026-11-06', '18:00'));
    await screen('2026-11-06');
    const start = { entryMode: 'afterwards' as const, startedAt: on('2026-11-06', '12:00') };
    const late = await doEveryStep(await begin(start), aFullSession('2026-11-06'));
    expect(await sessions.sign(late, 'completed', signer)).toMatchObject({ ok: false });
    expect(await sessions.sign(late, 'completedWithDeviation', signer)).toMatchObject({ ok: false });
    const action = 'patient came early';
    const noted = expectOk(
      await sessions.setDeviations(late, [{ rule: 'interval', discoveredWhen: 'afterwards', action }]),
    );
    const signed = expectOk(await sessions.sign(noted, 'completedWithDeviation', signer));
    expect(signed.record).toMatchObject({ status: 'signed', outcome: 'completedWithDeviation' });
    expect(signed.record.performedAt.startedAt).toBe(on('2026-11-06', '12:00'));
    expect(signed.record.enteredAt).toBe(on('2026-11-06', '18:00'));
  });

  const newerVersion = (kind: 'session' | 'screening') =>
    ports.store.commit([
      {
        kind,
        recordId: ports.newRecordId(),
        patientId: testPatientId,
        basedOnRevision: 0,
        schemaVersion: 1000,
        happenedAt: on(day1),
        record: { written: 'by a version to come' },
      },
    ]);
  function damagedRow(kind: 'session' | 'screening' | 'photo'): void {
    const { listByPatient } = ports.store;
    const row = { recordId: ports.newRecordId(), kind };
    ports.store.listByPatient = async (patientId) => {
      const { changes, unreadable } = await listByPatient(patientId);
      return { changes, unreadable: [...unreadable, row] };
    };
  }

  test.each(['session', 'screening'] as const)(
    '[V24] [V17] a %s in a newer schema or a damaged row lets no live session start',
    async (kind) => {
      await screen(day1);
      damagedRow('photo');
      expect(expectOk(await sessions.ask(testPatientId, live)).gate.kind).toBe('allowed');
      await newerVersion(kind);
      damagedRow(kind);
      const stops = [{ rule: 'recordsUnreadable', count: 2 }];
      expect(expectOk(await sessions.ask(testPatientId, live)).gate).toEqual({ kind: 'stopped', stops });
      expect(expectOk(await sessions.start(testPatientId, live))).toEqual({ kind: 'stopped', stops });
      expect(expectOk(await sessions.listForPatient(testPatientId)).sessions).toEqual([]);
    },
  );

  test('[V24] what happened beside a damaged session is recorded, and signed with its deviation', async () => {
    await screen(day1);
    damagedRow('session');
    const begun = await begin({ entryMode: 'afterwards', startedAt: on(day1) });
    const done = await doEveryStep(begun, aFullSession(day1));
    expect(await sessions.sign(done, 'completed', signer)).toMatchObject({ ok: false });
    const action = 'asked the patient: no session elsewhere';
    const noted = expectOk(
      await sessions.setDeviations(done, [{ rule: 'interval', discoveredWhen: 'afterwards', action }]),
    );
    const signed = expectOk(await sessions.sign(noted, 'completedWithDeviation', signer));
    expect(signed.record.status).toBe('signed');
  });

  test('[V24] a session begun before the damage is signed with its deviation, not without', async () => {
    await screen(day1);
    const done = await doEveryStep(await begin(), aFullSession(day1));
    damagedRow('session');
    expect(await sessions.sign(done, 'completed', signer)).toMatchObject({ ok: false });
  });

  test('[V2] what has not happened yet is no record', async () => {
    const later = { ...live, entryMode: 'paper' as const, startedAt: on('2026-11-02') };
    expect(await sessions.start(testPatientId, later)).toMatchObject({ ok: false });
    const backwards = { ...later, startedAt: on(day1, '09:00'), endedAt: on(day1, '08:00') };
    expect(await sessions.start(testPatientId, backwards)).toMatchObject({ ok: false });
    const forwards = { ...backwards, endedAt: on(day1, '09:30') };
    expect(await sessions.start(testPatientId, forwards)).toMatchObject({ ok: true });
  });

  test('[V16] a step based on a revision that is no longer the latest is a conflict, and nothing changes', async () => {
    await screen(day1);
    const stale = await begin();
    expectOk(await sessions.completeStep(stale, 'draw', { draws: [aDraw(36)] }, on(day1)));
    const second = await sessions.completeStep(stale, 'draw', { draws: [aDraw(15)] }, on(day1));
    expect(second).toEqual({ ok: false, error: { code: 'record.conflict' } });
    expect(expectOk(await sessions.get(stale.recordId))?.record.draw?.draws[0]?.bloodDrawnMl).toBe(36);
  });

  test('[V13] numbers beyond the typing limits do not reach the store', async () => {
    await screen(day1);
    const from = await begin();
    const slip = await sessions.completeStep(from, 'draw', { draws: [aDraw(360)] }, on(day1));
    expect(slip).toMatchObject({ ok: false });
    expect(expectOk(await sessions.get(from.recordId))?.revision).toBe(1);
  });

  test('[V18] a signed session takes no step, stop, deviation or second signature; only an addendum', async () => {
    await screen(day1);
    const done = await doEveryStep(await begin(), aFullSession(day1));
    const signed = expectOk(await sessions.sign(done, 'completed', signer));
    const refusals = await Promise.all([
      sessions.completeStep(signed, 'checks', allChecked(day1), on(day1)),
      sessions.stop(signed, null),
      sessions.setDeviations(signed, []),
      sessions.sign(signed, 'completed', signer),
    ]);
    expect(refusals.every((result) => !result.ok)).toBe(true);
    const addendum = {
      reason: 'typing error',
      text: '32 ml',
      addedBy: testPractitionerId,
      addedByName: 'Dr A',
    };
    const added = expectOk(await sessions.addAddendum(signed, addendum));
    expect(added.record).toEqual({ ...signed.record, addenda: [{ ...addendum, addedAt: on(day1) }] });
  });

  test('[V11] a repeated session starts with the plan and without a single fact', async () => {
    await screen(day1);
    expectOk(await sessions.sign(await doEveryStep(await begin(), aFullSession(day1)), 'completed', signer));
    ports.setNow(on('2026-11-08'));
    await screen('2026-11-08');
    const { record } = await begin({ repeatLast: true });
    expect(record.plan.areas.map((area) => [area.zone, area.side, area.plannedMl])).toEqual([
      ['cheek', 'left', 3],
      ['cheek', 'right', 3],
    ]);
    for (const step of sessionSteps) expect(record[step]).toBeNull();
    expect(record.steps).toEqual([]);
  });
});
