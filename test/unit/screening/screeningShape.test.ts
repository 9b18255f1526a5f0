import { describe, expect, test } from 'vitest';
import { hasReason, notAsked } from '@shared/domain/answer';
import { emptyLabResult } from '@shared/domain/lab';
import {
  answerTo,
  screeningFormat,
  screeningSchema,
  screeningSchemaVersion,
  screeningUpgrades,
  type Screening,
} from '@shared/domain/screening';
import { jsonOf, type Json } from '@shared/kernel/json';
import {
  answer,
  answeredScreening,
  recordId,
  screeningDay,
  screeningTime,
  signedScreening,
} from '../../builders/screening';
import { withValue } from '../../builders/withValue';

/** Signed, with one of everything. */
const whole: Screening = {
  ...signedScreening(
    answeredScreening(recordId(1), {
      answers: [
        {
          ...answer('fever', 'yes', [{ state: 'ended', endOn: '2026-11-20', degrees: 38.5 }]),
          reason: { reasonId: 'other', text: 'words' },
          carriedFromId: recordId(2),
          viaQuestionId: 'visitInfection',
        },
      ],
      tasksDone: [{ ruleId: 'over50', doneOn: screeningDay, note: '' }],
      outsideRecordReviewed: { what: 'card', reviewedOn: screeningDay },
      carriedConfirmedAt: screeningTime,
      courseId: recordId(3),
    }),
    'words',
  ),
};

function takes(where: string, value: Json): boolean {
  return screeningSchema.safeParse(withValue(jsonOf(whole), where, value)).success;
}
const long = (length: number): string => 'x'.repeat(length);
const finding = 'signed.evaluation.findings.0';

const cases: [string, Json[], Json[]][] = [
  ['patientId', [recordId(5)], ['somebody', null]],
  ['performedAt', [screeningTime], ['2026-11-21', 'now']],
  ['entryMode', ['live', 'afterwards', 'paper', 'otherClinic'], ['dictated', '']],
  ['packId', ['a', long(60)], ['', long(61)]],
  [
    'packVersion',
    ['1.10.0'],
    ['1.0', '1.0.0.0', 'v1.0.0', '1.0.0 ', 'a.0.0', '1.b.0', '1.0.c', '1x0x0', '1.0x0'],
  ],
  ['plannedZones', [[], ['face', 'hands']], [['elbow']]],
  ['answers.0.ruleId', ['a', long(40)], ['', long(41)]],
  ['answers.0.value', ['yes', 'no', 'unknown', 'declined', 'notApplicable', 'notAsked'], ['maybe', '']],
  [
    'answers.0.reason',
    [null, { reasonId: long(40), text: long(500) }],
    [{ reasonId: long(41), text: '' }, { reasonId: '', text: long(501) }, {}],
  ],
  ['answers.0.details', [[], Array<Json>(30).fill({})], [Array<Json>(31).fill({}), [{ state: true }]]],
  [
    'answers.0.details.0',
    [{ [long(40)]: long(500) }, { count: 1.5 }],
    [{ [long(41)]: 'x' }, { state: long(501) }, { state: null }],
  ],
  ['answers.0.askedById', [null, recordId(9)], ['somebody']],
  ['answers.0.askedAt', [null], ['today']],
  ['answers.0.carriedFromId', [null], ['somewhere']],
  ['answers.0.viaQuestionId', [null, long(40)], [long(41)]],
  ['labs', [[]], [[{ ...emptyLabResult('cbc'), values: [{}] }], [{}]]],
  ['tasksDone.0.ruleId', ['a', long(40)], ['', long(41)]],
  ['tasksDone.0.doneOn', ['2026-01-31'], ['2026-02-31', null]],
  ['tasksDone.0.note', [long(1000)], [long(1001)]],
  ['complaintsAndWishes', ['', long(4000)], [long(4001)]],
  ['visualExamination', ['', long(4000)], [long(4001)]],
  [
    'zoneExaminations',
    [[], Array<Json>(10).fill({ zoneGroup: 'face', finding: long(2000) })],
    [
      Array<Json>(11).fill({ zoneGroup: 'face', finding: '' }),
      [{ zoneGroup: 'face', finding: long(2001) }],
      [{ zoneGroup: 'elbow', finding: '' }],
      [{}],
    ],
  ],
  [
    'outsideRecordReviewed',
    [
      null,
      { what: long(1000), reviewedOn: screeningDay },
      { what: ` ${long(1000)} `, reviewedOn: screeningDay },
    ],
    [
      { what: '  ', reviewedOn: screeningDay },
      { what: long(1001), reviewedOn: screeningDay },
      { what: 'card' },
      {},
    ],
  ],
  ['carriedConfirmedAt', [null], ['today']],
  ['courseId', [null], ['hair']],
  ['contraindicationsGivenAt', [null], ['today']],
  ['notes', ['', long(8000)], [long(8001)]],
  ['status', ['decided'], ['draft', 'signed', '']],
  ['signed.signedAt', [screeningTime], ['today']],
  ['signed.signedById', [recordId(9)], [null]],
  ['signed.proceedReason', [null, 'x', long(2000), ` ${long(2000)} `], ['', '  ', long(2001)]],
  [
    'signed.evaluation.decision',
    [
      { kind: 'noFinding' },
      { kind: 'caution' },
      { kind: 'notBefore', date: screeningDay },
      { kind: 'doNotTreat' },
    ],
    [{ kind: 'notBefore' }, { kind: 'maybe' }, { kind: '' }, {}],
  ],
  ['signed.evaluation.proceeding', ['info', 'confirm', 'reason', 'block'], ['go', '']],
  [
    'signed.evaluation.labLapses',
    [[{ group: 'cbc', lapsesOn: screeningDay }]],
    [[{ group: 'blood', lapsesOn: screeningDay }], [{ group: 'cbc' }], [{}]],
  ],
  [`${finding}.ruleId`, [long(40)], [long(41)]],
  [
    `${finding}.cause`,
    [
      'yes',
      'until',
      'windowPassed',
      'noEndKnown',
      'continuingPrescription',
      'endUnclear',
      'unknown',
      'declined',
      'notAsked',
      'testedInstead',
      'askAgain',
      'notApplicableOther',
      'notApplicableWithoutReason',
      'againstChart',
      'chartListsMore',
      'labMissing',
      'labAwaited',
      'labExpired',
      'labIncomplete',
      'labRepeat',
      'labDateImpossible',
      'labNotAcceptable',
      'labThreshold',
      'labUnclear',
      'firstVisit',
      'ageTask',
      'underAge',
      'typicalAge',
      'notInformed',
    ],
    ['other', ''],
  ],
  [`${finding}.params`, [{}, { name: 'A', years: 50 }], [{ name: null }, { name: true }]],
  [`${finding}.escalatedBy`, [null, long(40)], [long(41)]],
  [`${finding}.missing`, [[], ['endOn']], [[1]]],
  [`${finding}.task`, [null, { doneOn: null }, { doneOn: screeningDay }], [{ doneOn: 'today' }, {}]],
  [
    `${finding}.sources`,
    [
      [],
      [{ key: long(20), grade: 'A' }],
      ['A', 'B', 'C', 'D', 'S', 'P', 'U'].map((grade) => ({ key: 'K', grade })),
    ],
    [
      [{ key: long(21), grade: 'A' }],
      [{ key: 'K', grade: 'Z' }],
      [{ key: 'K', grade: '' }],
      [{ grade: 'A' }],
    ],
  ],
];

