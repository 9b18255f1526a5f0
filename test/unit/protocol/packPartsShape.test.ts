import { describe, expect, test } from 'vitest';
import type { Json } from '@shared/kernel/json';
import { packSchema } from '@shared/protocol/pack';
import { aGate, aSource } from '../../builders/packPieces';
import { sourced, withPart, wholePack, words } from '../../builders/wholePack';

const cases: [string, Json[], Json[]][] = [
  ['firstVisit', [null], [{}]],
  ['firstVisit.days', [1, 30], [0, 1.5]],
  ['ageTask.overYears', [50], [50.5]],
  ['ageTask.sexes', [['male']], [[], ['robot']]],
  ['ageTask', [null], [{}]],
  ['minimumAge.years', [18], [17.5, null]],
  ['typicalAge.fromYears', [null, 20], [20.5]],
  ['typicalAge.toYears', [null, 20], [20.5]],
  ['typicalAge', [null], [{}]],
  ['informed.action', ['confirm'], ['other']],
  ['course.sessions.min', [1, 12], [0, 1.5]],
  ['course.sessions.max', [50, 3], [51, 3.5]],
  ['course.sessions.sources', [[aSource]], [[]]],
  ['course.floor.days', [0, 365], [-1, 366, 1.5]],
  ['course.recommended.0.zones', ['all', ['face']], ['face', ['elbow']]],
  ['course.recommended.0.days', [1], [0, 1.5]],
  ['course.review', [null], [{}]],
  ['course.review.fromMonths', [0], [-1, 0.5]],
  ['course.review.toMonths', [0], [-1, 0.5]],
  ['course.review.text', [words], [null]],
  ['course.bloodDrawnMl.min', [1], [0, -1]],
  ['course.bloodDrawnMl.max', [1], [0, -1]],
  [
    'course.indications.0',
    [{ ...sourced, id: 'acne', name: words }],
    [
      { ...sourced, id: 'acne' },
      { ...sourced, name: words },
    ],
  ],
  [
    'course.combinations.0',
    [{ ...sourced, id: 'acne', name: words }],
    [
      { ...sourced, id: 'acne' },
      { ...sourced, name: words },
    ],
  ],
  [
    'course.countReasons.0',
    [{ ...sourced, id: 'acne', name: words }],
    [
      { ...sourced, id: 'acne' },
      { ...sourced, name: words },
    ],
  ],
  ['preparation.items.0', [{ id: 'food', text: words }], [{ id: 'food' }, { text: words }]],
  ['preparation.fastingHours', [null, { min: 7, max: 8 }], [{ min: 7 }, { max: 8 }]],
  ['preparation.waterLitresPerDay', [null, 1.5], ['2']],
  ['preparation.safety', [[words]], [[]]],
  [
    'consents.0.version',
    ['2.10.0'],
    ['2', '2.0.0.0', 'v2.0.0', '2.0.0 ', 'a.0.0', '2.b.0', '2.0.c', '2x0x0', '2.0x0'],
  ],
  ['consents.0.title', [words], [null]],
  [
    'consents.0.sections',
    [[{ id: 'risks', heading: words, paragraphs: [words], sources: [] }]],
    [
      [],
      [{ id: 'risks', heading: words, paragraphs: [], sources: [] }],
      [{ id: 'risks', paragraphs: [words], sources: [] }],
      [{ heading: words, paragraphs: [words], sources: [] }],
      [{ id: 'risks', heading: words, paragraphs: [words] }],
    ],
  ],
  [
    'facts.0',
    [{ id: 'fact', seedRow: null, text: words, sources: [aSource] }],
    [
      { id: 'fact', seedRow: null, text: words, sources: [] },
      { id: 'fact', seedRow: null, sources: [aSource] },
    ],
  ],
  ['conflicts.0.ruleIds', [['course']], [[]]],
  ['conflicts.0.topic', [words], [null]],
  [
    'conflicts.0.sides',
    [
      [
        { text: words, sources: [aSource] },
        { text: words, sources: [aSource] },
      ],
    ],
    [
      [{ text: words, sources: [aSource] }],
      [
        { text: words, sources: [] },
        { text: words, sources: [aSource] },
      ],
      [{}, {}],
    ],
  ],
  [
    'gaps.0',
    [{ seedRow: 13, text: words, sources: [] }],
    [
      { seedRow: 13, sources: [] },
      { seedRow: 44, text: words, sources: [] },
    ],
  ],
  ['bibliography', [{ S004: 'A title' }, {}], [{ S004: '' }, { S004: 1 }]],
];

describe('the shape of gates, course, preparation, consents, facts and conflicts', () => {
  test.each(cases)('[R20] %s takes what belongs there, and nothing else', (where, accepted, refused) => {
    expect(accepted.filter((value) => withPart(where, value) === undefined)).toEqual([]);
    expect(refused.filter((value) => withPart(where, value) !== undefined)).toEqual([]);
  });

  test('[R20] what a gate and a part of the course leave out is verified', () => {
    const { unverified: _gate, ...gate } = aGate;
    const { unverified: _part, ...part } = sourced;
    const pack = packSchema.parse({
      ...wholePack,
      firstVisit: { ...gate, ruleId: 'firstVisit', days: 1 },
      course: { ...wholePack.course, sessions: { ...part, min: 1, max: 2 } },
    });
    expect(pack.firstVisit?.unverified).toBeNull();
    expect(pack.course.sessions.unverified).toBeNull();
  });
});
