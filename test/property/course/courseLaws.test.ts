import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseProgress, type CourseProgress } from '@shared/domain/courseProgress';
import type { Session } from '@shared/domain/session';
import { injectedGroups, zoneGroups } from '@shared/domain/treatmentArea';
import { addDays, dateOf } from '@shared/kernel/time';
import { defaultPack } from '@shared/protocol/packs';
import { aCourse, courseId, otherCourseId, recorded } from '../../builders/course';
import { aDraw, aStop } from '../../builders/session';
import { anyDate, anySession } from '../../builders/sessionArbitrary';

const anyCredit = fc.subarray([courseId, otherCourseId]);
const anyCredited: fc.Arbitrary<Session> = fc
  .tuple(anySession, anyCredit)
  .map(([session, courseIds]) => ({ ...session, courseIds }));
const anySessions = fc.array(anyCredited, { maxLength: 8 });
const anyZones = fc.subarray([...zoneGroups], { minLength: 1 });
const anyFloor = fc.integer({ min: 0, max: 60 });

type Zones = (typeof zoneGroups)[number][];

function progressOf(sessions: Session[], zones: Zones, date: string, floorDays = 7): CourseProgress {
  const floor = { ...defaultPack.course.floor, days: floorDays };
  const pack = { ...defaultPack, course: { ...defaultPack.course, floor } };
  const course = { recordId: courseId, record: aCourse({ zoneGroups: zones }) };
  return courseProgress(
    course,
    sessions.map((each, at) => recorded(at + 1, each)),
    [],
    date,
    pack,
  );
}

/** The law in words of its own: the latest day of an injection of the group, and the floor. */
function earliestByHand(sessions: Session[], group: Zones[number], floorDays: number): string | null {
  const days = sessions
    .filter((each) => injectedGroups(each.injection?.areas ?? []).includes(group))
    .map((each) => dateOf(each.performedAt.startedAt));
  const last = days.toSorted().at(-1);
  return last === undefined ? null : addDays(last, floorDays);
}

const run = <T>(property: fc.IProperty<T>) =>
  expect(fc.check(property, { numRuns: 500 })).toMatchObject({ failed: false });

type Progress = typeof progressOf;
const floorLaw = (progress: Progress) =>
  fc.property(anySessions, anyZones, anyDate, anyFloor, (sessions, zones, date, floorDays) => {
    for (const { group, earliest } of progress(sessions, zones, date, floorDays).next)
      expect(earliest).toBe(earliestByHand(sessions, group, floorDays));
  });

describe('the laws of a course', () => {
  test('[C2] the earliest day of each group is its latest injection and the floor', () => {
    expect(fc.check(floorLaw(progressOf), { numRuns: 500 })).toMatchObject({ failed: false });
  });

  test('[C2] control: counting only the sessions of the course itself breaks that law', () => {
    const ownOnly: Progress = (sessions, ...rest) =>
      progressOf(
        sessions.filter((each) => each.courseIds.includes(courseId)),
        ...rest,
      );
    expect(fc.check(floorLaw(ownOnly), { numRuns: 500 })).toMatchObject({ failed: true });
  });

  test('[C1] [C2] the order in which sessions were written down is of no account', () => {
    run(
      fc.property(anySessions, anyZones, anyDate, fc.integer(), (sessions, zones, date, turn) => {
        const at = sessions.length === 0 ? 0 : Math.abs(turn) % sessions.length;
        const turned = [...sessions.slice(at), ...sessions.slice(0, at)].toReversed();
        const facts = ({ held, next, earliestNext, review, sessions: counted }: CourseProgress) => ({
          held,
          next,
          earliestNext,
          review,
          days: counted.map((each) => each.on),
        });
        expect(facts(progressOf(turned, zones, date))).toEqual(facts(progressOf(sessions, zones, date)));
      }),
    );
  });

  test('[C1] held is what the record shows: never more than the sessions credited, never negative', () => {
    run(
      fc.property(anySessions, anyZones, anyDate, (sessions, zones, date) => {
        const credited = sessions.filter((each) => each.courseIds.includes(courseId));
        const counting = credited.filter((each) =>
          injectedGroups(each.injection?.areas ?? []).some((group) => zones.includes(group)),
        );
        const { held, planned, finished } = progressOf(sessions, zones, date);
        expect(held).toBe(counting.length);
        expect(finished).toBe(held >= planned);
      }),
    );
  });

  test('[C1] [C2] a failed draw changes nothing but the blood', () => {
    const failed = (session: Session): Session => ({
      ...session,
      injection: null,
      draw: { draws: [aDraw(20, { result: 'failed' })] },
      stop: aStop('drawFailed'),
    });
    run(
      fc.property(anySessions, anyCredited, anyZones, anyDate, (sessions, one, zones, date) => {
        expect(progressOf([...sessions, failed(one)], zones, date)).toEqual(
          progressOf(sessions, zones, date),
        );
      }),
    );
  });

  test('[C2] one more session never lets a course go on earlier', () => {
    run(
      fc.property(anySessions, anyCredited, anyZones, anyDate, (sessions, one, zones, date) => {
        const before = progressOf(sessions, zones, date).earliestNext ?? '';
        const after = progressOf([...sessions, one], zones, date).earliestNext ?? '';
        expect(after >= before).toBe(true);
      }),
    );
  });
});
