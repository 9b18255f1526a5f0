import { describe, expect, test } from 'vitest';
import { courseSchema, type CourseEvent, type CourseStatus, type CourseStep } from '@shared/domain/course';
import {
  plannedCourse,
  planOf,
  recommendedDays,
  repeatedPlan,
  replannedCourse,
} from '@shared/domain/coursePlan';
import { courseProblems } from '@shared/domain/courseProblems';
import { possibleCourseSteps, withCourseStep } from '@shared/domain/courseSteps';
import { defaultPack } from '@shared/protocol/packs';
import { aCourse, aPlan, courseId } from '../../builders/course';
import { on, testPatientId, testPractitionerId } from '../../builders/session';

const event = (what: CourseStep, reason = ''): CourseEvent => ({
  what,
  at: on('2026-11-21'),
  reason,
  byId: testPractitionerId,
});
const begun = {
  patientId: testPatientId,
  plannedOn: '2026-11-21',
  repeatOf: null,
  by: event('planned'),
};
const withFloor = (days: number) => ({
  ...defaultPack,
  version: '9.0.0',
  course: { ...defaultPack.course, floor: { ...defaultPack.course.floor, days } },
});

describe('planning a course', () => {
  test('[C6] stores the floor, the pack and its version, and the recommendations of its own zones only', () => {
    const plan = aPlan({
      zoneGroups: ['face', 'scalp'],
      recommended: [
        { zoneGroup: 'face', days: 14 },
        { zoneGroup: 'neck', days: 30 },
      ],
    });
    const course = plannedCourse(plan, withFloor(10), begun);
    expect(courseSchema.parse(course)).toEqual(course);
    expect(course.interval).toEqual({
      floorDays: 10,
      recommended: [{ zoneGroup: 'face', days: 14 }],
      packId: defaultPack.id,
      packVersion: '9.0.0',
    });
    expect(course).toMatchObject({ status: 'active', plannedOn: '2026-11-21', history: [event('planned')] });
  });

  test('[C6] changing it takes the pack of the day and keeps what happened', () => {
    const before = aCourse({ history: [event('planned'), event('paused')], status: 'paused' });
    const after = replannedCourse(before, aPlan({ plannedSessions: 8 }), withFloor(28));
    expect(after).toEqual({
      ...before,
      plannedSessions: 8,
      interval: { ...before.interval, floorDays: 28, packVersion: '9.0.0' },
    });
  });

  test.each([
    [2, ['plannedSessions']],
    [3, []],
    [12, []],
    [13, ['plannedSessions']],
  ])('[C6] [S-27] the pack has 3 to 12 sessions: %i gives %o', (plannedSessions, problems) => {
    expect(courseProblems(aCourse({ plannedSessions }), defaultPack)).toEqual(problems);
  });

  test('[C6] a number outside of the range stays where it stood before, and cannot be moved to another one', () => {
    const before = aCourse({ plannedSessions: 15 });
    expect(courseProblems(aCourse({ plannedSessions: 15, notes: 'x' }), defaultPack, before)).toEqual([]);
    expect(courseProblems(aCourse({ plannedSessions: 14 }), defaultPack, before)).toEqual([
      'plannedSessions',
    ]);
  });

  test('[C6] no zone, and a recommendation below the floor, are refused', () => {
    const interval = (days: number) => ({
      ...aCourse().interval,
      recommended: [{ zoneGroup: 'face' as const, days }],
    });
    expect(courseProblems(aCourse({ zoneGroups: [] }), defaultPack)).toEqual(['zones']);
    expect(courseProblems(aCourse({ interval: interval(6) }), defaultPack)).toEqual(['recommended']);
    expect(courseProblems(aCourse({ interval: interval(7) }), defaultPack)).toEqual([]);
  });

  test('[C3] the recommendation of a group is the first that names it', () => {
    const sourced = { seedRow: null, sources: [{ key: 'A12', grade: 'A' as const }], unverified: null };
    const recommended = [
      { ...sourced, zones: ['scalp' as const], days: 28 },
      { ...sourced, zones: 'all' as const, days: 21 },
    ];
    const pack = { course: { ...defaultPack.course, recommended } };
    expect(recommendedDays(pack, 'scalp')).toBe(28);
    expect(recommendedDays(pack, 'face')).toBe(21);
    expect(recommendedDays({ course: { ...defaultPack.course, recommended: [] } }, 'face')).toBeNull();
  });
});

describe('repeating a course', () => {
  test('[C7] takes the intentions, never the dates, the price or the notes', () => {
    const name = { en: 'Laser', ru: 'Лазер' };
    const earlier = aCourse({
      plannedSessions: 5,
      indicationWords: 'wrinkles',
      combinations: [{ id: 'laserDermabrasion', name, on: '2026-10-01', order: null }],
      quote: { amount: '900', currency: 'EUR' },
      notes: 'private',
      status: 'closed',
      history: [event('planned'), event('closed', 'moved away')],
    });
    const again = plannedCourse(repeatedPlan(earlier), defaultPack, { ...begun, repeatOf: courseId });
    expect(again).toEqual({
      ...earlier,
      plannedOn: '2026-11-21',
      combinations: [{ id: 'laserDermabrasion', name, on: null, order: null }],
      quote: null,
      notes: '',
      status: 'active',
      history: [event('planned')],
      repeatOf: courseId,
    });
    expect(planOf(earlier)).toMatchObject({ quote: earlier.quote, notes: 'private' });
  });
});

describe('[C5] what may be done with a course', () => {
  const possible: Record<CourseStatus, CourseStep[]> = {
    active: ['changed', 'paused', 'closed', 'completed'],
    paused: ['changed', 'resumed', 'closed', 'completed'],
    closed: ['resumed'],
    completed: ['resumed'],
  };
  test.each(Object.entries(possible))('%s', (status, steps) => {
    const course = aCourse({ status: status as CourseStatus });
    expect(possibleCourseSteps(course.status)).toEqual(steps);
    for (const what of ['planned', 'changed', 'paused', 'resumed', 'closed', 'completed'] as const) {
      const next = withCourseStep(course, event(what, 'because'));
      const history = steps.includes(what) ? [...course.history, event(what, 'because')] : undefined;
      expect(next?.history).toEqual(history);
    }
  });

  test('leads to its status; a change leaves it', () => {
    const after = (status: CourseStatus, what: CourseStep) =>
      withCourseStep(aCourse({ status }), event(what, 'because'))?.status;
    expect(after('active', 'paused')).toBe('paused');
    expect(after('paused', 'changed')).toBe('paused');
    expect(after('paused', 'resumed')).toBe('active');
    expect(after('active', 'closed')).toBe('closed');
    expect(after('active', 'completed')).toBe('completed');
    expect(after('closed', 'resumed')).toBe('active');
  });

  test('closing early needs a reason, the others do not', () => {
    expect(withCourseStep(aCourse(), event('closed', ' '))).toBeNull();
    expect(withCourseStep(aCourse(), event('closed', 'moved away'))).not.toBeNull();
    expect(withCourseStep(aCourse(), event('paused'))).not.toBeNull();
    expect(withCourseStep(aCourse(), event('completed'))).not.toBeNull();
  });
});
