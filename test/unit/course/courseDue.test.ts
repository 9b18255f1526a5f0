import { describe, expect, test } from 'vitest';
import { appointmentsOn } from '@shared/domain/dayAppointments';
import type { Course } from '@shared/domain/course';
import type { Appointment } from '@shared/domain/appointment';
import { patientSummaryOf, patientSummarySchema, type PatientSummary } from '@shared/domain/patientSummary';
import type { Session } from '@shared/domain/session';
import { dueItems, dueWindowsOf } from '@shared/domain/today';
import { defaultPack } from '@shared/protocol/packs';
import { aCourse, anAppointment, courseId, decidedNow, otherCourseId, recorded } from '../../builders/course';
import { testRecordId } from '../../builders/memoryRecordStore';
import { aPatient } from '../../builders/patient';
import { anArea, anOpenSession } from '../../builders/session';

const today = '2026-11-21';
const windows = dueWindowsOf(defaultPack);

const held = (date: string, over: Partial<Session> = {}): Session =>
  anOpenSession(date, {
    courseIds: [courseId],
    injection: { areas: [anArea(3)] },
    status: 'signed',
    ...over,
  });

interface Known {
  sessions?: Session[];
  courses?: Partial<Course>[];
  appointments?: Partial<Appointment>[];
}

function summary({ sessions = [], courses = [{}], appointments = [] }: Known): PatientSummary {
  return patientSummaryOf({
    patient: recorded(1, aPatient()),
    screenings: [],
    photos: [],
    labReports: [],
    sessions: sessions.map((record, at) => recorded(10 + at, record)),
    courses: courses.map((over, at) => ({
      recordId: at === 0 ? courseId : otherCourseId,
      record: aCourse(over),
    })),
    appointments: appointments.map((over, at) => recorded(30 + at, anAppointment(over))),
  });
}

const dueOn = (known: Known, day = today): [string, string][] =>
  dueItems([summary(known)], day, windows)
    .filter((item) => item.reason !== 'photosMissing')
    .map(({ reason, on }) => [reason, on]);

describe('[C13] who is not called in', () => {
  const known = { sessions: [held('2026-11-14')] };
  const screened = (screening: Partial<NonNullable<PatientSummary['screening']>>): [string, string][] => {
    const facts = { screeningId: testRecordId(50), performedOn: '2026-11-20', goesOn: false, labLapses: [] };
    const decision = { kind: 'noFinding' as const };
    const patient = { ...summary(known), screening: { ...facts, decision, ...screening } };
    return dueItems([patient], today, windows)
      .filter((item) => item.reason !== 'photosMissing')
      .map(({ reason, on }) => [reason, on]);
  };
  const called = [['courseNextPossible', '2026-11-21']];

  test('somebody who must not be treated, unless it goes on for a reason', () => {
    expect(screened({})).toEqual(called);
    expect(screened({ decision: { kind: 'doNotTreat' } })).toEqual([]);
    expect(screened({ decision: { kind: 'doNotTreat' }, goesOn: true })).toEqual(called);
  });

  test('somebody whose wait has not ended', () => {
    const until = (date: string) => screened({ decision: { kind: 'notBefore', date } });
    expect(until('2026-11-22')).toEqual([]);
    expect(until('2026-11-21')).toEqual([['deferralEnded', '2026-11-21'], ...called]);
    expect(screened({ decision: { kind: 'notBefore', date: '2026-11-22' }, goesOn: true })).toEqual(called);
  });
});

