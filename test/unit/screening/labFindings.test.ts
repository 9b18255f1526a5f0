import { describe, expect, test } from 'vitest';
import { evaluate } from '@shared/protocol/evaluate';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import { answer, screeningDay, withAnswers } from '../../builders/screening';
import {
  aLab,
  aPack,
  aResult,
  aRule,
  aSource,
  aTest,
  aThreshold,
  aValue,
  aWord,
  inputFor,
} from '../../builders/packPieces';

const basis = {
  decision: { kind: 'caution' },
  escalatedBy: null,
  missing: [],
  task: null,
  sources: [aSource],
};

describe('a group that has to be there', () => {
  const pack = aPack({ labs: [aLab()] });
  const run = (changes: Partial<EvaluationInput>) => evaluate(inputFor(pack, changes), pack);

  test('[N9] counts, with the day it lapses', () => {
    const { findings, labLapses } = run({ labs: [aResult()] });
    expect(findings).toEqual([]);
    expect(labLapses).toEqual([{ group: 'cbc', lapsesOn: '2026-12-02' }]);
  });

  test('[N9] is missing', () => {
    const { findings, labLapses } = run({ labs: [] });
    expect(findings).toEqual([
      { ...basis, ruleId: 'labCbc', cause: 'labMissing', action: 'reason', params: {} },
    ]);
    expect(labLapses).toEqual([]);
  });

  test('[N9] has lapsed: the day is told; another cause tells none', () => {
    const { findings } = run({ labs: [aResult({ collectedOn: '2026-11-01' })] });
    expect(findings).toEqual([
      {
        ...basis,
        ruleId: 'labCbc',
        cause: 'labExpired',
        action: 'reason',
        params: { lapsedOn: '2026-11-15' },
      },
    ]);
    const incomplete = run({ labs: [aResult({ values: [aValue('platelets', 200)] })] });
    expect(incomplete.findings).toEqual([
      {
        ...basis,
        ruleId: 'labCbc',
        cause: 'labIncomplete',
        action: 'reason',
        params: {},
        missing: ['haemoglobin'],
      },
    ]);
  });

  test('[N9] is not acceptable, however old', () => {
    const { findings } = run({ labs: [aResult({ outcome: 'notAcceptable', collectedOn: '2020-01-01' })] });
    expect(findings).toEqual([
      {
        ...basis,
        ruleId: 'labCbc',
        cause: 'labNotAcceptable',
        decision: { kind: 'doNotTreat' },
        action: 'reason',
        params: {},
      },
    ]);
  });
});

describe('a group that nobody asks for by itself', () => {
  const pack = aPack({ labs: [aLab({ need: { kind: 'ifEntered' } })] });
  const run = (labs: EvaluationInput['labs']) => evaluate(inputFor(pack, { labs }), pack);

  test('[N31] is neither missed nor expired; what counts is told', () => {
    expect(run([])).toMatchObject({ findings: [], labLapses: [] });
    expect(run([aResult({ collectedOn: '2026-01-01' })])).toMatchObject({ findings: [], labLapses: [] });
    expect(run([aResult()]).labLapses).toEqual([{ group: 'cbc', lapsesOn: '2026-12-02' }]);
  });

  test('[N31] is judged when it is there', () => {
    expect(run([aResult({ outcome: 'notAcceptable' })]).decision.kind).toBe('doNotTreat');
  });
});

