import { describe, expect, test } from 'vitest';
import { courseProgress } from '@shared/domain/courseProgress';
import type { Course } from '@shared/domain/course';
import type { Session } from '@shared/domain/session';
import { defaultPack } from '@shared/protocol/packs';
import { aCourse, anAppointment, courseId, decidedNow, otherCourseId, recorded } from '../../builders/course';
import { aDraw, anArea, anOpenSession, aStop } from '../../builders/session';

const today = '2026-11-21';
const face = anArea(3);
const scalp = anArea(2, { areaId: 's', zone: 'scalpVertex' });

const session = (date: string, over: Partial<Session> = {}): Session =>
  anOpenSession(date, { courseIds: [courseId], injection: { areas: [face] }, ...over });

const progressOf = (sessions: Session[], course: Partial<Course> = {}, pack = defaultPack, on = today) =>
  courseProgress(
    { recordId: courseId, record: aCourse(course) },
    sessions.map((record, at) => recorded(at + 1, record)),
    [],
    on,
    pack,
  );

describe('what counts for a course', () => {
  test('[C1] signed and open sessions that name it and gave plasma in its zones, oldest first', () => {
    const sessions = [
      session('2026-11-14', { status: 'signed' }),
      session('2026-11-07', { injection: { areas: [face, scalp] } }),
    ];
    const progress = progressOf(sessions);
    expect(progress).toMatchObject({ held: 2, planned: 6, finished: false });
    expect(progress.sessions.map(({ on, groups, signed }) => [on, groups, signed])).toEqual([
      ['2026-11-07', ['face'], false],
      ['2026-11-14', ['face'], true],
    ]);
  });

  test('[C1] not one of another course, not a failed draw, not one that gave nothing or something elsewhere', () => {
    const failed = session('2026-11-07', {
      injection: null,
      draw: { draws: [aDraw(10, { result: 'failed' })] },
      stop: aStop('drawFailed'),
    });
    const sessions = [
      failed,
      session('2026-11-08', { courseIds: [otherCourseId] }),
      session('2026-11-09', { courseIds: [] }),
      session('2026-11-10', { injection: { areas: [anArea(0)] } }),
      session('2026-11-11', { injection: { areas: [scalp] } }),
    ];
    expect(progressOf(sessions)).toMatchObject({ held: 0, sessions: [], review: null });
  });

  test('[C1] one session counts for the hair and for the face', () => {
    const both = session('2026-11-14', {
      courseIds: [courseId, otherCourseId],
      injection: { areas: [face, scalp] },
    });
    const hair = { recordId: otherCourseId, record: aCourse({ zoneGroups: ['scalp'], plannedSessions: 4 }) };
    expect(progressOf([both])).toMatchObject({ held: 1, planned: 6 });
    expect(courseProgress(hair, [recorded(1, both)], [], today, defaultPack)).toMatchObject({
      held: 1,
      planned: 4,
    });
  });

  test('[C1] finished with as many as planned, and with more', () => {
    const dates = ['2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22'];
    const sessions = dates.map((date) => session(date));
    expect(progressOf(sessions, { plannedSessions: 5 }).finished).toBe(false);
    expect(progressOf(sessions, { plannedSessions: 4 }).finished).toBe(true);
    expect(progressOf(sessions, { plannedSessions: 3 })).toMatchObject({
      finished: true,
      held: 4,
      planned: 3,
    });
  });
});

