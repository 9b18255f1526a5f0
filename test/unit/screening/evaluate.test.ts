import { describe, expect, test } from 'vitest';
import type { Finding } from '@shared/domain/finding';
import { mayProceed } from '@shared/domain/screening';
import { evaluate } from '@shared/protocol/evaluate';
import type { EvaluationInput } from '@shared/protocol/evaluationInput';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { proposedReasonId } from '@shared/protocol/proposals';
import {
  acceptableLabs,
  answer,
  clearInput,
  knownWoman,
  screeningDay,
  withAnswers,
} from '../../builders/screening';

const run = (input: EvaluationInput) => evaluate(input, plasmolifting);
const findings = (input: EvaluationInput, ruleId: string): Finding[] =>
  run(input).findings.filter((each) => each.ruleId === ruleId);

test('[N2] everything answered no, results acceptable: no finding', () => {
  expect(run(clearInput())).toMatchObject({
    findings: [],
    decision: { kind: 'noFinding' },
    proceeding: 'info',
  });
});

describe('windows', () => {
  const antibiotic = (detail: Record<string, string>) =>
    findings(
      withAnswers(clearInput(), answer('antibiotics', 'yes', [{ name: 'Доксициклин', ...detail }])),
      'antibiotics',
    );

  test('[N3] a course that ended puts the treatment off until its window has passed', () => {
    const [finding] = antibiotic({ ordered: 'prescribed', state: 'ended', endOn: '2026-11-15' });
    expect(finding).toMatchObject({ cause: 'until', decision: { kind: 'notBefore', date: '2026-11-29' } });
  });

  test('[N3] an end the prescriber planned counts; one the patient planned does not', () => {
    const planned = { state: 'endPlanned', endOn: '2026-11-30' };
    expect(antibiotic({ ...planned, ordered: 'prescribed' })[0]?.decision).toEqual({
      kind: 'notBefore',
      date: '2026-12-14',
    });
    expect(antibiotic({ ...planned, ordered: 'selfChosen' })[0]).toMatchObject({
      cause: 'noEndKnown',
      decision: { kind: 'doNotTreat' },
    });
  });

  test('[N3] what goes on has no date, even with a day filled in', () => {
    const [finding] = antibiotic({ ordered: 'prescribed', state: 'continuing', endOn: '2026-11-01' });
    expect(finding).toMatchObject({
      cause: 'continuingPrescription',
      decision: { kind: 'doNotTreat' },
      params: { name: 'Доксициклин' },
    });
  });

  test('[N3] an end that lies ahead has not happened, a planned one that went by may not have', () => {
    expect(antibiotic({ ordered: 'prescribed', state: 'ended', endOn: '2026-11-25' })[0]?.cause).toBe(
      'endUnclear',
    );
    expect(antibiotic({ ordered: 'prescribed', state: 'endPlanned', endOn: '2026-11-01' })[0]?.cause).toBe(
      'endUnclear',
    );
  });

  test('[N1] a window that has passed is still a caution', () => {
    const [finding] = antibiotic({ ordered: 'prescribed', state: 'ended', endOn: '2026-10-01' });
    expect(finding).toMatchObject({
      cause: 'windowPassed',
      decision: { kind: 'caution' },
      action: 'confirm',
    });
  });

  test('[N4] two medicines, two findings', () => {
    const ended = { ordered: 'prescribed', state: 'ended' };
    const yes = answer('antibiotics', 'yes', [
      { name: 'A', ...ended, endOn: '2026-11-10' },
      { name: 'B', ...ended, endOn: '2026-11-20' },
    ]);
    const result = run(withAnswers(clearInput(), yes));
    expect(result.findings.map((each) => each.params['name'])).toEqual(['B', 'A']);
    expect(result.decision).toEqual({ kind: 'notBefore', date: '2026-12-04' });
  });
});