describe('a test that stands in for an answer', () => {
  const pregnancyLab = aLab({
    ruleId: 'labPregnancy',
    group: 'pregnancyTest',
    need: { kind: 'ifOpen', ruleId: 'pregnant' },
    tests: [aTest('pregnancyTest', { validToStartDays: 0 })],
  });
  const pack = aPack({
    rules: [
      aRule({ id: 'pregnant', class: 'absolute', action: 'block', ask: 'eachVisit' }),
      aRule({ id: 'other' }),
    ],
    labs: [pregnancyLab],
    labThresholds: [
      aThreshold({
        ruleId: 'testPositive',
        test: 'pregnancyTest',
        comparison: 'notNegative',
        value: null,
        class: 'absolute',
        action: 'block',
      }),
    ],
  });
  const tested = (finding: 'negative' | 'positive' | 'indeterminate' | null, collectedOn = screeningDay) =>
    aResult({
      group: 'pregnancyTest',
      collectedOn,
      values: finding === null ? [] : [aWord('pregnancyTest', finding)],
    });
  const run = (value: 'unknown' | 'declined' | 'no' | 'notAsked', labs: EvaluationInput['labs']) =>
    evaluate(withAnswers(inputFor(pack, { labs }), answer('pregnant', value)), pack);
  const causes = (...args: Parameters<typeof run>) => run(...args).findings.map((each) => each.cause);

  test('[N33] is to be ordered only while the answer is unknown or declined', () => {
    expect(causes('unknown', [])).toEqual(['unknown', 'labMissing']);
    expect(causes('declined', [])).toEqual(['declined', 'labMissing']);
    expect(causes('notAsked', [])).toEqual(['notAsked']);
    expect(causes('no', [])).toEqual([]);
    expect(causes('unknown', [tested('negative', '2026-11-20')])).toEqual(['unknown', 'labExpired']);
  });

  test('[N33] negative on the day: still a caution, confirmed by signing', () => {
    for (const labs of [[tested('negative')], [tested(null)]]) {
      const { findings, decision, proceeding } = run('unknown', labs);
      expect(findings).toEqual([
        { ...basis, ruleId: 'pregnant', cause: 'testedInstead', action: 'confirm', params: {} },
      ]);
      expect([decision.kind, proceeding]).toEqual(['caution', 'confirm']);
    }
    expect(causes('declined', [tested('negative')])).toEqual(['testedInstead']);
  });

  test('[N33] another question that is unknown orders no test', () => {
    const input = withAnswers(inputFor(pack, { labs: [] }), answer('other', 'unknown'));
    const answers = input.answers.toReversed();
    expect(evaluate({ ...input, answers }, pack).findings.map((each) => each.ruleId)).toEqual(['other']);
  });

  test('[N33] one threshold of several is enough to question it', () => {
    const haemoglobin = aThreshold({ ruleId: 'low', test: 'haemoglobin' });
    const both = { ...pack, labThresholds: [...pack.labThresholds, haemoglobin] };
    const input = withAnswers(inputFor(both, { labs: [tested('positive')] }), answer('pregnant', 'unknown'));
    expect(evaluate(input, both).findings.map((each) => each.cause)).toEqual(['unknown', 'labThreshold']);
  });

  test('[N33] speaks to its own question only', () => {
    const other = withAnswers(inputFor(pack, { labs: [tested('negative')] }), answer('other', 'unknown'));
    expect(evaluate(other, pack).findings.map((each) => each.cause)).toEqual(['unknown']);
  });

  test('[N33] not negative stops, whatever was answered and whatever the assessment says', () => {
    for (const value of ['unknown', 'no'] as const) {
      for (const finding of ['positive', 'indeterminate'] as const) {
        const { findings, proceeding } = run(value, [tested(finding)]);
        expect(proceeding).toBe('block');
        expect(findings.at(-1)).toEqual({
          ...basis,
          ruleId: 'testPositive',
          cause: 'labThreshold',
          decision: { kind: 'doNotTreat' },
          action: 'block',
          params: { test: 'pregnancyTest', finding, collectedOn: screeningDay },
        });
      }
    }
    expect(causes('unknown', [tested('positive')])).toEqual(['unknown', 'labThreshold']);
  });

  test('[N32] of a sensitive group the finding says nothing but that it is to be discussed', () => {
    const sensitive = { ...pack, labs: [{ ...pregnancyLab, sensitive: true }] };
    const input = inputFor(sensitive, { labs: [tested('positive')] });
    expect(evaluate(input, sensitive).findings).toEqual([
      {
        ...basis,
        ruleId: 'testPositive',
        cause: 'labNotAcceptable',
        decision: { kind: 'doNotTreat' },
        action: 'block',
        params: {},
      },
    ]);
  });
});