describe('when a course may go on', () => {
  test('[C2] [S-27] 7 days after the last injection of each of its groups, whatever course that was for', () => {
    const sessions = [
      session('2026-11-14'),
      session('2026-11-18', { courseIds: [otherCourseId], injection: { areas: [scalp] } }),
      session('2026-11-20', { injection: null, draw: { draws: [aDraw(20, { result: 'failed' })] } }),
    ];
    const progress = progressOf(sessions, { zoneGroups: ['face', 'neck', 'scalp'] });
    expect(progress.next).toEqual([
      { group: 'face', lastInjectionOn: '2026-11-14', earliest: '2026-11-21', recommended: null },
      { group: 'neck', lastInjectionOn: null, earliest: null, recommended: null },
      { group: 'scalp', lastInjectionOn: '2026-11-18', earliest: '2026-11-25', recommended: null },
    ]);
    expect(progress).toMatchObject({ earliestNext: '2026-11-25', waiting: true, recommendedNext: null });
  });

  test('[C2] no longer waiting on the day itself', () => {
    expect(progressOf([session('2026-11-14')])).toMatchObject({ earliestNext: today, waiting: false });
    expect(progressOf([session('2026-11-15')])).toMatchObject({ earliestNext: '2026-11-22', waiting: true });
    expect(progressOf([])).toMatchObject({ earliestNext: null, waiting: false });
  });

  test('[C2] [C11] by the floor of the pack that is asked, not by the one it was planned with', () => {
    const pack = {
      ...defaultPack,
      course: { ...defaultPack.course, floor: { ...defaultPack.course.floor, days: 28 } },
    };
    expect(progressOf([session('2026-11-14')], {}, pack).earliestNext).toBe('2026-12-12');
  });

  test('[C3] the recommended day counts from the same injection and never lies before the floor', () => {
    const recommended = [{ zoneGroup: 'face' as const, days: 14 }];
    const interval = { ...aCourse().interval, recommended };
    const course = { zoneGroups: ['face' as const, 'neck' as const], interval };
    const progress = progressOf([session('2026-11-14')], course);
    expect(progress.next.map((each) => each.recommended)).toEqual(['2026-11-28', null]);
    expect(progress.recommendedNext).toBe('2026-11-28');
    const tooShort = { interval: { ...interval, recommended: [{ zoneGroup: 'face' as const, days: 3 }] } };
    expect(progressOf([session('2026-11-14')], tooShort).recommendedNext).toBe('2026-11-21');
    expect(progressOf([], course).recommendedNext).toBeNull();
  });
});

describe('the review', () => {
  test('[C4] [S-28] 18 to 24 months after the last held session', () => {
    const sessions = [session('2026-08-31'), session('2026-08-07')];
    expect(progressOf(sessions).review).toEqual({ from: '2028-02-29', to: '2028-08-31' });
  });

  test('[C4] none before a session was held, and none where the pack has none', () => {
    const none = { ...defaultPack, course: { ...defaultPack.course, review: null } };
    expect(progressOf([]).review).toBeNull();
    expect(progressOf([session('2026-11-14')], {}, none).review).toBeNull();
  });
});

describe('the appointments of a course', () => {
  const appointments = [
    recorded(3, anAppointment({ start: '2026-12-05T09:00' })),
    recorded(2, anAppointment({ start: '2026-11-28T09:00' })),
    recorded(1, anAppointment({ start: '2026-11-20T09:00' })),
    recorded(4, anAppointment({ start: '2026-11-21T08:00' })),
    recorded(5, anAppointment({ start: '2026-11-10T09:00', status: 'notHeld', decided: decidedNow })),
    recorded(6, anAppointment({ start: '2026-11-11T09:00', status: 'cancelled', decided: decidedNow })),
    recorded(7, anAppointment({ start: '2026-11-12T09:00', status: 'held', decided: decidedNow })),
    recorded(8, anAppointment({ start: '2026-11-30T09:00', courseIds: [otherCourseId] })),
  ];
  const course = { recordId: courseId, record: aCourse() };
  const days = (list: { record: { start: string } }[]) => list.map(({ record }) => record.start.slice(0, 10));

  test('[C8] what was not held, what passed without a word, and what lies ahead', () => {
    const progress = courseProgress(course, [], appointments, today, defaultPack);
    expect(days(progress.notHeld)).toEqual(['2026-11-10']);
    expect(days(progress.undecided)).toEqual(['2026-11-20']);
    expect(days(progress.upcoming)).toEqual(['2026-11-21', '2026-11-28', '2026-12-05']);
  });
});
