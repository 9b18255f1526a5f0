import { beforeEach, describe, expect, test } from 'vitest';
import { createAppointmentRepository } from '@renderer/repositories/appointmentRepository';
import { createCourseRepository } from '@renderer/repositories/courseRepository';
import { createSessionRepository, type SessionStart } from '@renderer/repositories/sessionRepository';
import { type Appointment, appointmentSchema } from '@shared/domain/appointment';
import { labReportFormat } from '@shared/domain/labReport';
import { practiceFormat } from '@shared/domain/practice';
import { protocolPackFormat, type ProtocolPackRecord } from '@shared/domain/protocolPackRecord';
import { screeningFormat } from '@shared/domain/screening';
import { sessionFormat, type Session } from '@shared/domain/session';
import type { RecordKind } from '@shared/domain/change';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { defaultPack } from '@shared/protocol/packs';
import { aCourse, aPlan, courseId, otherCourseId } from '../builders/course';
import { storePatient } from '../builders/consent';
import { seenBefore } from '../builders/seenBefore';
import { aDecidedScreening } from '../builders/decidedScreening';
import { aLabReport, aReportGroup } from '../builders/labReport';
import { testRecordId } from '../builders/memoryRecordStore';
import { createTestPorts, type TestPorts } from '../builders/repositoryPorts';
import { aFullSession, anArea, on, testPatientId, testPractitionerId } from '../builders/session';

const today = '2026-11-21';
const live: SessionStart = {
  entryMode: 'live',
  startedAt: on(today),
  endedAt: null,
  zoneGroups: ['face'],
  repeatLast: false,
  courseIds: [courseId],
  tooEarlyReason: '',
};

let ports: TestPorts;
let sessions: ReturnType<typeof createSessionRepository>;
let courses: ReturnType<typeof createCourseRepository>;
let appointments: ReturnType<typeof createAppointmentRepository>;

beforeEach(async () => {
  ports = createTestPorts(testPractitionerId, on(today));
  sessions = createSessionRepository(ports);
  courses = createCourseRepository(ports);
  appointments = createAppointmentRepository(ports);
  await put('screening', aDecidedScreening(today), screeningFormat.version, on(today, '09:30'));
  expectOk(await courses.plan(courseId, testPatientId, aPlan(), null));
  expectOk(
    await courses.plan(
      otherCourseId,
      testPatientId,
      aPlan({ zoneGroups: ['scalp'], plannedSessions: 4 }),
      null,
    ),
  );
});

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function put(
  kind: RecordKind,
  record: unknown,
  schemaVersion: number,
  happenedAt = on(today),
): Promise<void> {
  const common = { kind, recordId: ports.newRecordId(), basedOnRevision: 0, schemaVersion, happenedAt };
  const patientId = kind === 'practice' || kind === 'protocolPack' ? null : testPatientId;
  await ports.store.commit([{ ...common, patientId, record }]);
}

const heldBefore = (date: string, over: Partial<Session> = {}): Promise<void> =>
  put('session', aFullSession(date, { courseIds: [courseId], ...over }), sessionFormat.version, on(date));

/** The practice's own pack: 10 days, 9 to 30 ml, and the given action on what is too early. */
async function activateOwnPack(action: 'block' | 'reason'): Promise<void> {
  const floor = { ...defaultPack.course.floor, days: 10, action };
  const bloodDrawnMl = { ...defaultPack.course.bloodDrawnMl, min: 9, max: 30 };
  const ref = { id: 'our-clinic', version: '1.0.0' };
  const pack = { ...defaultPack, ...ref, course: { ...defaultPack.course, floor, bloodDrawnMl } };
  const record: ProtocolPackRecord = {
    pack,
    status: 'published',
    origin: 'here',
    editedById: testPractitionerId,
    publishedAt: on(today),
    publishedById: testPractitionerId,
    changeNote: 'own interval',
  };
  await put('protocolPack', record, protocolPackFormat.version);
  await put('practice', { name: 'P', activePack: ref }, practiceFormat.version);
}

