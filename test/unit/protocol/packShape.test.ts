import { describe, expect, test } from 'vitest';
import type { Json } from '@shared/kernel/json';
import { packSchema } from '@shared/protocol/pack';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { aRule, aSource } from '../../builders/packPieces';
import { withPart, wholePack, words } from '../../builders/wholePack';

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
];

describe('the shape of a pack', () => {
  test('[R20] one with one of everything is kept as it is', () => {
    expect(packSchema.parse(wholePack)).toEqual(wholePack);
    expect(packSchema.parse(plasmolifting)).toEqual(plasmolifting);
  });

  test.each(cases)('[R20] %s takes what belongs there, and nothing else', (where, accepted, refused) => {
    expect(accepted.filter((value) => withPart(where, value) === undefined)).toEqual([]);
    expect(refused.filter((value) => withPart(where, value) !== undefined)).toEqual([]);
  });

  test('[R20] what a rule leaves out is filled in: everywhere, once, and nothing besides', () => {
    const { id, seedRow, groupId, question, name, class: ruleClass, action, ask, message, sources } = aRule();
    const short = { id, seedRow, groupId, question, name, class: ruleClass, action, ask, message, sources };
    const [rule] = packSchema.parse({ ...wholePack, rules: [short] }).rules;
    expect(rule).toEqual(aRule());
  });
});
