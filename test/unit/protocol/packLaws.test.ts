import { describe, expect, test } from 'vitest';
import type { ProtocolPack } from '@shared/protocol/pack';
import { packFaults } from '@shared/protocol/packLaws';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { changed, doubled, planted, plantedRule } from '../../builders/plantedPack';

const { course, preparation, labs, labThresholds, conflicts, facts, consents } = plasmolifting;
const words = { en: 'x', ru: 'x' };
const milder = { field: 'who', equals: 'x', class: 'caution', action: 'info', message: words } as const;
const inCourse = (changes: Partial<ProtocolPack['course']>): ProtocolPack =>
  planted({ course: { ...course, ...changes } });
const threshold = (id: string, changes: Partial<(typeof labThresholds)[number]>): ProtocolPack =>
  planted({ labThresholds: changed(labThresholds, id, changes) });
const conflict = (changes: Partial<(typeof conflicts)[number]>): ProtocolPack =>
  planted({ conflicts: changed(conflicts, 'fasting', changes) });
const said = (en: string, ru = 'Плазма и кожа.'): ProtocolPack =>
  plantedRule('acne', { message: { en, ru } });

describe('the laws of a protocol pack', () => {
  test('[R20] nothing is wrong with the pack the faults are planted in', () => {
    expect(packFaults(plasmolifting)).toEqual([]);
  });

  test.each<[string, ProtocolPack, string]>([
    ['an exclusion passed by a tick', plantedRule('cancer', { action: 'confirm' }), 'cancer: action'],
    ['a caution that blocks', plantedRule('acne', { action: 'block' }), 'acne: action'],
    ['an unknown group', plantedRule('acne', { groupId: 'elsewhere' }), 'acne: unknown group'],
    ['a temporary rule without a window', plantedRule('fever', { window: null }), 'fever: temporary without'],
    [
      'a window on a lasting rule',
      plantedRule('cancer', { window: { days: 1, stateField: 'diagnosis', endField: 'diagnosis' } }),
      'cancer: window without class',
    ],
    ['a milder escalation', plantedRule('familyHistory', { escalations: [milder] }), 'escalation is milder'],
    [
      'an escalation nobody can answer',
      plantedRule('allergy', {
        escalations: [{ ...milder, field: 'usedToday', class: 'absolute', action: 'block' }],
      }),
      'allergy: escalation nobody',
    ],
    [
      'a field that is not there',
      plantedRule('fever', { window: { days: 1, stateField: 'nowhere', endField: 'endOn' } }),
      'fever: names a field',
    ],
    [
      'a state nobody knows',
      plantedRule('fever', { window: { days: 1, stateField: 'endOn', endField: 'endOn' } }),
      'fever: unknown window state',
    ],
    [
      'a field twice',
      plantedRule('cancer', {
        fields: doubled(plasmolifting.rules.find((rule) => rule.id === 'cancer')?.fields ?? []),
      }),
      'cancer: field id twice',
    ],
  ])('[R20] a question: %s is found', (_what, pack, fault) => {
    expect(packFaults(pack).join('\n')).toContain(fault);
  });

  test.each<[string, ProtocolPack, string]>([
    [
      'visit rule in no visit question',
      planted({ visitQuestions: plasmolifting.visitQuestions.slice(1) }),
      'in no visit question',
    ],
    ['lasting rule in a visit question', plantedRule('acne', { ask: 'once' }), 'not asked each visit'],
    ['rule', planted({ rules: doubled(plasmolifting.rules) }), 'rule id twice'],
    [
      'rule that takes the name of a gate',
      planted({ rules: changed(plasmolifting.rules, 'acne', { id: 'informed' }) }),
      'rule id twice: informed',
    ],
    ['group', planted({ groups: doubled(plasmolifting.groups) }), 'group id twice'],
    [
      'visit question',
      planted({ visitQuestions: doubled(plasmolifting.visitQuestions) }),
      'visit question twice',
    ],
    ['fact', planted({ facts: doubled(facts) }), 'fact twice'],
    ['conflict', planted({ conflicts: doubled(conflicts) }), 'conflict twice'],
    ['consent', planted({ consents: doubled(consents) }), 'consent twice'],
    ['indication', inCourse({ indications: doubled(course.indications) }), 'indication twice'],
    ['combination', inCourse({ combinations: doubled(course.combinations) }), 'combination twice'],
    [
      'reason for the number',
      inCourse({ countReasons: doubled(course.countReasons) }),
      'reason for the number twice',
    ],
    [
      'preparation item',
      planted({ preparation: { ...preparation, items: doubled(preparation.items) } }),
      'preparation item twice',
    ],
    ['laboratory group', planted({ labs: doubled(labs) }), 'laboratory group twice'],
  ])('[R20] a name or place that is doubled or missing: %s', (_what, pack, fault) => {
    expect(packFaults(pack).join('\n')).toContain(fault);
  });

  test.each<[string, ProtocolPack, string]>([
    ['a number for “not negative”', threshold('hivNotNegative', { value: 1 }), 'hivNotNegative: a number'],
    ['no number for “below”', threshold('plateletsLow', { value: null }), 'plateletsLow: a number'],
    [
      'a number for a test in words',
      threshold('hivNotNegative', { comparison: 'above', value: 1 }),
      'does not fit the test',
    ],
    ['platelets 105', threshold('plateletsLow', { value: 105 }), 'lost superscript'],
    ['a threshold of nought', threshold('plateletsLow', { value: 0 }), 'not above zero'],
    ['an exclusion that only informs', threshold('plateletsLow', { action: 'info' }), 'plateletsLow: action'],
    [
      'a test no group takes',
      planted({ labs: labs.filter((lab) => lab.group !== 'cbc') }),
      'no laboratory group',
    ],
    [
      'a group that stands in for no question',
      planted({ labs: changed(labs, 'labPregnancyTest', { need: { kind: 'ifOpen', ruleId: 'nowhere' } }) }),
      'a question the pack does not have',
    ],
    [
      'a result that lapses sooner within a course',
      planted({
        labs: changed(labs, 'labHiv', {
          tests: [
            {
              test: 'hiv',
              needed: true,
              validToStartDays: 90,
              validWithinCourseDays: 30,
              repeatIf: ['nowhere'],
            },
          ],
        }),
      }),
      'shorter within a course',
    ],
    [
      'a repetition after no question',
      planted({
        labs: changed(labs, 'labHiv', {
          tests: [
            {
              test: 'hiv',
              needed: true,
              validToStartDays: 90,
              validWithinCourseDays: 90,
              repeatIf: ['nowhere'],
            },
          ],
        }),
      }),
      'repeated after a question',
    ],
  ])('[R20] laboratory: %s is found', (_what, pack, fault) => {
    expect(packFaults(pack).join('\n')).toContain(fault);
  });

  test.each<[string, ProtocolPack, string]>([
    ['sessions', inCourse({ sessions: { ...course.sessions, min: 13 } }), 'sessions run backwards'],
    ['blood', inCourse({ bloodDrawnMl: { ...course.bloodDrawnMl, min: 61 } }), 'blood runs backwards'],
    [
      'review',
      inCourse({ review: course.review && { ...course.review, fromMonths: 25 } }),
      'review runs backwards',
    ],
    [
      'a recommendation below the floor',
      inCourse({ recommended: [{ ...course.sessions, zones: 'all', days: 6 }] }),
      'below the floor',
    ],
    [
      'a floor that only informs',
      inCourse({ floor: { ...course.floor, action: 'info' } }),
      'does not fit a floor',
    ],
    [
      'fasting',
      planted({ preparation: { ...preparation, fastingHours: { min: 9, max: 8 } } }),
      'fasting runs backwards',
    ],
    [
      'typical age',
      planted({ typicalAge: plasmolifting.typicalAge && { ...plasmolifting.typicalAge, toYears: 20 } }),
      'years run backwards',
    ],
    [
      'the safety sentences',
      planted({ preparation: { ...preparation, safety: preparation.safety.slice(1) } }),
      'safety sentence is missing',
    ],
    ['the consent', planted({ consents: [] }), 'no consent to treatment'],
  ])('[R20] course, preparation, consent: %s is found', (_what, pack, fault) => {
    expect(packFaults(pack).join('\n')).toContain(fault);
  });

  test.each<[string, ProtocolPack, string]>([
    [
      'a conflict about nothing the pack has',
      conflict({ ruleIds: ['nowhere'] }),
      'fasting: is about nowhere',
    ],
    [
      'two sides that say the same',
      conflict({ sides: doubled((conflicts[0]?.sides ?? []).slice(0, 1)) }),
      'two sides say the same',
    ],
    ['a source without a title', planted({ bibliography: {} }), 'source S004: no title'],
    [
      'a source only a conflict names',
      planted({
        bibliography: Object.fromEntries(
          Object.entries(plasmolifting.bibliography).filter(([key]) => key !== 'GRAZ'),
        ),
      }),
      'source GRAZ: no title',
    ],
  ])('[R20] sources: %s is found', (_what, pack, fault) => {
    expect(packFaults(pack).join('\n')).toContain(fault);
  });

  test.each<[string, ProtocolPack, string]>([
    ['Russian in the English text', said('Плазма'), 'Russian in the English text'],
    ['English in the Russian text', said('The skin.', 'The skin of the face.'), 'no Russian text'],
    ['a promise', said('A guaranteed effect.'), 'rules.acne.message: words'],
    ['a promise in Russian', said('The skin.', 'Гарантированный эффект.'), 'words that must not be used'],
    ['clear until', said('Clear until 30 Nov.'), 'words that must not be used'],
    ['expected effect', said('The expected effect lasts.'), 'words that must not be used'],
    ['stop a medicine', said('Stop taking aspirin.'), 'words that must not be used'],
    [
      'cancel a medicine in Russian',
      said('The skin.', 'Отменить препарат за 10 дней.'),
      'words that must not be used',
    ],
  ])('[R21] texts: %s is found', (_what, pack, fault) => {
    expect(packFaults(pack).join('\n')).toContain(fault);
  });

  test('[R21] a sentence that denies a promise may stand', () => {
    expect(packFaults(said('No result is guaranteed.', 'Результат не гарантируется.'))).toEqual([]);
  });
});
