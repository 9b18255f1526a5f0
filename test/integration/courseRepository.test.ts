import { beforeEach, describe, expect, test } from 'vitest';
import { createAppointmentRepository } from '@renderer/repositories/appointmentRepository';
import { createCourseRepository } from '@renderer/repositories/courseRepository';
import { readAllCharts, readChart, type PatientChart } from '@renderer/repositories/patientChart';
import type { AppointmentPlan } from '@shared/domain/appointmentPlan';
import { courseFormat } from '@shared/domain/course';
import { patientFormat } from '@shared/domain/patient';
import type { RecordId } from '@shared/kernel/ids';
import type { Result } from '@shared/kernel/result';
import { defaultPack } from '@shared/protocol/packs';
import { aCourse, aPlan, courseId } from '../builders/course';
import { testRecordId } from '../builders/memoryRecordStore';
import { aPatient } from '../builders/patient';
import { createTestPorts, type TestPorts } from '../builders/repositoryPorts';
import { on, testPatientId, testPractitionerId } from '../builders/session';

const appointmentId = testRecordId(0x71);
const visit: AppointmentPlan = {
  start: '2026-11-28T09:00',
  durationMinutes: 60,
  room: '2',
  practitionerId: testPractitionerId,
  purpose: 'session',
  courseIds: [courseId],
  note: '',
};

let ports: TestPorts;
let courses: ReturnType<typeof createCourseRepository>;
let appointments: ReturnType<typeof createAppointmentRepository>;

beforeEach(async () => {
  ports = createTestPorts(testPractitionerId, on('2026-11-21'));
  courses = createCourseRepository(ports);
  appointments = createAppointmentRepository(ports);
  const common = { kind: 'patient' as const, recordId: testPatientId, patientId: testPatientId };
  const described = { schemaVersion: patientFormat.version, happenedAt: on('2026-11-01') };
  await ports.store.commit([{ ...common, ...described, basedOnRevision: 0, record: aPatient() }]);
});

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function chart(): Promise<PatientChart> {
  const read = expectOk(await readChart(ports.store, testPatientId));
  if (read === null) throw new Error('no chart');
  return read;
}

async function storedCourse(): Promise<PatientChart['courses'][number]> {
  const [course] = (await chart()).courses;
  if (course === undefined) throw new Error('no course');
  return course;
}

async function storedAppointment(): Promise<PatientChart['appointments'][number]> {
  const [appointment] = (await chart()).appointments;
  if (appointment === undefined) throw new Error('no appointment');
  return appointment;
}

const invalid = { ok: false, error: { code: 'record.invalid' } };
const conflict = { ok: false, error: { code: 'record.conflict' } };

