import { describe, expect, test } from 'vitest';
import type { Finding } from '@shared/domain/finding';
import { evaluate } from '@shared/protocol/evaluate';
import { evaluationInput, patientFacts, type EvaluationInput } from '@shared/protocol/evaluationInput';
import type { ProtocolPack } from '@shared/protocol/pack';
import { aPatient } from '../../builders/patient';
import { answeredScreening, knownWoman, recordId, screeningDay } from '../../builders/screening';
import { aGate, aPack, aSource, inputFor } from '../../builders/packPieces';

const basis = { escalatedBy: null, missing: [], task: null, sources: [aSource] };

function found(pack: ProtocolPack, changes: Partial<EvaluationInput>): Finding[] {
  return evaluate(inputFor(pack, changes), pack).findings;
}
const born = (birthDate: string, changes: Partial<EvaluationInput['patient']> = {}) => ({
  patient: { ...knownWoman, birthDate, ...changes },
});

describe('the first visit', () => {
  const gate = { ...aGate, ruleId: 'firstVisit', days: 2 };
  const first = { patient: { ...knownWoman, firstVisit: true } };
  const on = (action: typeof gate.action | 'block', outsideRecordReviewed: boolean) =>
    found(aPack({ firstVisit: { ...gate, action } }), { ...first, outsideRecordReviewed });
  const waits = {
    ...basis,
    ruleId: 'firstVisit',
    cause: 'firstVisit',
    decision: { kind: 'notBefore', date: '2026-11-23' },
    params: {},
  };

  test('[N7] waits; the exception needs the outside record', () => {
    expect(on('reason', false)).toEqual([{ ...waits, action: 'block', missing: ['outsideRecord'] }]);
    expect(on('reason', true)).toEqual([{ ...waits, action: 'reason' }]);
  });

  test('[N7] a pack that stops it knows no exception', () => {
    expect(on('block', false)).toEqual([{ ...waits, action: 'block' }]);
    expect(on('block', true)).toEqual([{ ...waits, action: 'block' }]);
  });

  test('[N7] is nothing to a pack without the rule, nor on a later visit', () => {
    expect(found(aPack(), first)).toEqual([]);
    expect(found(aPack({ firstVisit: gate }), {})).toEqual([]);
  });
});

describe('age', () => {
  test('[N9] under the floor is an exclusion', () => {
    expect(found(aPack(), born('2008-11-22'))).toEqual([
      {
        ...basis,
        ruleId: 'minor',
        cause: 'underAge',
        decision: { kind: 'doNotTreat' },
        action: 'reason',
        params: { years: 18 },
        sources: aPack().minimumAge.sources,
      },
    ]);
    expect(found(aPack(), born('2008-11-21'))).toEqual([]);
  });

  const typical = (fromYears: number | null, toYears: number | null) =>
    aPack({ typicalAge: { ...aGate, ruleId: 'typicalAge', fromYears, toYears } });

  test('[N36] outside the typical years is a note that never decides', () => {
    const note = {
      ...basis,
      ruleId: 'typicalAge',
      cause: 'typicalAge',
      decision: { kind: 'noFinding' },
      action: 'info',
    };
    const pack = typical(26, 60);
    expect(found(pack, born('2001-01-01'))).toEqual([{ ...note, params: { years: 25 } }]);
    expect(found(pack, born('1965-01-01'))).toEqual([{ ...note, params: { years: 61 } }]);
    expect(evaluate(inputFor(pack, born('2001-01-01')), pack).decision).toEqual({ kind: 'noFinding' });
  });

  test('[N36] both limits belong to it, and one may be open', () => {
    expect(found(typical(26, 60), born('2000-01-01'))).toEqual([]);
    expect(found(typical(26, 60), born('1966-01-01'))).toEqual([]);
    expect(found(typical(null, 60), born('2001-01-01'))).toEqual([]);
    expect(found(typical(26, null), born('1930-01-01'))).toEqual([]);
  });

  const task = aPack({
    ageTask: { ...aGate, action: 'confirm', ruleId: 'over50', overYears: 50, sexes: ['female', 'other'] },
  });
  const over50 = (changes: Partial<EvaluationInput>) => found(task, changes);
  const open = {
    ...basis,
    ruleId: 'over50',
    cause: 'ageTask',
    decision: { kind: 'caution' },
    action: 'confirm',
    params: { years: 50 },
    task: { doneOn: null },
  };
  const done = [{ ruleId: 'over50', doneOn: '2026-11-01', note: '' }];

  test('[N8] over the limit it stands until it is done', () => {
    expect(over50(born('1975-11-21'))).toEqual([open]);
    expect(over50({ ...born('1975-11-21'), tasksDone: done })).toEqual([
      { ...open, decision: { kind: 'noFinding' }, action: 'info', task: { doneOn: '2026-11-01' } },
    ]);
    expect(over50(born('1975-11-22'))).toEqual([]);
    expect(over50(born('1950-01-01', { sex: 'male' }))).toEqual([]);
  });

  test('[N36] before the first course only', () => {
    const later = born('1970-01-01', { course: { firstSessionOn: null, earlierCourse: true } });
    expect(over50(later)).toEqual([]);
    expect(over50({ ...later, tasksDone: done })).toHaveLength(1);
    const during = born('1970-01-01', { course: { firstSessionOn: '2026-11-01', earlierCourse: false } });
    expect(over50(during)).toEqual([open]);
  });
});