describe('thresholds', () => {
  const note = aThreshold({ ruleId: 'note', value: 150, class: 'caution', action: 'info' });
  const low = aThreshold({ ruleId: 'low', value: 100 });
  const critical = aThreshold({ ruleId: 'critical', value: 50, class: 'absolute', action: 'block' });
  const pack = aPack({ labs: [aLab({ sensitive: false })], labThresholds: [note, low, critical] });
  const run = (value: number, operator: '=' | '<' | '>' = '=', changes = {}) => {
    const values = [aValue('platelets', value, { operator }), aValue('haemoglobin', 130)];
    return evaluate(inputFor(pack, { labs: [aResult({ values, ...changes })] }), pack).findings;
  };
  const shown = (...args: Parameters<typeof run>) =>
    run(...args).map(({ ruleId, cause, decision, action }) => [ruleId, cause, decision.kind, action]);

  test('[N32] the strictest that is met speaks alone', () => {
    expect(shown(150)).toEqual([]);
    expect(shown(149)).toEqual([['note', 'labThreshold', 'caution', 'info']]);
    expect(shown(99)).toEqual([['low', 'labThreshold', 'doNotTreat', 'reason']]);
    expect(shown(49)).toEqual([['critical', 'labThreshold', 'doNotTreat', 'block']]);
  });

  test('[N32] what may be met beside it is to be verified, and stops nothing by itself', () => {
    expect(shown(100, '<')).toEqual([
      ['low', 'labThreshold', 'doNotTreat', 'reason'],
      ['critical', 'labUnclear', 'caution', 'reason'],
    ]);
    expect(shown(40, '>')).toEqual([
      ['note', 'labUnclear', 'caution', 'info'],
      ['low', 'labUnclear', 'caution', 'reason'],
      ['critical', 'labUnclear', 'caution', 'reason'],
    ]);
  });

  test('[N32] the finding carries the value as entered, with its day', () => {
    expect(run(49, '=', { collectedOn: '2026-11-19' })[0]?.params).toEqual({
      test: 'platelets',
      entered: '49',
      unit: 'g/L',
      operator: '=',
      collectedOn: '2026-11-19',
    });
    const undated = run(49, '=', { collectedOn: null, outcome: 'awaited' });
    expect(undated.map((each) => each.cause)).toEqual(['labAwaited', 'labThreshold']);
    expect(undated[1]?.params).not.toHaveProperty('collectedOn');
  });

  test('[N32] a value of another test, and a row nobody filled in, meet nothing', () => {
    const blank = aResult({ values: [aWord('platelets', null), aValue('haemoglobin', 10)] });
    const { findings } = evaluate(inputFor(pack, { labs: [blank] }), pack);
    expect(findings.map((each) => each.cause)).toEqual(['labIncomplete']);
  });

  test('[N32] two results of one test are each judged, in an order that does not depend on how they came', () => {
    const one = aResult({ values: [aValue('platelets', 49), aValue('haemoglobin', 130)] });
    const other = aResult({ group: 'biochemistry', values: [aValue('platelets', 48)] });
    const entered = (labs: EvaluationInput['labs']) =>
      evaluate(inputFor(pack, { labs }), pack).findings.map((each) => each.params['entered']);
    expect(entered([one, other])).toEqual(['48', '49']);
    expect(entered([other, one])).toEqual(['48', '49']);
  });

  test('[N32] only the group with such a test is sensitive', () => {
    const cause = (...labRules: ReturnType<typeof aLab>[]) => {
      const some = { ...pack, labs: labRules };
      const values = [aValue('platelets', 49), aValue('haemoglobin', 130)];
      return evaluate(inputFor(some, { labs: [aResult({ values })] }), some).findings.at(-1)?.cause;
    };
    const other = aLab({
      ruleId: 'labOther',
      group: 'coagulation',
      tests: [aTest('inr')],
      need: { kind: 'ifEntered' },
    });
    expect(cause(aLab({ sensitive: true, tests: [aTest('haemoglobin')] }))).toBe('labThreshold');
    expect(cause(aLab({ sensitive: true }), other)).toBe('labNotAcceptable');
    expect(cause(aLab(), { ...other, sensitive: true })).toBe('labThreshold');
  });
});