describe('details', () => {
  test('[N19] a yes names what is still needed to decide', () => {
    expect(findings(withAnswers(clearInput(), answer('glucose', 'yes')), 'glucose')[0]?.missing).toEqual([
      'type',
      'controlled',
      'glucoseMmolL',
    ]);
    const ended = answer('infection', 'yes', [{ what: 'angina', state: 'ended' }]);
    expect(findings(withAnswers(clearInput(), ended), 'infection')[0]?.missing).toEqual(['endOn']);
  });

  test('[N10] an allergy to a material of this procedure blocks; another asks for a reason', () => {
    const allergic = (usedToday: string) =>
      withAnswers(
        clearInput(),
        answer('allergy', 'yes', [
          { substance: 'lidocaine', reaction: 'rash', component: 'anaesthetic', usedToday },
        ]),
      );
    expect(run(allergic('yes')).proceeding).toBe('block');
    expect(mayProceed(run(allergic('yes')), 'patient insists')).toBe(false);
    expect(run(allergic('no')).proceeding).toBe('reason');
    expect(mayProceed(run(allergic('no')), null)).toBe(false);
    expect(mayProceed(run(allergic('no')), '  ')).toBe(false);
    expect(mayProceed(run(allergic('no')), 'mild rash 1998, not used')).toBe(true);
  });

  test('[N10] pregnancy is not passed by any reason', () => {
    const pregnant = run(withAnswers(clearInput(), answer('pregnancy', 'yes')));
    expect(pregnant.decision).toEqual({ kind: 'doNotTreat' });
    expect(mayProceed(pregnant, 'any reason')).toBe(false);
  });
});

test('[N21] a no against what the chart lists is a finding, shown with what is listed', () => {
  const chart = { allergies: ['latex', 'лидокаин'], medication: [] };
  const input = { ...clearInput(), patient: { ...knownWoman, chart } };
  expect(findings(input, 'allergy')[0]).toMatchObject({
    cause: 'againstChart',
    decision: { kind: 'caution' },
    action: 'reason',
    params: { listed: 'latex, лидокаин' },
  });
  expect(findings(input, 'otherMedicines')).toEqual([]);
});

describe('not applicable', () => {
  const said = (ruleId: string, reason: { reasonId: string; text: string } | null, sex: 'male' | 'female') =>
    run({
      ...withAnswers(clearInput(), { ...answer(ruleId, 'notApplicable'), reason }),
      patient: { ...clearInput().patient, sex },
    });

  test('[N11] pregnancy of a man does not apply; the record proposes it and never fills it in', () => {
    const pregnancy = plasmolifting.rules.find((rule) => rule.id === 'pregnancy');
    if (pregnancy === undefined) throw new Error('no such rule');
    expect(proposedReasonId(pregnancy, 'male')).toBe('male');
    expect(proposedReasonId(pregnancy, 'female')).toBeNull();
    expect(said('pregnancy', { reasonId: 'male', text: '' }, 'male').decision.kind).toBe('noFinding');
    const silent = { ...clearInput(), patient: { ...clearInput().patient, sex: 'male' as const } };
    const notAskedYet = withAnswers(silent, answer('pregnancy', 'notAsked'));
    expect(run(notAskedYet).decision.kind).toBe('caution');
  });

  test('[N11] without a reason, with a foreign one, or against the record it is an open question', () => {
    const causes = [
      said('pregnancy', null, 'male'),
      said('pregnancy', { reasonId: 'male', text: '' }, 'female'),
      said('cancer', { reasonId: 'male', text: '' }, 'male'),
      said('pregnancy', { reasonId: 'other', text: ' ' }, 'female'),
    ].map((result) => result.findings[0]?.cause);
    expect(causes).toEqual(Array(4).fill('notApplicableWithoutReason'));
    expect(said('cancer', { reasonId: 'other', text: 'words' }, 'male').findings[0]?.cause).toBe(
      'notApplicableOther',
    );
  });
});

describe('laboratory', () => {
  const causeOf = (change: Partial<ReturnType<typeof acceptableLabs>[number]>) => {
    const labs = acceptableLabs().map((lab) => (lab.group === 'cbc' ? { ...lab, ...change } : lab));
    return run({ ...clearInput(), labs }).findings[0]?.cause;
  };

  test('[N9] every way a result does not count', () => {
    expect(causeOf({ collectedOn: '2026-11-06' })).toBe('labExpired');
    expect(causeOf({ collectedOn: '2026-11-07' })).toBeUndefined();
    expect(causeOf({ collectedOn: '2026-11-22' })).toBe('labDateImpossible');
    expect(causeOf({ collectedOn: null })).toBe('labDateImpossible');
    expect(causeOf({ outcome: 'awaited' })).toBe('labAwaited');
    expect(causeOf({ outcome: 'notAcceptable' })).toBe('labNotAcceptable');
  });

  test('[N9] all five groups are asked for when there are none', () => {
    const { findings: found, decision, proceeding } = run({ ...clearInput(), labs: [] });
    expect(found.map((each) => each.cause)).toEqual(Array(5).fill('labMissing'));
    expect(decision.kind).toBe('caution');
    expect(proceeding).toBe('reason');
  });

  test('[N9] a result that is not acceptable excludes, however old it is', () => {
    const labs = acceptableLabs('2020-01-01').map((lab) => ({ ...lab, outcome: 'notAcceptable' as const }));
    expect(run({ ...clearInput(), labs }).decision.kind).toBe('doNotTreat');
  });

  test('[N9] the day a result lapses counts from collection', () => {
    const { labLapses } = run({ ...clearInput(), labs: acceptableLabs('2026-11-16') });
    expect(labLapses.find((each) => each.group === 'cbc')?.lapsesOn).toBe('2026-11-30');
  });
});