describe('courses in the vault', () => {
  test('[C5] [C6] planned, changed and closed: three revisions, each step with its author', async () => {
    expectOk(await courses.plan(courseId, testPatientId, aPlan(), null));
    expectOk(await courses.change(await storedCourse(), aPlan({ plannedSessions: 4 })));
    ports.setNow(on('2026-11-22'));
    expectOk(await courses.step(await storedCourse(), 'closed', 'moved away'));
    const { record, revision } = await storedCourse();
    expect(revision).toBe(3);
    expect(record).toMatchObject({
      plannedOn: '2026-11-21',
      plannedSessions: 4,
      status: 'closed',
      interval: { floorDays: 7, packId: defaultPack.id, packVersion: defaultPack.version },
      history: [
        { what: 'planned', at: on('2026-11-21'), byId: testPractitionerId },
        { what: 'changed', at: on('2026-11-21') },
        { what: 'closed', at: on('2026-11-22'), reason: 'moved away' },
      ],
    });
  });

  test('[C6] [C15] what the pack refuses is not written, nor a change of a course that ended', async () => {
    expect(await courses.plan(courseId, testPatientId, aPlan({ plannedSessions: 13 }), null)).toEqual(
      invalid,
    );
    expect(await courses.plan(courseId, testPatientId, aPlan({ zoneGroups: [] }), null)).toEqual(invalid);
    const halfQuote = aPlan({ quote: { amount: '900', currency: ' ' } });
    expect(await courses.plan(courseId, testPatientId, halfQuote, null)).toEqual(invalid);
    expect((await chart()).courses).toEqual([]);
    expectOk(await courses.plan(courseId, testPatientId, aPlan(), null));
    expect(await courses.step(await storedCourse(), 'closed', ' ')).toEqual(invalid);
    expectOk(await courses.step(await storedCourse(), 'completed', ''));
    expect(await courses.change(await storedCourse(), aPlan())).toEqual(invalid);
    expect(await courses.step(await storedCourse(), 'paused', '')).toEqual(invalid);
  });

  test('[C15] a newer revision is a conflict, never overwritten', async () => {
    expectOk(await courses.plan(courseId, testPatientId, aPlan(), null));
    expect(await courses.plan(courseId, testPatientId, aPlan(), null)).toEqual(conflict);
    const seen = await storedCourse();
    expectOk(await courses.step(seen, 'paused', ''));
    expect(await courses.change(seen, aPlan({ plannedSessions: 9 }))).toEqual(conflict);
    expect(await storedCourse()).toMatchObject({ record: { status: 'paused', plannedSessions: 6 } });
  });

  test('[C15] a newer schema and a broken record are counted, in one chart and in all of them', async () => {
    const change = (recordId: RecordId, record: unknown, schemaVersion = courseFormat.version) => ({
      kind: 'course' as const,
      recordId,
      patientId: testPatientId,
      basedOnRevision: 0,
      schemaVersion,
      happenedAt: on('2026-11-21'),
      record,
    });
    await ports.store.commit([
      change(testRecordId(1), aCourse(), courseFormat.version + 1),
      change(testRecordId(2), { ...aCourse(), zoneGroups: ['elbow'] }),
      change(testRecordId(3), { ...aCourse(), unknownField: 1 }),
      change(testRecordId(4), aCourse()),
    ]);
    expect(await chart()).toMatchObject({ unreadable: 3, courses: [{ recordId: testRecordId(4) }] });
    const all = expectOk(await readAllCharts(ports.store));
    expect(all.get(testPatientId)).toMatchObject({ unreadable: 3, courses: [{ recordId: testRecordId(4) }] });
  });
});

describe('appointments in the vault', () => {
  test('[C8] planned, moved, not held, taken back', async () => {
    expectOk(await appointments.plan(appointmentId, testPatientId, visit));
    expectOk(await appointments.givePreparation(await storedAppointment(), 'ru'));
    expect(await storedAppointment()).toMatchObject({
      record: { preparationGiven: { at: on('2026-11-21'), byId: testPractitionerId, language: 'ru' } },
    });
    expectOk(await appointments.change(await storedAppointment(), { ...visit, start: '2026-11-28T10:30' }));
    expect(await storedAppointment()).toMatchObject({
      record: { start: '2026-11-28T10:30', status: 'planned', preparationGiven: null },
    });
    expectOk(await appointments.decide(await storedAppointment(), 'notHeld', 'ill'));
    expect(await storedAppointment()).toMatchObject({
      record: { status: 'notHeld', decided: { reason: 'ill', byId: testPractitionerId } },
    });
    expect(await appointments.givePreparation(await storedAppointment(), 'en')).toEqual(invalid);
    expect(await appointments.change(await storedAppointment(), visit)).toEqual(invalid);
    expectOk(await appointments.decide(await storedAppointment(), 'planned', ''));
    expect(await storedAppointment()).toMatchObject({
      revision: 5,
      record: { status: 'planned', decided: null },
    });
  });

  test('[C8] a day that has passed is refused, but one that has come is still reworded', async () => {
    const passed = { ...visit, start: '2026-11-20T23:00' };
    expect(await appointments.plan(appointmentId, testPatientId, passed)).toEqual(invalid);
    expectOk(await appointments.plan(appointmentId, testPatientId, { ...visit, start: '2026-11-21T08:00' }));
    ports.setNow(on('2026-11-22'));
    const stored = await storedAppointment();
    expectOk(await appointments.change(stored, { ...visit, start: '2026-11-21T08:00', note: 'called' }));
    expect(await appointments.change(await storedAppointment(), passed)).toEqual(invalid);
  });

  test('[C15] a newer revision is a conflict; what is impossible is not written', async () => {
    expectOk(await appointments.plan(appointmentId, testPatientId, visit));
    const seen = await storedAppointment();
    expectOk(await appointments.decide(seen, 'cancelled', ''));
    expect(await appointments.decide(seen, 'held', '')).toEqual(conflict);
    const impossible = { ...visit, durationMinutes: 0 };
    expect(await appointments.plan(testRecordId(0x72), testPatientId, impossible)).toEqual(invalid);
  });
});