async function begin(start: Partial<SessionStart> = {}): Promise<Session> {
  const started = expectOk(await sessions.start(testPatientId, { ...live, ...start }));
  if (started.kind === 'stopped') throw new Error(JSON.stringify(started.stops));
  const found = expectOk(await sessions.get(started.sessionId));
  if (found === null) throw new Error('not stored');
  return found.record;
}

async function appointmentAfter(id: RecordId): Promise<Appointment> {
  const change = await ports.store.get(id);
  return appointmentSchema.parse(change?.body.record);
}

describe('what came up since the screening was signed', () => {
  const patient = async () => {
    await storePatient(ports.store, on('2026-10-01'));
    await seenBefore(ports.store, testPatientId, '2026-10-01');
  };
  const report = (platelets: string) => {
    const siValue = Number(platelets);
    const value = {
      test: 'platelets' as const,
      entered: platelets,
      unit: '10*9/L',
      operator: '=' as const,
      siValue,
    };
    const values = [{ ...value, finding: null, reference: { low: null, high: null } }];
    const record = aLabReport(testPatientId, { groups: [aReportGroup('cbc', { values })] });
    return put('labReport', record, labReportFormat.version);
  };
  const start = (over: Partial<SessionStart> = {}) => sessions.start(testPatientId, { ...live, ...over });
  const stopped = { kind: 'stopped', stops: [{ rule: 'newSinceScreening' }] };

  beforeEach(async () => {
    const performedAt = on(today, '09:40');
    const pack = { packId: defaultPack.id, packVersion: defaultPack.version, performedAt };
    await put('screening', { ...aDecidedScreening(today), ...pack }, screeningFormat.version, performedAt);
    await patient();
  });

  test('[V30] a result that excludes treatment stops a live start: it is screened again', async () => {
    await report('40');
    expect(expectOk(await start())).toEqual(stopped);
    expect(expectOk(await sessions.ask(testPatientId, live)).gate).toEqual(stopped);
  });

  test('[V30] control: a result that excludes nothing does not, and what happened is recorded all the same', async () => {
    await report('240');
    expect(expectOk(await start())).toMatchObject({ kind: 'started' });
    await report('40');
    expect(expectOk(await start({ entryMode: 'afterwards' }))).toMatchObject({ kind: 'started' });
  });
});

describe('the start of a session in a course', () => {
  test('[C9] proposes what the running courses plan, and says where they stand', async () => {
    await heldBefore('2026-11-10');
    const answer = expectOk(await sessions.ask(testPatientId, { ...live, zoneGroups: ['face', 'scalp'] }));
    expect(answer.proposedZones).toEqual(['face', 'scalp']);
    expect(answer.proposedCourseIds).toEqual([courseId, otherCourseId]);
    expect(answer.courses.map(({ courseId: id, progress }) => [id, progress.held, progress.planned])).toEqual(
      [
        [courseId, 1, 6],
        [otherCourseId, 0, 4],
      ],
    );
  });

  test('[C1] [C9] writes down the courses it counts for', async () => {
    const session = await begin({ zoneGroups: ['face', 'scalp'], courseIds: [courseId, otherCourseId] });
    expect(session.courseIds).toEqual([courseId, otherCourseId]);
    expect((await begin({ courseIds: [] })).courseIds).toEqual([]);
  });

  test('[C9] counts for no course of somebody else, and live for none that is paused or ended', async () => {
    const invalid = { ok: false, error: { code: 'record.invalid' } };
    const refused = (courseIds: RecordId[]) => sessions.start(testPatientId, { ...live, courseIds });
    expect(await refused([testRecordId(0x99)])).toEqual(invalid);
    const change = await ports.store.get(courseId);
    const from = { recordId: courseId, patientId: testPatientId, revision: change?.header.revision ?? 0 };
    const stamps = { authorId: null, happenedAt: on(today), enteredAt: on(today) };
    const record = aCourse({ plannedOn: today });
    expectOk(await courses.step({ ...from, ...stamps, record }, 'paused', ''));
    expect(await refused([courseId])).toEqual(invalid);
    const later = { entryMode: 'afterwards' as const, startedAt: on(today, '08:00'), courseIds: [courseId] };
    expect((await begin(later)).courseIds).toEqual([courseId]);
  });

  test('[C9] leaves our appointment open when another clinic treated that day', async () => {
    const agreed = { durationMinutes: 60, room: '', practitionerId: testPractitionerId, note: '' };
    const visit = { ...agreed, purpose: 'session' as const, courseIds: [courseId], start: `${today}T10:00` };
    const own = testRecordId(0x71);
    expectOk(await appointments.plan(own, testPatientId, visit));
    await begin({ entryMode: 'otherClinic' });
    expect(await appointmentAfter(own)).toMatchObject({ status: 'planned', sessionId: null });
  });

  test('[C9] marks the appointment of the day as held, with the session it became', async () => {
    const visit = { durationMinutes: 60, room: '', practitionerId: testPractitionerId, note: '' };
    const planned = { ...visit, purpose: 'session' as const, courseIds: [courseId] };
    const [own, next] = [testRecordId(0x71), testRecordId(0x72)];
    expectOk(await appointments.plan(own, testPatientId, { ...planned, start: `${today}T10:00` }));
    expectOk(await appointments.plan(next, testPatientId, { ...planned, start: '2026-11-28T10:00' }));
    const started = expectOk(await sessions.start(testPatientId, live));
    const sessionId = started.kind === 'started' ? started.sessionId : null;
    expect(await appointmentAfter(own)).toMatchObject({
      status: 'held',
      sessionId,
      decided: { at: on(today), byId: testPractitionerId },
    });
    expect(await appointmentAfter(next)).toMatchObject({ status: 'planned', sessionId: null });
  });
});

