import { describe, expect, test } from 'vitest';
import type { Course } from '@shared/domain/course';
import { courseProblems } from '@shared/domain/courseProblems';
import { courseProgress } from '@shared/domain/courseProgress';
import { groupsTooClose } from '@shared/domain/sessionInterval';
import { signGate } from '@shared/domain/sessionSigning';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { testRecordId } from '../../builders/memoryRecordStore';
import {
  aDraw,
  aFullSession,
  allReadable,
  on,
  testPatientId,
  testPractitionerId,
} from '../../builders/session';

const pack = plasmolifting;
const parameters = sessionParametersOf(pack);
const courseId = testRecordId(60);

function aCourse(plannedSessions: number): Course {
  return {
    patientId: testPatientId,
    plannedOn: '2026-11-01',
    zoneGroups: ['face'],
    indications: [],
    indicationWords: '',
    plannedSessions,
    countReasons: [],
    countReasonWords: '',
    interval: { floorDays: 7, recommended: [], packId: pack.id, packVersion: pack.version },
    combinations: [],
    quote: { amount: '600', currency: 'EUR' },
    status: 'active',
    history: [{ what: 'planned', at: on('2026-11-01'), reason: '', byId: testPractitionerId }],
    repeatOf: null,
    notes: '',
  };
}

const held = (date: string) => ({
  recordId: testRecordId(61),
  record: aFullSession(date, { courseIds: [courseId] }),
});
const progress = (day: string) =>
  courseProgress({ recordId: courseId, record: aCourse(6) }, [held('2026-11-21')], [], day, pack);

describe('the course of the seed', () => {
  test('[S-27] sessions: 3 to 12 can be planned, 2 and 13 cannot', () => {
    expect([3, 12].flatMap((count) => courseProblems(aCourse(count), pack))).toEqual([]);
    expect(courseProblems(aCourse(2), pack)).toEqual(['plannedSessions']);
    expect(courseProblems(aCourse(13), pack)).toEqual(['plannedSessions']);
  });

  test('[S-27] interval: not before the seventh day, and a start before it is stopped', () => {
    expect(progress('2026-11-27')).toMatchObject({
      held: 1,
      planned: 6,
      earliestNext: '2026-11-28',
      waiting: true,
    });
    expect(progress('2026-11-28').waiting).toBe(false);
    expect(parameters.minDaysBetweenSessions).toMatchObject({
      days: 7,
      tooEarly: 'stop',
      source: { kind: 'seed' },
    });
    const session = aFullSession('2026-11-21');
    expect(groupsTooClose(['face'], '2026-11-27', [session], parameters)).toEqual(['face']);
    expect(groupsTooClose(['face'], '2026-11-28', [session], parameters)).toEqual([]);
  });

  test('[S-27] interval: nothing above the floor is recommended by the seed', () => {
    expect(pack.course.recommended).toEqual([]);
    expect(progress('2026-11-28').recommendedNext).toBeNull();
  });

  test.each(['skinType', 'problem'])('[S-27] %s is a reason for the number of sessions', (id) => {
    expect(pack.course.countReasons.find((each) => each.id === id)?.sources).toEqual([
      { key: 'S004', grade: 'S' },
    ]);
  });

  test('[R29] other: another reason for the number is marked as ours', () => {
    expect(pack.course.countReasons.find((each) => each.id === 'other')).toMatchObject({
      seedRow: null,
      sources: [{ key: 'OWN', grade: 'P' }],
    });
  });

  test('[S-28] review: 18 to 24 months after the last session, and results vary', () => {
    expect(progress('2026-11-28').review).toEqual({ from: '2028-05-21', to: '2028-11-21' });
    expect(pack.course.review?.text.en).toContain('results vary');
    expect(pack.course.review?.unverified?.en).toContain('trials report otherwise');
  });

  test('[S-23] bloodDrawnMl: 20 and 60 ml are plain completed, 19 and 61 are not', () => {
    const allowed = (ml: number) =>
      signGate(aFullSession('2026-11-21', { draw: { draws: [aDraw(ml)] } }), [], allReadable, parameters)
        .verdicts.completed.allowed;
    expect([19, 20, 60, 61].map(allowed)).toEqual([false, true, true, false]);
  });

  const indications = [
    'expressionWrinkles',
    'deepWrinkles',
    'oilySkin',
    'drySkin',
    'healing',
    'rashesAcne',
    'hyperpigmentation',
    'scars',
    'stretchMarks',
    'darkCircles',
    'moisturising',
    'wrinklePrevention',
    'ageingFaceNeck',
    'environment',
    'nicotine',
  ];
  test.each(indications)('[S-36] %s can be chosen as an indication, as S004 has it', (id) => {
    const found = pack.course.indications.find((each) => each.id === id);
    expect(found?.sources).toEqual([{ key: 'S004', grade: 'S' }]);
    expect(found?.name.ru).toMatch(/\p{Script=Cyrillic}/u);
  });

  test('[S-37] hairRejuvenation is an indication, as S000 has it', () => {
    expect(pack.course.indications.find((each) => each.id === 'hairRejuvenation')?.sources).toEqual([
      { key: 'S000', grade: 'S' },
    ]);
    expect(pack.course.indications).toHaveLength(indications.length + 1);
  });

  test.each([
    'mesothreads',
    'mesotherapy',
    'laserDermabrasion',
    'rfLifting',
    'minimallyInvasive',
    'standAlone',
  ])('[S-39] %s can be chosen as a combination', (id) => {
    const found = pack.course.combinations.find((each) => each.id === id);
    expect(found?.seedRow).toBe(39);
    expect(found?.unverified === null).toBe(id === 'standAlone');
  });

  test('[S-42] a quote for the whole course is kept as it was told', () => {
    expect(courseProblems(aCourse(6), pack)).toEqual([]);
    expect(aCourse(6).quote).toEqual({ amount: '600', currency: 'EUR' });
    expect(courseProblems({ ...aCourse(6), quote: null }, pack)).toEqual([]);
  });
});
