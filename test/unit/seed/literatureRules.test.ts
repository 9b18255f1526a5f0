import { describe, expect, test } from 'vitest';
import type { RuleClass } from '@shared/domain/finding';
import { prpLiterature } from '@shared/protocol/shipped/literature';

/** clinical-reference.md §1A: question, class, days of the window, sources with grade, the row of the seeds. */
const rows: [string, RuleClass, number | null, string, number | null][] = [
  ['plateletDysfunction', 'absolute', null, 'ICMS A', 1],
  ['haemodynamicInstability', 'absolute', null, 'ICMS A', null],
  ['septicaemia', 'absolute', null, 'ICMS A', 9],
  ['localInfection', 'absolute', null, 'ICMS A', 9],
  ['riskNotAccepted', 'absolute', null, 'ICMS A', null],
  ['nsaid', 'temporary', 2, 'ICMS A, LEACH B, CLIN1 D, CLIN2 D, CLIN3 D, CLIN4 D', null],
  ['antiplatelets', 'relative', null, 'FREY B, CLIN2 D', null],
  ['anticoagulant', 'relative', null, 'ENH D, NAKED D', null],
  ['steroidInjection', 'temporary', 30, 'ICMS A, CTRI B', null],
  ['systemicSteroid', 'temporary', 14, 'ICMS A, CTRI B', null],
  ['fever', 'temporary', 14, 'ICMS A, OWN P', 9],
  ['recentIllness', 'temporary', 14, 'ICMS A, OWN P', 9],
  ['tobacco', 'relative', null, 'ICMS A', null],
  ['cancer', 'relative', null, 'ICMS A, S004 S, ANY C', 2],
  ['cancerSymptoms', 'absolute', null, 'ANY C', 2],
  ['chemotherapy', 'relative', null, 'FUS D, ANY C', null],
  ['radiotherapy', 'relative', null, 'FUS D, ANY C', null],
  ['familyHistory', 'caution', null, 'S000 S', 15],
  ['pregnancy', 'absolute', null, 'CELL C, NAKED D, S004 S', 11],
  ['breastfeeding', 'absolute', null, 'CELL C, S004 S', 11],
  ['menstruation', 'temporary', 1, 'S004 S, PLAST D', 5],
  ['antibiotics', 'temporary', 14, 'S004 S, OWN P', 6],
  ['hepatitis', 'absolute', null, 'S004 S, ENH D', 3],
  ['liver', 'absolute', null, 'S004 S, ENH D, ANY C', 10],
  ['glucose', 'caution', null, 'S004 S, ANY C', 7],
  ['thyroid', 'caution', null, 'ANY C', null],
  ['autoimmune', 'relative', null, 'ANY C, ENH D', 4],
  ['porphyria', 'relative', null, 'ANY C, ENH D', null],
  ['longTermCortisone', 'caution', null, 'ANY C', null],
  ['plateletDefect', 'caution', null, 'ANY C', null],
  ['herpesActive', 'temporary', 1, 'CTRI B, S000 S', 16],
  ['herpesCarriage', 'caution', null, 'ANGEL D, S000 S', 16],
  ['acne', 'temporary', 0, 'HMP B, PRICE D', 16],
  ['dermatosis', 'temporary', 0, 'HMP B, PRICE D', null],
  ['eczema', 'temporary', 0, 'HMP B, PRICE D', null],
  ['rosacea', 'temporary', 0, 'HMP B, PRICE D', null],
  ['rash', 'temporary', 0, 'HMP B, PRICE D', 30],
  ['keloid', 'relative', null, 'HMP B', null],
  ['isotretinoin', 'caution', null, 'RENEW D, ASDS A, ACSI A', null],
  ['topicalRetinoid', 'temporary', 7, 'RENEW D', null],
  ['topicalAcid', 'temporary', 7, 'RENEW D', null],
  ['allergy', 'caution', null, 'CTRI B, OWN P', 12],
  ['scalpDisease', 'temporary', 1, 'S000 S', 14],
  ['varicoseVeins', 'relative', null, 'S004 S', 8],
  ['cardiovascular', 'relative', null, 'S004 S', 10],
  ['kidney', 'relative', null, 'S004 S, ANY C', 10],
  ['botulinum', 'temporary', 14, 'RENEW2 D, OWN U', null],
  ['filler', 'temporary', 14, 'RENEW2 D, OWN U', null],
  ['laser', 'temporary', 14, 'RENEW2 D, OWN U', null],
  ['vaccination', 'temporary', 14, 'RENEW2 D, OWN U', null],
  ['tan', 'caution', null, 'S004 S', 30],
  ['painPlan', 'caution', null, 'S004 S', 17],
  ['expectations', 'caution', null, 'UNLOCK D', null],
  ['bodyImage', 'caution', null, 'UNLOCK D', null],
  ['otherMedicines', 'caution', null, 'OWN P', null],
];

describe('rows of clinical-reference §1A in the literature pack', () => {
  test.each(rows)('[R23] %s: %s, window %s, %s', (id, ruleClass, days, sources, seedRow) => {
    const rule = prpLiterature.rules.find((each) => each.id === id);
    expect({
      class: rule?.class,
      days: rule?.window?.days ?? null,
      sources: rule?.sources.map((source) => `${source.key} ${source.grade}`).join(', '),
      seedRow: rule?.seedRow,
    }).toEqual({ class: ruleClass, days, sources, seedRow });
  });

  test('[R23] no question stands in the pack without a row', () => {
    expect(prpLiterature.rules.map((rule) => rule.id).toSorted()).toEqual(rows.map(([id]) => id).toSorted());
  });

  test('[R27] a proposal, an unverified number or a class no source states says so', () => {
    const told = prpLiterature.rules.filter((rule) => rule.unverified !== null).map((rule) => rule.id);
    const proposed = prpLiterature.rules.filter((rule) =>
      rule.sources.some((source) => source.grade === 'P' || source.grade === 'U'),
    );
    expect(proposed.filter((rule) => !told.includes(rule.id))).toEqual([]);
    const seedAlone = prpLiterature.rules.filter((rule) =>
      rule.sources.every((source) => source.grade === 'S'),
    );
    expect(seedAlone.map((rule) => rule.unverified?.en)).toEqual(
      seedAlone.map(() => 'Seed only: no guideline for plasma therapy was found.'),
    );
  });

  test.each([
    ['nsaid', '48 hours counted as 2 days'],
    ['antiplatelets', 'No window is supported'],
    ['anticoagulant', 'Days are unverified'],
    ['chemotherapy', 'window is unverified'],
    ['radiotherapy', 'window is unverified'],
    ['breastfeeding', 'after weaning is unverified'],
    ['menstruation', 'no English guideline'],
    ['antibiotics', '7 to 14'],
    ['isotretinoin', 'contradict'],
    ['acne', 'no days'],
    ['botulinum', 'unverified'],
    ['tobacco', 'No threshold'],
  ])('[R27] %s says in both languages: %s', (id, words) => {
    const unverified = prpLiterature.rules.find((rule) => rule.id === id)?.unverified;
    expect(unverified?.en).toContain(words);
    expect(unverified?.ru).toMatch(/\p{Script=Cyrillic}/u);
  });
});
