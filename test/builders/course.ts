import type { Appointment } from '@shared/domain/appointment';
import type { Course } from '@shared/domain/course';
import { emptyCoursePlan, type CoursePlan } from '@shared/domain/coursePlan';
import type { Recorded } from '@shared/domain/courseProgress';
import { defaultPack } from '@shared/protocol/packs';
import { testRecordId } from './memoryRecordStore';
import { on, testPatientId, testPractitionerId } from './session';

export const courseId = testRecordId(0x61);
export const otherCourseId = testRecordId(0x62);

/** Six sessions for the face, planned on 1 November. */
export function aCourse(over: Partial<Course> = {}): Course {
  return {
    patientId: testPatientId,
    plannedOn: '2026-11-01',
    zoneGroups: ['face'],
    indications: [],
    indicationWords: '',
    plannedSessions: 6,
    countReasons: [],
    countReasonWords: '',
    interval: { floorDays: 7, recommended: [], packId: defaultPack.id, packVersion: defaultPack.version },
    combinations: [],
    quote: null,
    status: 'active',
    history: [{ what: 'planned', at: on('2026-11-01'), reason: '', byId: testPractitionerId }],
    repeatOf: null,
    notes: '',
    ...over,
  };
}

export function aPlan(over: Partial<CoursePlan> = {}): CoursePlan {
  return { ...emptyCoursePlan(defaultPack), zoneGroups: ['face'], plannedSessions: 6, ...over };
}

/** A session in the morning of 28 November, still planned. */
export function anAppointment(over: Partial<Appointment> = {}): Appointment {
  return {
    patientId: testPatientId,
    start: '2026-11-28T09:00',
    durationMinutes: 60,
    room: '2',
    practitionerId: testPractitionerId,
    purpose: 'session',
    courseIds: [courseId],
    status: 'planned',
    decided: null,
    sessionId: null,
    preparationGiven: null,
    note: '',
    ...over,
  };
}

export const decidedNow = { at: on('2026-11-28'), reason: 'ill', byId: testPractitionerId };

export function recorded<T>(id: number, record: T): Recorded<T> {
  return { recordId: testRecordId(id), record };
}