describe('a screening', () => {
  test('[N16] with one of everything is kept as it is', () => {
    expect(screeningSchema.parse(whole)).toEqual(whole);
    expect(whole.signed?.evaluation.findings.length).toBeGreaterThan(0);
  });

  test.each(cases)('[N16] %s takes what belongs there, and nothing else', (where, accepted, refused) => {
    expect(accepted.filter((value) => !takes(where, value))).toEqual([]);
    expect(refused.filter((value) => takes(where, value))).toEqual([]);
  });

  test('[N16] a fault names its place', () => {
    const fault = (changes: Partial<Screening>) =>
      screeningSchema
        .safeParse({ ...whole, ...changes })
        .error?.issues.map(({ path, message }) => [path, message]);
    expect(fault({ signed: null })).toEqual([[['signed'], 'a decided screening is signed, a draft is not']]);
    expect(fault({ answers: [answer('a', 'no'), answer('a', 'no')] })).toEqual([
      [['answers'], 'one answer per rule'],
    ]);
    expect(fault({ labs: [emptyLabResult('cbc'), emptyLabResult('cbc')] })).toEqual([
      [['labs'], 'one result per laboratory group'],
    ]);
  });

  test('[N16] the answer to a rule', () => {
    expect(answerTo(whole, 'fever')?.value).toBe('yes');
    expect(answerTo(whole, 'other')).toBeUndefined();
  });
});

describe('a screening of version 1', () => {
  const upgrade = (older: Record<string, unknown>) => screeningUpgrades.map((lift) => lift(older));

  test('[N16] gains what version 2 has, empty', () => {
    expect(screeningFormat).toEqual({ schema: screeningSchema, version: 2, upgrades: screeningUpgrades });
    expect(screeningSchemaVersion).toBe(2);
    expect(upgrade({ notes: 'n', labs: [{ group: 'cbc' }] })).toEqual([
      {
        notes: 'n',
        zoneExaminations: [],
        outsideRecordReviewed: null,
        carriedConfirmedAt: null,
        courseId: null,
        labs: [{ group: 'cbc', reportedOn: null, values: [], reportId: null }],
      },
    ]);
  });

  test('[N16] keeps what is there, also what it does not understand', () => {
    const there = { group: 'cbc', reportedOn: screeningDay, values: [1], reportId: 'r' };
    const [kept] = upgrade({ labs: [there, null, 'cbc'], courseId: 'c' });
    expect(kept).toMatchObject({ labs: [there, null, 'cbc'], courseId: 'c' });
    expect(upgrade({ labs: 'none' })[0]).toMatchObject({ labs: 'none' });
  });
});

describe('an answer', () => {
  test('[N2] nobody has given yet', () => {
    expect(notAsked('fever')).toEqual({
      ruleId: 'fever',
      value: 'notAsked',
      reason: null,
      details: [],
      askedById: null,
      askedAt: null,
      carriedFromId: null,
      viaQuestionId: null,
    });
  });

  test('[N11] has a reason when it names one, or gives one in words', () => {
    const given = (reason: { reasonId: string; text: string } | null) =>
      hasReason({ ...notAsked('fever'), value: 'notApplicable', reason });
    expect(given(null)).toBe(false);
    expect(given({ reasonId: 'male', text: '' })).toBe(true);
    expect(given({ reasonId: 'other', text: ' \n' })).toBe(false);
    expect(given({ reasonId: 'other', text: 'words' })).toBe(true);
  });
});
