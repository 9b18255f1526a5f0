import { describe, expect, test } from 'vitest';
import { answerTo, type Screening } from '@shared/domain/screening';
import { nextScreening, firstScreening } from '@shared/protocol/nextScreening';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { answerTogether, groupedItems } from '@shared/protocol/visitQuestions';
import {
  answer,
  answeredScreening,
  knownWoman,
  recordId,
  screeningTime,
  signedScreening,
} from '../../builders/screening';

const patient = recordId(1);
const later = '2026-12-05T10:00:00.000+03:00';
const previous = (changes = {}) => ({
  recordId: recordId(2),
  record: signedScreening(answeredScreening(patient, changes)),
});

describe('the next screening', () => {
  test('[N13] carries what lasts with its day, and asks the rest again', () => {
    const next = nextScreening(previous(), later, plasmolifting);
    for (const rule of plasmolifting.rules) {
      const carried = answerTo(next, rule.id);
      const carries = { value: 'no', askedAt: screeningTime, carriedFromId: recordId(2) };
      const asksAgain = { value: 'notAsked', askedAt: null, carriedFromId: null };
      expect(carried).toMatchObject(rule.ask === 'once' ? carries : asksAgain);
    }
    expect(next).toMatchObject({ status: 'draft', signed: null, carriedConfirmedAt: null });
    expect(next.labs).toEqual(previous().record.labs);
  });

  test('[N22] proposes zones, examination and complaint of last time, unconfirmed', () => {
    const seen = {
      plannedZones: ['face' as const],
      zoneExaminations: [{ zoneGroup: 'face' as const, finding: 'dry' }],
      complaintsAndWishes: 'tired skin',
    };
    const next = nextScreening(
      previous({ ...seen, carriedConfirmedAt: screeningTime }),
      later,
      plasmolifting,
    );
    expect(next).toMatchObject({ ...seen, carriedConfirmedAt: null });
  });

  test('[N22] the reading stamp keeps its day only for the version that was read', () => {
    const stamp = (changes: Partial<Screening>) =>
      nextScreening(previous(changes), later, plasmolifting).contraindicationsGivenAt;
    expect(stamp({})).toBe(screeningTime);
    expect(stamp({ packVersion: '1.0.0' })).toBeNull();
    expect(stamp({ packId: 'own-pack' })).toBeNull();
    expect(stamp({ contraindicationsGivenAt: null })).toBeNull();
  });

  test('[N13] unknown and declined are asked again', () => {
    const answers = [answer('cancer', 'unknown'), answer('hepatitis', 'declined'), answer('kidney', 'yes')];
    const next = nextScreening(previous({ answers }), later, plasmolifting);
    expect(answerTo(next, 'cancer')?.value).toBe('notAsked');
    expect(answerTo(next, 'hepatitis')?.value).toBe('notAsked');
    expect(answerTo(next, 'kidney')?.value).toBe('yes');
  });

  test('[N13] an answer carried twice still names the screening it was asked in', () => {
    const once = nextScreening(previous(), later, plasmolifting);
    const twice = nextScreening({ recordId: recordId(3), record: once }, later, plasmolifting);
    expect(answerTo(twice, 'cancer')?.carriedFromId).toBe(recordId(2));
  });
});

describe('grouped questions', () => {
  const question = plasmolifting.visitQuestions.find((each) => each.id === 'visitHealth');
  const asked = { askedAt: later, askedById: recordId(9) };
  if (question === undefined) throw new Error('no such question');

  test('[N14] an allergy known from last time is asked by itself', () => {
    const before = answeredScreening(patient, { answers: [answer('allergy', 'yes')] });
    const items = groupedItems(question, plasmolifting, ['face'], before, knownWoman);
    expect(items.alone.map((rule) => rule.id)).toEqual(['allergy']);
    const next = firstScreening(patient, later, plasmolifting);
    const answers = answerTogether(next.answers, items, { questionId: question.id, value: 'no' }, asked);
    expect(answerTo({ answers }, 'allergy')?.value).toBe('notAsked');
    expect(answerTo({ answers }, 'recentIllness')).toMatchObject({
      value: 'no',
      viaQuestionId: 'visitHealth',
      ...asked,
    });
  });

  test('[N14] an allergy the chart lists is asked by itself', () => {
    const listed = { ...knownWoman, chart: { allergies: ['latex'], medication: [] } };
    const items = groupedItems(question, plasmolifting, ['face'], null, listed);
    expect(items.alone.map((rule) => rule.id)).toEqual(['allergy']);
  });

  test('[N14] an item answered by itself stays as it was answered', () => {
    const items = groupedItems(question, plasmolifting, ['face'], null, knownWoman);
    const answers = answerTogether(
      [answer('recentIllness', 'yes', [{ what: 'operation' }]), answer('allergy', 'notAsked')],
      items,
      { questionId: question.id, value: 'no' },
      asked,
    );
    expect(answers.map((each) => each.value)).toEqual(['yes', 'no']);
  });

  test('[N14] a grouped answer can be taken back, and leaves nothing behind', () => {
    const items = groupedItems(question, plasmolifting, ['face'], null, knownWoman);
    const start = firstScreening(patient, later, plasmolifting).answers;
    const said = answerTogether(start, items, { questionId: question.id, value: 'no' }, asked);
    const back = answerTogether(said, items, { questionId: question.id, value: 'notAsked' }, asked);
    expect(back).toEqual(start);
  });

  test('[N6] an item of a zone that is not planned is not answered with its group', () => {
    const skin = plasmolifting.visitQuestions.find((each) => each.id === 'visitSkin');
    if (skin === undefined) throw new Error('no such question');
    const ids = (zones: ('face' | 'scalp')[]) =>
      groupedItems(skin, plasmolifting, zones, null, knownWoman).together.map((rule) => rule.id);
    expect(ids(['face'])).not.toContain('scalpDisease');
    expect(ids(['scalp'])).toContain('scalpDisease');
  });
});
