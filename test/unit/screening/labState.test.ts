import { describe, expect, test } from 'vitest';
import { labState } from '@shared/protocol/evaluateLabs';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import { answer, knownWoman, screeningDay } from '../../builders/screening';
import { aLab, aResult, aTest, aValue, aWord } from '../../builders/packPieces';

const context = (changes: Partial<EvaluationInput> = {}) => ({
  answers: [],
  on: screeningDay,
  patient: knownWoman,
  ...changes,
});
const inCourse = (firstSessionOn: string) =>
  context({ patient: { ...knownWoman, course: { firstSessionOn, earlierCourse: false } } });
const both = [aValue('platelets', 200), aValue('haemoglobin', 130)];

describe('a group', () => {
  test('[N9] missing, awaited, not acceptable: nothing else is asked of it', () => {
    const whole = { lapsesOn: null, missing: [] };
    expect(labState(aLab(), undefined, context())).toEqual({ cause: 'labMissing', ...whole });
    expect(labState(aLab(), aResult({ outcome: 'awaited' }), context())).toEqual({
      cause: 'labAwaited',
      ...whole,
    });
    expect(labState(aLab(), aResult({ outcome: 'notAcceptable' }), context())).toEqual({
      cause: 'labNotAcceptable',
      ...whole,
    });
  });

  test('[N9] without a day of collection, or with one ahead, it cannot be dated', () => {
    for (const collectedOn of [null, '2026-11-22']) {
      expect(labState(aLab(), aResult({ collectedOn }), context())).toEqual({
        cause: 'labDateImpossible',
        lapsesOn: null,
        missing: [],
      });
    }
    expect(labState(aLab(), aResult({ collectedOn: screeningDay }), context()).cause).toBeNull();
  });

  test('[N31] assessed without single values it counts as long as its shortest needed test', () => {
    const lab = aLab({ tests: [aTest('platelets', { validToStartDays: 10 }), aTest('haemoglobin')] });
    expect(labState(lab, aResult({ collectedOn: '2026-11-11' }), context())).toEqual({
      cause: null,
      lapsesOn: screeningDay,
      missing: [],
    });
    expect(labState(lab, aResult({ collectedOn: '2026-11-10' }), context())).toEqual({
      cause: 'labExpired',
      lapsesOn: '2026-11-20',
      missing: ['platelets'],
    });
    expect(labState(lab, aResult({ collectedOn: '2026-10-01' }), context())).toEqual({
      cause: 'labExpired',
      lapsesOn: '2026-10-11',
      missing: [],
    });
  });

  test('[N31] with values every needed test has to be there, and the missing ones are named', () => {
    expect(labState(aLab(), aResult({ values: both }), context()).cause).toBeNull();
    expect(labState(aLab(), aResult({ values: both.slice(1) }), context())).toEqual({
      cause: 'labIncomplete',
      lapsesOn: '2026-12-02',
      missing: ['platelets'],
    });
    const blank = [aWord('platelets', null), aValue('haemoglobin', 130)];
    expect(labState(aLab(), aResult({ values: blank }), context()).missing).toEqual(['platelets']);
  });

  test('[N31] what is not needed is neither asked for nor counted', () => {
    const lab = aLab({
      tests: [aTest('platelets'), aTest('mpv', { needed: false, validToStartDays: 1 })],
    });
    expect(labState(lab, aResult({ values: [aValue('platelets', 200)] }), context())).toEqual({
      cause: null,
      lapsesOn: '2026-12-02',
      missing: [],
    });
  });

  test('[N31] where nothing is needed it counts by what was entered, and by all of it when nothing was', () => {
    const lab = aLab({
      tests: [aTest('platelets', { needed: false }), aTest('mpv', { needed: false, validToStartDays: 1 })],
    });
    expect(labState(lab, aResult({ values: [aValue('platelets', 200)] }), context()).cause).toBeNull();
    expect(labState(lab, aResult(), context())).toMatchObject({ cause: 'labExpired', missing: ['mpv'] });
  });
});

test('[N31] values of other tests are nothing to count by', () => {
  const lab = aLab({ tests: [aTest('platelets', { needed: false })] });
  expect(labState(lab, aResult({ values: [aValue('mpv', 9)] }), context())).toEqual({
    cause: 'labIncomplete',
    lapsesOn: null,
    missing: [],
  });
});

describe('within a course', () => {
  const result = aResult({ collectedOn: '2026-11-01' });

  test('[N31] a result that counted at its first session counts for the longer time', () => {
    expect(labState(aLab(), result, inCourse('2026-11-15'))).toEqual({
      cause: null,
      lapsesOn: '2026-12-01',
      missing: [],
    });
    expect(labState(aLab(), aResult({ collectedOn: '2026-11-16' }), inCourse('2026-11-10')).lapsesOn).toBe(
      '2026-12-16',
    );
  });

  test('[N31] one that had lapsed before it was not taken for it', () => {
    expect(labState(aLab(), result, inCourse('2026-11-16'))).toMatchObject({
      cause: 'labExpired',
      lapsesOn: '2026-11-15',
    });
    expect(labState(aLab(), result, context()).cause).toBe('labExpired');
  });
});

describe('what was said after the collection', () => {
  const lab = aLab({ tests: [aTest('platelets', { repeatIf: ['ill', 'fever'] }), aTest('haemoglobin')] });
  const said = (ruleId: string, value: 'yes' | 'no' | 'unknown', askedAt: string | null) =>
    labState(lab, aResult(), context({ answers: [{ ...answer(ruleId, value), askedAt }] }));

  test('[N31] a yes makes the tests it concerns too old', () => {
    expect(said('fever', 'yes', '2026-11-19T10:00:00.000+03:00')).toEqual({
      cause: 'labRepeat',
      lapsesOn: '2026-12-02',
      missing: ['platelets'],
    });
    expect(said('ill', 'yes', null).cause).toBe('labRepeat');
  });

  test('[N31] a yes of the day of collection or before does not, nor another answer or question', () => {
    expect(said('fever', 'yes', '2026-11-18T10:00:00.000+03:00').cause).toBeNull();
    expect(said('fever', 'no', '2026-11-19T10:00:00.000+03:00').cause).toBeNull();
    expect(said('fever', 'unknown', null).cause).toBeNull();
    expect(said('tan', 'yes', '2026-11-19T10:00:00.000+03:00').cause).toBeNull();
  });

  test('[N31] expired is said before repeated, and repeated before missing; all that is to order is named', () => {
    const three = aLab({
      tests: [
        aTest('platelets', { repeatIf: ['ill'] }),
        aTest('haemoglobin', { validToStartDays: 1 }),
        aTest('haematocrit'),
        aTest('leukocytes'),
      ],
    });
    const ill = context({ answers: [{ ...answer('ill', 'yes'), askedAt: null }] });
    const values = [aValue('platelets', 200), aValue('haemoglobin', 130), aValue('leukocytes', 6)];
    expect(labState(three, aResult({ values }), ill)).toEqual({
      cause: 'labExpired',
      lapsesOn: '2026-11-19',
      missing: ['platelets', 'haemoglobin', 'haematocrit'],
    });
    const rest = { ...three, tests: three.tests.filter((each) => each.test !== 'haemoglobin') };
    expect(labState(rest, aResult({ values }), ill)).toMatchObject({
      cause: 'labRepeat',
      missing: ['platelets', 'haematocrit'],
    });
  });
});