describe('too early', () => {
  test('[C10] [S-27] the shipped pack stops it, whatever reason is given', async () => {
    await heldBefore('2026-11-15');
    const stopped = expectOk(await sessions.start(testPatientId, { ...live, tooEarlyReason: 'travels' }));
    expect(stopped).toMatchObject({ kind: 'stopped', stops: [{ rule: 'interval', until: '2026-11-22' }] });
    const scalp = { zoneGroups: ['scalp' as const], courseIds: [otherCourseId] };
    expect((await begin(scalp)).deviations).toEqual([]);
  });

  test('[C10] a pack that asks for a reason stops it without one, and stores the one given', async () => {
    await activateOwnPack('reason');
    await heldBefore('2026-11-12');
    const asked = expectOk(await sessions.ask(testPatientId, live));
    const tooEarly = {
      rule: 'interval',
      lastInjectionDate: '2026-11-12',
      until: '2026-11-22',
      zoneGroups: ['face'],
    };
    expect(asked.gate).toMatchObject({ kind: 'allowed', tooEarly });
    for (const tooEarlyReason of ['', '  ']) {
      const stopped = expectOk(await sessions.start(testPatientId, { ...live, tooEarlyReason }));
      expect(stopped).toEqual({ kind: 'stopped', stops: [tooEarly] });
    }
    const session = await begin({ tooEarlyReason: ' travels tomorrow ' });
    expect(session.deviations).toEqual([
      { rule: 'interval', discoveredWhen: 'beforeStart', action: 'travels tomorrow' },
    ]);
  });

  test('[C10] a reason for nothing is not stored', async () => {
    await activateOwnPack('reason');
    expect((await begin({ tooEarlyReason: 'no need' })).deviations).toEqual([]);
  });

  test('[C11] floor and range of blood are those of the practice’s own pack', async () => {
    await activateOwnPack('block');
    await heldBefore('2026-11-12');
    const stopped = expectOk(await sessions.start(testPatientId, live));
    expect(stopped).toMatchObject({ kind: 'stopped', stops: [{ rule: 'interval', until: '2026-11-22' }] });
    expect(expectOk(await sessions.parameters())).toMatchObject({
      bloodDrawnMl: { min: 9, max: 30 },
      minDaysBetweenSessions: { days: 10, tooEarly: 'stop' },
    });
  });

  test('[C1] [C10] another zone of the patient does not wait', async () => {
    await heldBefore('2026-11-20', { injection: { areas: [anArea(2, { zone: 'scalpVertex' })] } });
    expect((await begin()).courseIds).toEqual([courseId]);
  });
});
