import { describe, expect, test } from 'vitest';
import { packSchema, type ProtocolPack } from '@shared/protocol/pack';
import { jsonOf, type Json } from '@shared/kernel/json';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import {
  aChoice,
  aField,
  aGate,
  aLab,
  aPack,
  aRule,
  aSource,
  aThreshold,
  escalation,
} from '../../builders/packPieces';
import { withValue } from '../../builders/withValue';

const words = { en: 'Something', ru: 'Что-то' };
const sourced = { seedRow: 1, sources: [aSource], unverified: null };
const consent = plasmolifting.consents.slice(0, 1);

/** A pack with one of everything. */
const whole: ProtocolPack = aPack({
  groups: [{ id: 'group', title: words }],
  rules: [
    aRule({
      ask: 'eachVisit',
      class: 'temporary',
      action: 'reason',
      fields: [
        aField('name'),
        aField('endOn', 'date'),
        aChoice('state', 'ended', 'continuing'),
        { id: 'howMany', label: words, needed: true, input: { kind: 'number', unit: words, min: 0, max: 9 } },
      ],
      medicine: { nameField: 'name', orderedField: 'ordered', stateField: 'state' },
      window: { days: 14, stateField: 'state', endField: 'endOn' },
      escalations: [escalation('yes', 'absolute', 'block')],
      inapplicable: [{ id: 'male', text: words, proposedFor: { sexes: ['male'] } }],
    }),
  ],
  visitQuestions: [{ id: 'visit', question: words, ruleIds: ['asked'] }],
  labs: [aLab(), aLab({ ruleId: 'labOpen', group: 'hiv', need: { kind: 'ifOpen', ruleId: 'asked' } })],
  labThresholds: [aThreshold()],
  firstVisit: { ...aGate, ruleId: 'firstVisit', days: 1 },
  ageTask: { ...aGate, ruleId: 'over50', overYears: 50, sexes: ['female'] },
  typicalAge: { ...aGate, ruleId: 'typicalAge', fromYears: 26, toYears: 60 },
  course: {
    ...plasmolifting.course,
    recommended: [{ ...sourced, zones: ['face'], days: 28 }],
    indications: [{ ...sourced, id: 'acne', name: words }],
    combinations: [{ ...sourced, id: 'peel', name: words }],
    countReasons: [{ ...sourced, id: 'skin', name: words }],
  },
  consents: consent,
  facts: [{ id: 'fact', seedRow: 1, text: words, sources: [aSource] }],
  conflicts: [
    {
      id: 'dispute',
      topic: words,
      ruleIds: ['asked'],
      sides: [
        { text: words, sources: [aSource] },
        { text: { en: 'Other', ru: 'Другое' }, sources: [aSource] },
      ],
    },
  ],
  gaps: [{ seedRow: 13, text: words, sources: [aSource] }],
});

function parsed(where: string, value: Json): Json | undefined {
  const pack = packSchema.safeParse(withValue(jsonOf(whole), where, value));
  return pack.success ? jsonOf(pack.data) : undefined;
}

test('[R20] a pack with one of everything is kept as it is', () => {
  expect(packSchema.parse(whole)).toEqual(whole);
  expect(packSchema.parse(plasmolifting)).toEqual(plasmolifting);
});

