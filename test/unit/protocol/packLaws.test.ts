import { describe, expect, test } from 'vitest';
import type { ProtocolPack } from '@shared/protocol/pack';
import { packFaults } from '@shared/protocol/packLaws';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { changed, doubled, planted, plantedRule } from '../../builders/plantedPack';

const { course, preparation, labs, conflicts, facts, consents } = plasmolifting;
const inCourse = (changes: Partial<ProtocolPack['course']>): ProtocolPack =>
  planted({ course: { ...course, ...changes } });
const conflict = (changes: Partial<(typeof conflicts)[number]>): ProtocolPack =>
  planted({ conflicts: changed(conflicts, 'fasting', changes) });

describe('names, visit questions and sources of a pack', () => {
  test('[R20] nothing is wrong with the pack the faults are planted in', () => {
    expect(packFaults(plasmolifting)).toEqual([]);
  });

  test.each<[string, ProtocolPack, string[]]>([
    [
      'visit rule in no visit question',
      planted({ visitQuestions: plasmolifting.visitQuestions.slice(1) }),
      [
        'pregnancy: asked each visit, but in no visit question',
        'breastfeeding: asked each visit, but in no visit question',
      ],
    ],
    [
      'lasting rule in a visit question',
      plantedRule('acne', { ask: 'once' }),
      ['acne: in a visit question, but not asked each visit'],
    ],
    [
      'rule',
      planted({ rules: doubled(plasmolifting.rules) }),
      ['rule id twice: pregnancy', 'fact twice: pregnancy'],
    ],
    [
      'rule that takes the name of a gate',
      planted({ rules: changed(plasmolifting.rules, 'acne', { id: 'informed' }) }),
      [
        'rule id twice: informed',
        'informed: asked each visit, but in no visit question',
        'acne: in a visit question, but not asked each visit',
        'acneBothWays: is about acne, which the pack does not have',
      ],
    ],
    ['group', planted({ groups: doubled(plasmolifting.groups) }), ['group id twice: pregnancy']],
    [
      'visit question',
      planted({ visitQuestions: doubled(plasmolifting.visitQuestions) }),
      [
        'visit question twice: visitPregnancy',
        'rule in visit questions twice: pregnancy',
        'rule in visit questions twice: breastfeeding',
      ],
    ],
    ['fact', planted({ facts: doubled(facts) }), ['fact twice: orderOfGates']],
    ['conflict', planted({ conflicts: doubled(conflicts) }), ['conflict twice: fasting']],
    ['consent', planted({ consents: doubled(consents) }), ['consent twice: treatment']],
    [
      'indication',
      inCourse({ indications: doubled(course.indications) }),
      ['indication twice: expressionWrinkles'],
    ],
    [
      'combination',
      inCourse({ combinations: doubled(course.combinations) }),
      ['combination twice: mesothreads'],
    ],
    [
      'reason for the number',
      inCourse({ countReasons: doubled(course.countReasons) }),
      ['reason for the number twice: skinType'],
    ],
    [
      'preparation item',
      planted({ preparation: { ...preparation, items: doubled(preparation.items) } }),
      ['preparation item twice: food'],
    ],
    [
      'laboratory group',
      planted({ labs: doubled(labs) }),
      [
        'rule id twice: labCbc',
        'laboratory group twice: cbc',
        'laboratory test twice: platelets',
        'laboratory test twice: haemoglobin',
        'laboratory test twice: haematocrit',
        'laboratory test twice: leukocytes',
        'laboratory test twice: mpv',
      ],
    ],
  ])('[R20] a name or place that is doubled or missing: %s', (_what, pack, faults) => {
    expect(packFaults(pack)).toEqual(faults);
  });

  test.each<[string, ProtocolPack, string[]]>([
    [
      'a conflict about nothing the pack has',
      conflict({ ruleIds: ['nowhere'] }),
      ['fasting: is about nowhere, which the pack does not have'],
    ],
    [
      'two sides that say the same',
      conflict({ sides: doubled((conflicts[0]?.sides ?? []).slice(0, 1)) }),
      ['fasting: two sides say the same'],
    ],
    [
      'a source only a conflict names',
      planted({
        bibliography: Object.fromEntries(
          Object.entries(plasmolifting.bibliography).filter(([key]) => key !== 'GRAZ'),
        ),
      }),
      ['source GRAZ: no title'],
    ],
  ])('[R20] sources: %s is found', (_what, pack, faults) => {
    expect(packFaults(pack)).toEqual(faults);
  });

  test('[R20] a fact may not take the name of a rule, nor a section of a consent that of another', () => {
    expect(packFaults(planted({ facts: changed(facts, 'origin', { id: 'acne' }) }))).toEqual([
      'fact twice: acne',
    ]);
    const twice = consents.map((consent) => ({ ...consent, sections: doubled(consent.sections) }));
    expect(packFaults(planted({ consents: twice }))).toEqual([
      `section of a consent twice: ${consents[0]?.sections[0]?.id}`,
    ]);
  });

  test.each([
    'informed',
    'minor',
    'interval',
    'firstVisit',
    'over50',
    'typicalAge',
    'labHiv',
    'plateletsLow',
    'acne',
    'origin',
    'course',
    'preparation',
  ])('[R20] a conflict may be about %s', (id) => {
    expect(packFaults(conflict({ ruleIds: [id] }))).toEqual([]);
  });
});