describe('[C13] what courses ask for on Today', () => {
  test('the next session from the day the interval is over, for three weeks', () => {
    const sessions = [held('2026-11-14')];
    expect(dueOn({ sessions }, '2026-11-20')).toEqual([]);
    expect(dueOn({ sessions })).toEqual([['courseNextPossible', '2026-11-21']]);
    expect(dueOn({ sessions }, '2026-12-12')).toEqual([['courseNextPossible', '2026-11-21']]);
    expect(dueOn({ sessions }, '2026-12-13')).toEqual([]);
  });

  test('not while one is planned, nor while a session is open', () => {
    const sessions = [held('2026-11-14')];
    expect(dueOn({ sessions, appointments: [{}] })).toEqual([]);
    expect(dueOn({ sessions, appointments: [{ purpose: 'review' }] })).toHaveLength(1);
    expect(dueOn({ sessions, appointments: [{ courseIds: [otherCourseId] }] })).toHaveLength(1);
    const open = held('2026-11-13', { status: 'open' });
    expect(dueOn({ sessions: [...sessions, open] })).toEqual([['sessionOpen', '2026-11-13']]);
  });

  test('not for a paused, ended or finished course, nor for one that was only planned', () => {
    const sessions = [held('2026-11-14')];
    for (const status of ['paused', 'closed', 'completed'] as const)
      expect(dueOn({ sessions, courses: [{ status }] })).toEqual([]);
    expect(dueOn({ sessions, courses: [{ plannedSessions: 1 }] })).toEqual([]);
    expect(dueOn({})).toEqual([]);
  });

  test('an appointment not held asks anew, though the interval was over long ago', () => {
    const missed = { start: '2026-11-19T09:00', status: 'notHeld' as const, decided: decidedNow };
    const sessions = [held('2026-08-01')];
    expect(dueOn({ sessions })).toEqual([]);
    expect(dueOn({ sessions, appointments: [missed] })).toEqual([['courseNextPossible', '2026-11-19']]);
    expect(dueOn({ appointments: [missed] })).toEqual([['courseNextPossible', '2026-11-19']]);
  });

  test('an appointment that passed without a word, from the day after', () => {
    const appointments = [{ start: '2026-11-20T09:00' }];
    expect(dueOn({ appointments }, '2026-11-20')).toEqual([]);
    expect(dueOn({ appointments })).toEqual([['appointmentUndecided', '2026-11-20']]);
  });

  test('the review from its first day, for 60 days, of an ended or finished course', () => {
    const sessions = [held('2025-05-21')];
    for (const course of [
      { status: 'completed' as const },
      { status: 'closed' as const },
      { plannedSessions: 1 },
    ]) {
      expect(dueOn({ sessions, courses: [course] }, '2026-11-20')).toEqual([]);
      expect(dueOn({ sessions, courses: [course] })).toEqual([['reviewDue', today]]);
      expect(dueOn({ sessions, courses: [course] }, '2027-01-20')).toHaveLength(1);
      expect(dueOn({ sessions, courses: [course] }, '2027-01-21')).toEqual([]);
    }
    expect(dueOn({ sessions })).toEqual([]);
    expect(dueOn({ courses: [{ status: 'closed' }] })).toEqual([]);
  });

  test('no review when one is arranged, or the course was repeated', () => {
    const known = { sessions: [held('2025-05-21')], courses: [{ status: 'completed' as const }] };
    const review = { purpose: 'review' as const, start: '2026-12-01T09:00' };
    expect(dueOn({ ...known, appointments: [review] })).toEqual([]);
    const cancelled = { ...review, status: 'cancelled' as const, decided: decidedNow };
    expect(dueOn({ ...known, appointments: [cancelled] })).toHaveLength(1);
    const repeated = [{ status: 'completed' as const }, { repeatOf: courseId }];
    expect(dueOn({ ...known, courses: repeated })).toEqual([]);
  });

  test('without any course the interval alone, as before; without a review in the pack none', () => {
    expect(dueOn({ sessions: [held('2026-11-14')], courses: [] })).toEqual([
      ['nextSessionPossible', '2026-11-21'],
    ]);
    const silent = dueWindowsOf({ labs: [], course: { ...defaultPack.course, review: null } });
    const known = { sessions: [held('2025-05-21')], courses: [{ status: 'completed' as const }] };
    expect(dueItems([summary(known)], today, silent).map((item) => item.reason)).toEqual([]);
  });
});

describe('[C13] the day begins with its appointments', () => {
  test('by the clock, those still planned', () => {
    const first = summary({ appointments: [{ start: `${today}T14:00` }, { start: `${today}T08:30` }] });
    const second = summary({
      appointments: [
        { start: `${today}T09:00` },
        { start: '2026-11-22T09:00' },
        { start: `${today}T10:00`, status: 'cancelled', decided: decidedNow },
      ],
    });
    const starts = appointmentsOn([first, second], today).map((each) => each.appointment.start.slice(11));
    expect(starts).toEqual(['08:30', '09:00', '14:00']);
  });
});

describe('[P6] what the summary knows of courses', () => {
  test('survives the cache, and tells the last injection of each group', () => {
    const scalp = { areas: [anArea(2, { areaId: 's', zone: 'scalpVertex' as const })] };
    const sessions = [held('2026-11-07', { injection: scalp }), held('2026-11-14'), held('2026-11-10')];
    const made = summary({ sessions, appointments: [{}] });
    expect(patientSummarySchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    expect(made.lastInjections).toEqual([
      { zoneGroup: 'face', on: '2026-11-14' },
      { zoneGroup: 'scalp', on: '2026-11-07' },
    ]);
    expect(made.courses).toMatchObject([{ courseId, planned: 6, held: 2, lastHeldOn: '2026-11-14' }]);
    expect(made.appointments).toMatchObject([{ appointmentId: testRecordId(30), room: '2' }]);
  });
});