const id40 = `a${'b'.repeat(39)}`;
const cases: [string, Json[], Json[]][] = [
  [
    'id',
    ['ab', 'a-1', `a${'b'.repeat(59)}`],
    ['a', 'A1', '1a', '-a', 'a b', 'aB', `a${'b'.repeat(60)}`, ' ab', 'ab '],
  ],
  [
    'version',
    ['0.0.0', '10.20.30'],
    ['1.0', '1.0.0.0', 'v1.0.0', '1.0.0 ', 'a.0.0', '1.b.0', '1.0.c', '1x0x0', '1.0x0'],
  ],
  [
    'parent',
    [null, { id: 'other', version: '1.0.0' }],
    [{ id: 'other' }, { id: 'Other', version: '1.0.0' }, 'other'],
  ],
  ['name', [words], [{ en: '', ru: 'Имя' }, { en: 'Name', ru: '' }, { en: 'Name' }, 'Name']],
  ['jurisdiction', [words], ['here']],
  ['author', ['A'], ['', null]],
  ['effectiveFrom', ['2026-11-22'], ['2026-11-31', 'today']],
  ['groups.0.id', ['ab', id40, 'aB1'], ['a', 'Ab', 'a-b', `${id40}b`, ' ab', 'ab ', '1b']],
  ['groups.0.title', [words], [null]],
  ['rules.0.seedRow', [1, 43, null], [0, 44, 1.5]],
  ['rules.0.zones', ['all', ['face', 'scalp']], [[], ['elbow'], 'face']],
  ['rules.0.class', ['absolute', 'relative', 'temporary', 'caution', 'task'], ['other']],
  ['rules.0.action', ['info', 'confirm', 'reason', 'block'], ['other']],
  ['rules.0.ask', ['once', 'eachVisit'], ['never']],
  [
    'rules.0.window',
    [null],
    [
      { days: 1, stateField: 'state' },
      { days: 1, endField: 'endOn' },
    ],
  ],
  ['rules.0.window.days', [0, 3650], [-1, 3651, 1.5]],
  [
    'rules.0.medicine',
    [null],
    [
      { nameField: 'name', orderedField: 'ordered' },
      { nameField: 'name', stateField: 'state' },
      { orderedField: 'ordered', stateField: 'state' },
    ],
  ],
  ['rules.0.fields.0.needed', [true, false], [null]],
  ['rules.0.fields.0.label', [words], [null]],
  ['rules.0.fields.0.input', [{ kind: 'text' }, { kind: 'date' }], [{ kind: 'picture' }, {}, { kind: '' }]],
  [
    'rules.0.fields.2.input.options',
    [
      [
        { id: 'ended', text: words },
        { id: 'continuing', text: words },
      ],
    ],
    [[{ id: 'ended', text: words }], [], [{ id: 'ended' }, { id: 'continuing' }]],
  ],
  [
    'rules.0.fields.3.input',
    [{ kind: 'number', unit: words, min: 0, max: 1 }],
    [
      { kind: 'number', unit: words, min: 0 },
      { kind: 'number', unit: words, max: 0 },
      { kind: 'number', min: 0, max: 1 },
    ],
  ],
  ['rules.0.escalations.0.equals', ['no'], [null]],
  ['rules.0.escalations.0.message', [words], [null]],
  ['rules.0.inapplicable.0.proposedFor', [null, { sexes: [] }], [{ sexes: ['robot'] }, {}]],
  ['rules.0.chartList', [null, 'allergies', 'medication'], ['photos']],
  [
    'rules.0.sources',
    [[aSource]],
    [
      [],
      [{ key: 'S004' }],
      [{ grade: 'S' }],
      [{ key: 'S004', grade: 'Z' }],
      [{ key: 'x'.repeat(21), grade: 'A' }],
    ],
  ],
  ['rules.0.unverified', [null, words], ['U']],
  ['visitQuestions.0.ruleIds', [['asked']], [[], ['']]],
  ['visitQuestions.0.question', [words], [null]],
  [
    'labs.0.need',
    [{ kind: 'always' }, { kind: 'ifEntered' }, { kind: 'ifOpen', ruleId: 'asked' }],
    [{ kind: 'ifOpen' }, { kind: '' }, { kind: 'never' }, {}],
  ],
  [
    'labs.0.tests',
    [[{ test: 'platelets', needed: true, validToStartDays: 1, validWithinCourseDays: 1, repeatIf: [] }]],
    [[], [{}]],
  ],
  ['labs.0.tests.0.test', ['mpv'], ['blood']],
  ['labs.0.tests.0.validToStartDays', [0, 730], [-1, 731, 1.5]],
  ['labs.0.tests.0.validWithinCourseDays', [0, 730], [-1, 731, 1.5]],
  ['labs.0.tests.0.repeatIf', [[], ['asked']], [['']]],
  ['labs.0.sensitive', [true], ['yes']],
  ['labs.0.contents', [words], [null]],
  ['labs.0.group', ['biochemistry'], ['other']],
  [
    'labThresholds.0.comparison',
    ['below', 'above', 'atLeast', 'aboveUpperLimitTimes', 'notNegative'],
    ['about', ''],
  ],
  ['labThresholds.0.value', [1, null], ['1']],
  ['labThresholds.0.class', ['absolute', 'relative', 'caution'], ['temporary', 'task']],
  ['labThresholds.0.ruleId', ['other'], ['']],
  ['labThresholds.0.message', [words], [null]],
  ['labThresholds.0.sources', [[aSource]], [[]]],
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

describe('the shape of a pack', () => {
  test.each(cases)('[R20] %s takes what belongs there, and nothing else', (where, accepted, refused) => {
    for (const value of accepted) expect(parsed(where, value), JSON.stringify(value)).toBeDefined();
    for (const value of refused) expect(parsed(where, value), JSON.stringify(value)).toBeUndefined();
  });

  test('[R20] what a rule leaves out is filled in: everywhere, once, and nothing besides', () => {
    const { id, seedRow, groupId, question, name, class: ruleClass, action, ask, message, sources } = aRule();
    const short = { id, seedRow, groupId, question, name, class: ruleClass, action, ask, message, sources };
    const [rule] = packSchema.parse({ ...whole, rules: [short] }).rules;
    expect(rule).toEqual(aRule());
  });

  test('[R20] what a gate and a part of the course leave out is verified', () => {
    const { unverified: _gate, ...gate } = aGate;
    const { unverified: _part, ...part } = sourced;
    const pack = packSchema.parse({
      ...whole,
      firstVisit: { ...gate, ruleId: 'firstVisit', days: 1 },
      course: { ...whole.course, sessions: { ...part, min: 1, max: 2 } },
    });
    expect(pack.firstVisit?.unverified).toBeNull();
    expect(pack.course.sessions.unverified).toBeNull();
  });
});
