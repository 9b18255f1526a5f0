import { describe, expect, test } from 'vitest';
import type { ProtocolPack } from '@shared/protocol/pack';
import { packFaults } from '@shared/protocol/packLaws';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { changed, planted } from '../../builders/plantedPack';

const { course, preparation, labs, labThresholds } = plasmolifting;
const inCourse = (changes: Partial<ProtocolPack['course']>): ProtocolPack =>
  planted({ course: { ...course, ...changes } });
const threshold = (id: string, changes: Partial<(typeof labThresholds)[number]>): ProtocolPack =>
  planted({ labThresholds: changed(labThresholds, id, changes) });

describe('numbers of the laboratory, the course and the preparation', () => {
  test.each<[string, ProtocolPack, string[]]>([
    [
      'a number for “not negative”',
      threshold('hivNotNegative', { value: 1 }),
      ['hivNotNegative: a number belongs to every comparison but “not negative”'],
    ],
    [
      'no number for “below”',
      threshold('plateletsLow', { value: null }),
      ['plateletsLow: a number belongs to every comparison but “not negative”'],
    ],
    [
      'a number for a test in words',
      threshold('hivNotNegative', { comparison: 'above', value: 1 }),
      ['hivNotNegative: comparison does not fit the test'],
    ],
    [
      'platelets 105',
      threshold('plateletsLow', { value: 105 }),
      ['plateletsLow: platelets 105 is a lost superscript'],
    ],
    [
      'a threshold of nought',
      threshold('plateletsLow', { value: 0 }),
      ['plateletsLow: threshold is not above zero'],
    ],
    [
      'an exclusion that only informs',
      threshold('plateletsLow', { action: 'info' }),
      ['plateletsLow: action does not fit class'],
    ],
    [
      'a test no group takes',
      planted({ labs: labs.filter((lab) => lab.group !== 'syphilis') }),
      ['syphilisNotNegative: threshold for a test of no laboratory group'],
    ],
    [
      'a group that stands in for no question',
      planted({ labs: changed(labs, 'labPregnancyTest', { need: { kind: 'ifOpen', ruleId: 'nowhere' } }) }),
      ['labPregnancyTest: stands in for a question the pack does not have'],
    ],
    [
      'a result that lapses sooner within a course',
      planted({
        labs: changed(labs, 'labHiv', {
          tests: [
            {
              test: 'hiv',
              needed: true,
              validToStartDays: 90,
              validWithinCourseDays: 30,
              repeatIf: ['nowhere'],
            },
          ],
        }),
      }),
      [
        'labHiv: repeated after a question the pack does not have',
        'labHiv: counts shorter within a course than at its start',
      ],
    ],
    [
      'a repetition after no question',
      planted({
        labs: changed(labs, 'labHiv', {
          tests: [
            {
              test: 'hiv',
              needed: true,
              validToStartDays: 90,
              validWithinCourseDays: 90,
              repeatIf: ['nowhere'],
            },
          ],
        }),
      }),
      ['labHiv: repeated after a question the pack does not have'],
    ],
  ])('[R20] laboratory: %s is found', (_what, pack, faults) => {
    expect(packFaults(pack)).toEqual(faults);
  });

  test.each<[string, ProtocolPack, string[]]>([
    ['sessions', inCourse({ sessions: { ...course.sessions, min: 13 } }), ['course: sessions run backwards']],
    [
      'blood',
      inCourse({ bloodDrawnMl: { ...course.bloodDrawnMl, min: 61 } }),
      ['course: blood runs backwards'],
    ],
    [
      'review',
      inCourse({ review: course.review && { ...course.review, fromMonths: 25 } }),
      ['course: review runs backwards'],
    ],
    [
      'a recommendation below the floor',
      inCourse({ recommended: [{ ...course.sessions, zones: 'all', days: 6 }] }),
      ['course: recommended interval below the floor'],
    ],
    [
      'a floor that only informs',
      inCourse({ floor: { ...course.floor, action: 'info' } }),
      ['interval: action does not fit a floor'],
    ],
    [
      'fasting',
      planted({ preparation: { ...preparation, fastingHours: { min: 9, max: 8 } } }),
      ['preparation: fasting runs backwards'],
    ],
    [
      'typical age',
      planted({ typicalAge: plasmolifting.typicalAge && { ...plasmolifting.typicalAge, toYears: 20 } }),
      ['typicalAge: years run backwards'],
    ],
    [
      'the safety sentences',
      planted({ preparation: { ...preparation, safety: preparation.safety.slice(1) } }),
      ['preparation: a safety sentence is missing'],
    ],
    ['the consent', planted({ consents: [] }), ['consents: no consent to treatment']],
  ])('[R20] course, preparation, consent: %s is found', (_what, pack, faults) => {
    expect(packFaults(pack)).toEqual(faults);
  });

  test.each<[string, ProtocolPack]>([
    ['sessions', inCourse({ sessions: { ...course.sessions, min: 12 } })],
    ['blood', inCourse({ bloodDrawnMl: { ...course.bloodDrawnMl, min: 60 } })],
    ['review', inCourse({ review: course.review && { ...course.review, fromMonths: 24 } })],
    ['no review', inCourse({ review: null })],
    [
      'a recommendation at the floor',
      inCourse({ recommended: [{ ...course.sessions, zones: 'all', days: 7 }] }),
    ],
    ['a floor with a reason', inCourse({ floor: { ...course.floor, action: 'reason' } })],
    ['fasting', planted({ preparation: { ...preparation, fastingHours: { min: 8, max: 8 } } })],
    ['no fasting', planted({ preparation: { ...preparation, fastingHours: null } })],
    [
      'typical age',
      planted({ typicalAge: plasmolifting.typicalAge && { ...plasmolifting.typicalAge, toYears: 26 } }),
    ],
    [
      'typical age upwards only',
      planted({
        typicalAge: plasmolifting.typicalAge && { ...plasmolifting.typicalAge, fromYears: null, toYears: 0 },
      }),
    ],
    ['a small threshold', threshold('plateletsLow', { value: 0.1 })],
    ['105 of another test', threshold('haemoglobinLow', { value: 105 })],
  ])('[R20] the last that may be: %s', (_what, pack) => {
    expect(packFaults(pack)).toEqual([]);
  });

  test('[R20] one recommendation below the floor is enough', () => {
    const recommended = [7, 6].map((days) => ({ ...course.sessions, zones: 'all' as const, days }));
    expect(packFaults(inCourse({ recommended }))).toEqual(['course: recommended interval below the floor']);
  });

  test('[R20] a floor of a tick is none', () => {
    expect(packFaults(inCourse({ floor: { ...course.floor, action: 'confirm' } }))).toEqual([
      'interval: action does not fit a floor',
    ]);
  });

  test('[R20] each safety sentence stands in both languages, word for word', () => {
    const { safety } = preparation;
    const missing = ['preparation: a safety sentence is missing'];
    const said = (list: typeof safety): string[] =>
      packFaults(planted({ preparation: { ...preparation, safety: list } }));
    expect(said([...safety, { en: 'Come with company.', ru: 'Приходите с сопровождающим.' }])).toEqual([]);
    expect(said(safety.slice(0, 1))).toEqual(missing);
    expect(said(safety.map(({ en }) => ({ en, ru: 'Иначе.' })))).toEqual(missing);
    expect(said(safety.map(({ ru }) => ({ en: 'Other.', ru })))).toEqual(missing);
  });

  test('[R20] a consent of another name is no consent to treatment', () => {
    const consents = plasmolifting.consents.map((consent) => ({ ...consent, id: 'photos' }));
    expect(packFaults(planted({ consents }))).toEqual(['consents: no consent to treatment']);
  });
});