describe('facts', () => {
  test('[N7] the first visit: not before tomorrow; today only with a reason and the outside record reviewed', () => {
    const input = { ...clearInput(), patient: { ...clearInput().patient, firstVisit: true } };
    const unreviewed = run(input);
    expect(unreviewed.decision).toEqual({ kind: 'notBefore', date: '2026-11-22' });
    expect(unreviewed.findings[0]?.missing).toEqual(['outsideRecord']);
    expect(mayProceed(unreviewed, 'comes from our other branch')).toBe(false);
    const reviewed = run({ ...input, outsideRecordReviewed: true });
    expect(reviewed.findings[0]?.missing).toEqual([]);
    expect(mayProceed(reviewed, null)).toBe(false);
    expect(mayProceed(reviewed, 'comes from our other branch')).toBe(true);
  });

  test('[N8] over 50: an examination before the first course, until it is done; of women, as the seed says', () => {
    const at = (birthDate: string, sex: 'female' | 'male', done = false) =>
      findings(
        {
          ...clearInput(),
          patient: { ...knownWoman, birthDate, sex },
          tasksDone: done ? [{ ruleId: 'over50', doneOn: screeningDay, note: '' }] : [],
        },
        'over50',
      )[0];
    expect(at('1975-11-21', 'female')).toMatchObject({
      decision: { kind: 'caution' },
      task: { doneOn: null },
    });
    expect(at('1975-11-22', 'female')).toBeUndefined();
    expect(at('1975-11-21', 'male')).toBeUndefined();
    expect(at('1975-11-21', 'female', true)).toMatchObject({
      decision: { kind: 'noFinding' },
      task: { doneOn: screeningDay },
    });
  });

  test('[N8] a close relative with cancer stays a caution when the task is done', () => {
    const yes = withAnswers(clearInput(), answer('familyHistory', 'yes', [{ who: 'mother, breast' }]));
    expect(findings(yes, 'familyHistory')[0]).toMatchObject({ task: { doneOn: null }, action: 'confirm' });
    const done = { ...yes, tasksDone: [{ ruleId: 'familyHistory', doneOn: '2026-11-20', note: '' }] };
    expect(findings(done, 'familyHistory')[0]).toMatchObject({
      task: { doneOn: '2026-11-20' },
      action: 'info',
      decision: { kind: 'caution' },
    });
  });

  test('[N8] a task done in the future is not done', () => {
    const input = {
      ...clearInput(),
      patient: { ...knownWoman, birthDate: '1960-01-01' },
      tasksDone: [{ ruleId: 'over50', doneOn: '2026-12-01', note: '' }],
    };
    expect(findings(input, 'over50')[0]?.task).toEqual({ doneOn: null });
  });

  test('[N9] a minor and a patient who was given nothing to read are findings', () => {
    const minor = {
      ...clearInput(),
      patient: { ...knownWoman, birthDate: '2010-01-01' },
    };
    expect(findings(minor, 'minor')[0]?.decision.kind).toBe('doNotTreat');
    expect(findings({ ...clearInput(), contraindicationsGiven: false }, 'informed')[0]?.action).toBe(
      'reason',
    );
  });

  test('[N6] scalp disease counts for the scalp only', () => {
    const yes = withAnswers(clearInput(), answer('scalpDisease', 'yes'));
    expect(run({ ...yes, plannedZones: ['face'] }).decision.kind).toBe('noFinding');
    expect(run({ ...yes, plannedZones: ['scalp'] }).decision.kind).toBe('doNotTreat');
  });
});