test('[N9] a patient who was given nothing to read', () => {
  expect(found(aPack(), { contraindicationsGiven: false })).toEqual([
    {
      ...basis,
      ruleId: 'informed',
      cause: 'notInformed',
      decision: { kind: 'caution' },
      action: 'reason',
      params: {},
      sources: aPack().informed.sources,
    },
  ]);
});

describe('what a screening asks', () => {
  const screening = answeredScreening(recordId(1));

  test('[N7] its answers, results, tasks, zones and day', () => {
    const tasksDone = [{ ruleId: 'over50', doneOn: screeningDay, note: '' }];
    expect(evaluationInput({ ...screening, tasksDone }, knownWoman)).toEqual({
      answers: screening.answers,
      labs: screening.labs,
      tasksDone,
      contraindicationsGiven: true,
      outsideRecordReviewed: false,
      patient: knownWoman,
      plannedZones: ['face'],
      on: screeningDay,
    });
    expect(evaluationInput({ ...screening, contraindicationsGivenAt: null }, knownWoman)).toMatchObject({
      contraindicationsGiven: false,
    });
  });

  test('[N7] the outside record counts from the day it was read', () => {
    const read = (reviewedOn: string) =>
      evaluationInput({ ...screening, outsideRecordReviewed: { what: 'card', reviewedOn } }, knownWoman)
        .outsideRecordReviewed;
    expect(read(screeningDay)).toBe(true);
    expect(read('2026-11-20')).toBe(true);
    expect(read('2026-11-22')).toBe(false);
  });

  test('[N18] the first visit is the day the practice first saw the patient, or before it', () => {
    const first = (seen: string) => patientFacts(aPatient(), seen, screeningDay).firstVisit;
    expect(first(screeningDay)).toBe(true);
    expect(first('2026-11-22')).toBe(true);
    expect(first('2026-11-20')).toBe(false);
  });

  test('[N21] the patient’s chart by names, and the course', () => {
    const patient = aPatient({
      allergies: [{ substance: 'latex', reaction: 'rash' }],
      medication: [{ name: 'варфарин', dose: '5 mg', prescribed: 'yes' }],
    });
    expect(patientFacts(patient, '2026-11-01', screeningDay)).toEqual({
      birthDate: patient.birthDate,
      sex: patient.sex,
      firstVisit: false,
      chart: { allergies: ['latex'], medication: ['варфарин'] },
      course: { firstSessionOn: null, earlierCourse: false },
    });
    const course = { firstSessionOn: '2026-11-10', earlierCourse: true };
    expect(patientFacts(patient, '2026-11-01', screeningDay, course).course).toEqual(course);
  });
});
