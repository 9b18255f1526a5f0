import { describe, expect, test } from 'vitest';
import { jsonOf } from '@shared/kernel/json';
import { packSchema } from '@shared/protocol/pack';
import { packFaults } from '@shared/protocol/packLaws';
import { findShippedPack, shippedPacks } from '@shared/protocol/packs';
import { prpLiterature } from '@shared/protocol/shipped/literature';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';

const named = shippedPacks.map((pack) => [pack.id, pack] as const);
const words = (pack: unknown): string => JSON.stringify(jsonOf(pack)).toLowerCase();

describe('the packs that ship', () => {
  test('[R21] are the two, each found by its name and version', () => {
    expect(shippedPacks).toEqual([plasmolifting, prpLiterature]);
    for (const pack of shippedPacks) expect(findShippedPack(pack)).toBe(pack);
  });

  test.each(named)('[R21] %s has the shape of a pack and no fault', (_id, pack) => {
    expect(packSchema.parse(pack)).toEqual(pack);
    expect(packFaults(pack)).toEqual([]);
  });

  test.each(named)('[R21] %s says 105 nowhere, in no script', (_id, pack) => {
    expect(words(pack)).not.toMatch(/105/);
  });

  test.each(named)(
    '[R21] %s claims nothing for blood formation, sweating, metabolism, speed or painlessness',
    (_id, pack) => {
      const claims = [
        'hematopoie',
        'blood formation',
        'sweating',
        'painless',
        'quick',
        'кроветворен',
        'потоотделен',
        'безболезн',
        'быстр',
      ];
      expect(claims.filter((claim) => words(pack).includes(claim))).toEqual([]);
    },
  );

  test.each(named)('[R28] %s never speaks of leaving a medicine off', (_id, pack) => {
    const texts = words(pack);
    const leading = ['stop taking', 'discontinue', 'leave off', 'отмените', 'прекратите при', 'перестаньте'];
    expect(leading.filter((each) => texts.includes(each))).toEqual([]);
  });

  test('[R23] the same matter has the same id in both, so that the difference compares it', () => {
    const both = prpLiterature.rules.filter((rule) =>
      plasmolifting.rules.some((other) => other.id === rule.id),
    );
    expect(both.map((rule) => rule.id).toSorted()).toEqual([
      'acne',
      'allergy',
      'antibiotics',
      'breastfeeding',
      'cancer',
      'cancerSymptoms',
      'cardiovascular',
      'familyHistory',
      'fever',
      'glucose',
      'hepatitis',
      'herpesActive',
      'herpesCarriage',
      'kidney',
      'liver',
      'menstruation',
      'otherMedicines',
      'painPlan',
      'pregnancy',
      'rash',
      'recentIllness',
      'scalpDisease',
      'tan',
      'varicoseVeins',
    ]);
  });

  test.each(named)('[R23] %s has six questions for each visit', (_id, pack) => {
    expect(pack.visitQuestions.map((question) => question.id)).toEqual([
      'visitPregnancy',
      'visitBleeding',
      'visitInfection',
      'visitMedicines',
      'visitSkin',
      'visitHealth',
    ]);
  });

  test.each(named)(
    '[R20] %s: no two rules of different groups stand in one question for each visit',
    (_id, pack) => {
      const groupsOf = pack.visitQuestions.map(
        (question) =>
          new Set(
            pack.rules.filter((rule) => question.ruleIds.includes(rule.id)).map((rule) => rule.groupId),
          ),
      );
      expect(groupsOf.map((groups) => groups.size)).toEqual(pack.visitQuestions.map(() => 1));
    },
  );
});
