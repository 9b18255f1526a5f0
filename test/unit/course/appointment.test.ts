import { describe, expect, test } from 'vitest';
import { appointmentSchema, isUndecided, localStartSchema } from '@shared/domain/appointment';
import { decidedAppointment, plannedAppointment, replannedAppointment } from '@shared/domain/appointmentPlan';
import { appointmentsKept, coursesTreating, proposedZones } from '@shared/domain/sessionCourses';
import type { Course } from '@shared/domain/course';
import { aCourse, anAppointment, courseId, decidedNow, otherCourseId, recorded } from '../../builders/course';
import { testRecordId } from '../../builders/memoryRecordStore';
import { on, testPatientId, testPractitionerId } from '../../builders/session';

const sheet = { at: on('2026-11-21'), byId: testPractitionerId, language: 'ru' as const };

describe('an appointment', () => {
  test('[C8] its start is an hour of the clock, and nothing else', () => {
    for (const start of ['2026-11-28T09:00', '2028-02-29T23:59', '2026-11-28T00:00'])
      expect(localStartSchema.safeParse(start).success).toBe(true);
    for (const start of [
      '2026-11-28T24:00',
      '2026-11-28T9:00',
      '2026-02-29T09:00',
      '2026-11-28',
      '2026-11-28T09:00Z',
    ])
      expect(localStartSchema.safeParse(start).success).toBe(false);
  });

  test('[C8] is undecided from the day after, while it is planned', () => {
    expect(isUndecided(anAppointment(), '2026-11-28')).toBe(false);
    expect(isUndecided(anAppointment(), '2026-11-29')).toBe(true);
    expect(isUndecided(anAppointment({ status: 'notHeld', decided: decidedNow }), '2026-11-29')).toBe(false);
  });

  test('[C8] a planned one has no decision, every other says when and by whom', () => {
    expect(appointmentSchema.safeParse(anAppointment()).success).toBe(true);
    expect(appointmentSchema.safeParse(anAppointment({ decided: decidedNow })).success).toBe(false);
    expect(appointmentSchema.safeParse(anAppointment({ status: 'cancelled' })).success).toBe(false);
    const { patientId: _patientId, status: _status, decided: _decided, ...rest } = anAppointment();
    const { sessionId: _sessionId, preparationGiven: _given, ...plan } = rest;
    expect(plannedAppointment(testPatientId, plan)).toEqual(anAppointment());
  });

  test('[C8] moving it takes the stamp of the preparation sheet away: the sheet named the old time', () => {
    const given = anAppointment({ preparationGiven: sheet });
    const { start, durationMinutes, room, practitionerId, purpose, courseIds, note } = given;
    const plan = { start, durationMinutes, room, practitionerId, purpose, courseIds, note };
    expect(replannedAppointment(given, { ...plan, room: '3' })).toEqual({ ...given, room: '3' });
    const moved = replannedAppointment(given, { ...plan, start: '2026-11-28T10:00' });
    expect(moved).toEqual({ ...given, start: '2026-11-28T10:00', preparationGiven: null });
  });

  test('[C8] a decision is taken back whole', () => {
    const held = decidedAppointment(anAppointment({ sessionId: testRecordId(5) }), 'held', decidedNow);
    expect(held).toMatchObject({ status: 'held', decided: decidedNow, sessionId: testRecordId(5) });
    const missed = decidedAppointment(held, 'notHeld', decidedNow);
    expect(missed).toMatchObject({ status: 'notHeld', decided: decidedNow, sessionId: null });
    expect(decidedAppointment(missed, 'planned', decidedNow)).toEqual(anAppointment());
  });
});

describe('[C9] a session and its courses', () => {
  const course = (id: number, over: Partial<Course> = {}) => recorded(id, aCourse(over));
  const face = course(1);
  const hair = course(2, { zoneGroups: ['scalp'] });
  const paused = course(3, { zoneGroups: ['neck'], status: 'paused' });
  const closed = course(4, { zoneGroups: ['hands'], status: 'closed' });
  const all = [face, hair, paused, closed];

  test('counts for every running course that plans one of the zones', () => {
    expect(coursesTreating(all, ['face', 'neck', 'hands'])).toEqual([face.recordId]);
    expect(coursesTreating(all, ['scalp', 'face'])).toEqual([face.recordId, hair.recordId]);
    expect(coursesTreating(all, ['body'])).toEqual([]);
    expect(coursesTreating(all, [])).toEqual([]);
  });

  test('proposes what was screened as far as a running course plans it', () => {
    expect(proposedZones(all, ['face', 'neck'])).toEqual(['face']);
    expect(proposedZones(all, [])).toEqual(['face', 'scalp']);
    expect(proposedZones(all, ['body'])).toEqual(['body']);
    expect(proposedZones([], ['neck', 'face'])).toEqual(['neck', 'face']);
    expect(proposedZones([], [])).toEqual([]);
  });

  test('keeps the appointment of its day and courses, else the one that belongs to none', () => {
    const own = recorded(1, anAppointment());
    const hairs = recorded(2, anAppointment({ courseIds: [otherCourseId] }));
    const free = recorded(3, anAppointment({ courseIds: [] }));
    const others = [
      recorded(4, anAppointment({ start: '2026-11-27T09:00' })),
      recorded(5, anAppointment({ purpose: 'review' })),
      recorded(6, anAppointment({ status: 'cancelled', decided: decidedNow })),
    ];
    const kept = (appointments: typeof others, courseIds = [courseId]) =>
      appointmentsKept(appointments, '2026-11-28', courseIds).map((each) => each.recordId);
    expect(kept([own, hairs, free, ...others])).toEqual([own.recordId]);
    expect(kept([own, hairs, free, ...others], [courseId, otherCourseId])).toEqual([
      own.recordId,
      hairs.recordId,
    ]);
    expect(kept([hairs, free, ...others])).toEqual([free.recordId]);
    expect(kept([hairs, ...others])).toEqual([]);
  });
});
