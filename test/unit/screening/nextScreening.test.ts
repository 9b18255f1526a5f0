import { describe, expect, test } from 'vitest';
import { notAsked, type AnswerValue } from '@shared/domain/answer';
import { firstScreening, nextScreening } from '@shared/protocol/nextScreening';
import { answerTogether, groupedItems } from '@shared/protocol/visitQuestions';
import { answer, answeredScreening, knownWoman, recordId, signedScreening } from '../../builders/screening';
import { aPack, aRule } from '../../builders/packPieces';

const later = '2026-12-05T10:00:00.000+03:00';
const pack = aPack({
  rules: [
    aRule({ id: 'lasting' }),
    aRule({ id: 'scalp', ask: 'eachVisit', zones: ['scalp'] }),
    aRule({ id: 'allergic', ask: 'eachVisit', chartList: 'allergies' }),
  ],
});

describe('the first screening', () => {
  test('[N13] of a patient is empty, and names the pack', () => {
    expect(firstScreening(recordId(1), later, pack)).toEqual({
      patientId: recordId(1),
      performedAt: later,
      entryMode: 'live',
      packId: pack.id,
      packVersion: pack.version,
      plannedZones: [],
      answers: [notAsked('lasting'), notAsked('scalp'), notAsked('allergic')],
      labs: [],
      tasksDone: [],
      complaintsAndWishes: '',
      visualExamination: '',
      zoneExaminations: [],
      outsideRecordReviewed: null,
      carriedConfirmedAt: null,
      courseId: null,
      contraindicationsGivenAt: null,
      notes: '',
      status: 'draft',
      signed: null,
    });
  });
});

describe('the next screening', () => {
  test('[N22] proposes no old examination where no carried answer asks for the key that confirms it', () => {
    const kept = {
      complaintsAndWishes: 'Pale skin',
      zoneExaminations: [{ zoneGroup: 'face' as const, finding: 'Clear' }],
    };
    const said = (value: AnswerValue) =>
      signedScreening(answeredScreening(recordId(1), { ...kept, answers: [answer('lasting', value)] }));
    const next = (value: AnswerValue) =>
      nextScreening({ recordId: recordId(2), record: said(value) }, later, pack);
    expect(next('no')).toMatchObject(kept);
    expect(next('unknown')).toMatchObject({ complaintsAndWishes: '', zoneExaminations: [] });
  });

  const after = (value: AnswerValue, ruleId = 'lasting') => {
    const record = signedScreening(answeredScreening(recordId(1), { answers: [answer(ruleId, value)] }));
    const next = nextScreening({ recordId: recordId(2), record }, later, pack);
    return next.answers.find((each) => each.ruleId === ruleId);
  };

  test('[N13] carries a lasting answer with its day, and nothing else', () => {
    for (const value of ['yes', 'no', 'notApplicable'] as const) {
      expect(after(value)).toEqual({ ...answer('lasting', value), carriedFromId: recordId(2) });
      expect(after(value, 'scalp')).toEqual(notAsked('scalp'));
    }
    for (const value of ['unknown', 'declined', 'notAsked'] as const)
      expect(after(value)).toEqual(notAsked('lasting'));
  });

  test('[N13] keeps results, tasks, the patient and the pack it is for', () => {
    const tasksDone = [{ ruleId: 'over50', doneOn: '2026-11-01', note: 'n' }];
    const record = signedScreening(answeredScreening(recordId(1), { tasksDone, notes: 'n' }));
    const next = nextScreening({ recordId: recordId(2), record }, later, pack);
    expect(next).toMatchObject({
      patientId: recordId(1),
      performedAt: later,
      packId: pack.id,
      packVersion: pack.version,
      labs: record.labs,
      tasksDone,
      notes: '',
      status: 'draft',
      signed: null,
    });
  });
});

describe('grouped questions', () => {
  const question = { id: 'visit', question: { en: 'Q', ru: 'В' }, ruleIds: ['scalp', 'allergic'] };
  const ids = (...args: Parameters<typeof groupedItems>) => {
    const { together, alone } = groupedItems(...args);
    return [together.map((rule) => rule.id), alone.map((rule) => rule.id)];
  };
  const before = (value: AnswerValue) => ({ answers: [answer('allergic', value)] });

  test('[N14] cover what they name, in planned zones, and leave out what is known', () => {
    expect(ids(question, pack, ['scalp', 'face'], null, knownWoman)).toEqual([['scalp', 'allergic'], []]);
    expect(ids(question, pack, ['face'], null, knownWoman)).toEqual([['allergic'], []]);
    expect(ids(question, pack, ['scalp'], before('yes'), knownWoman)).toEqual([['scalp'], ['allergic']]);
    expect(ids(question, pack, ['scalp'], before('no'), knownWoman)).toEqual([['scalp', 'allergic'], []]);
    const listed = { ...knownWoman, chart: { allergies: ['latex'], medication: [] } };
    expect(ids(question, pack, ['scalp'], null, listed)).toEqual([['scalp'], ['allergic']]);
  });

  const asked = { askedAt: later, askedById: recordId(9) };
  const items = groupedItems(question, pack, ['scalp'], null, knownWoman);

  test('[N14] an answer given together carries who asked, when and through what, and nothing of before', () => {
    const old = {
      ...answer('scalp', 'unknown', [{ what: 'x' }]),
      viaQuestionId: 'visit',
      carriedFromId: recordId(2),
    };
    for (const value of ['no', 'unknown', 'declined'] as const) {
      expect(answerTogether([old], items, { questionId: 'visit', value }, asked)).toEqual([
        { ...notAsked('scalp'), ...asked, value, viaQuestionId: 'visit' },
      ]);
    }
    expect(answerTogether([old], items, { questionId: 'visit', value: 'notAsked' }, asked)).toEqual([
      notAsked('scalp'),
    ]);
  });

  test('[N14] what is not of the group, and what was answered by itself, stays', () => {
    const said = { questionId: 'visit', value: 'no' } as const;
    const other = answer('lasting', 'unknown');
    const byItself = answer('scalp', 'declined');
    expect(answerTogether([other, byItself], items, said, asked)).toEqual([other, byItself]);
  });
});
