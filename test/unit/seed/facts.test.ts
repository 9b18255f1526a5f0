import { describe, expect, test } from 'vitest';
import { conflictsAbout } from '@shared/protocol/conflictsOf';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';

/** Row, fact, seed, what has to be said in each language. */
const facts: [string, string, string, RegExp, RegExp][] = [
  [
    '[S-19]',
    'orderOfGates',
    'S004',
    /decision after acceptable results/,
    /решение после приемлемых результатов/,
  ],
  ['[S-20]', 'timeOfDay', 'S004', /morning and on an empty stomach/, /утром и натощак/],
  [
    '[S-21]',
    'excludedBefore',
    'S004',
    /fatty, sour, salty, fried.*caffeine.*nicotine; alcohol/,
    /жирное, кислое, солёное, жареное/,
  ],
  ['[S-22]', 'preparationDuty', 'S004', /obliged.*7–8 hours.*2 litres/, /обязан.*7–8 часов.*2 литров/],
  ['[S-23]', 'stageDraw', 'S004', /20–60 ml.*anticoagulant and gel/, /20–60 мл.*антикоагулянтом и гелем/],
  ['[S-24]', 'stageCleansing', 'S004', /antiseptic.*peel/, /антисептиком и пилинг/],
  ['[S-25]', 'stageAnaesthesia', 'S004', /waits until it works/, /когда она подействовала/],
  [
    '[S-26]',
    'stageInjection',
    'S004',
    /cosmetic needles.*upper layer of the epidermis/,
    /косметическими иглами.*верхний слой эпидермиса/,
  ],
  [
    '[S-28]',
    'reportedDuration',
    'S004',
    /reports 18–24 months.*results vary/,
    /сообщает о 18–24 месяцах.*результаты различаются/,
  ],
  [
    '[S-29]',
    'aftercareProfessional',
    'S004',
    /First week.*no professional care/,
    /Первая неделя.*без профессиональных/,
  ],
  [
    '[S-29]',
    'aftercareRestrictions',
    'S004',
    /no duration given.*sauna, solarium, pool, sports, massage or sunbathing/,
    /срок не указан.*массажа и загара/,
  ],
  [
    '[S-30]',
    'sideEffectsLocal',
    'S004',
    /swelling.*haematomas, rash.*3–7 days/,
    /отёк.*гематомы, сыпь.*3–7 дней/,
  ],
  ['[S-30]', 'sideEffectsPigmentation', 'S004', /pigmentation.*solarium/, /пигментация.*солярий/],
  [
    '[S-31]',
    'sideEffectsSystemic',
    'S000',
    /needle material.*own cells.*infection of the bloodstream.*acne flare.*herpes/,
    /материал иглы.*собственные клетки.*инфекции в кровь.*акне.*герпеса/,
  ],
  [
    '[S-32]',
    'painDespiteAnaesthetic',
    'S004',
    /Pain and discomfort in spite of/,
    /Боль и дискомфорт, несмотря/,
  ],
  [
    '[S-33]',
    'crossInfection',
    'S004',
    /from one patient to another.*blood draw/,
    /одного пациента от другого.*заборе крови/,
  ],
  [
    '[S-34]',
    'sterility',
    'S004',
    /sterile conditions.*proven laboratory/,
    /стерильных условиях.*проверенной лабораторией/,
  ],
  [
    '[S-35]',
    'qualification',
    'S004',
    /pharmacology, cosmetology and dermatology/,
    /фармакологии, косметологии и дерматологии/,
  ],
  [
    '[S-38]',
    'reportedResults',
    'S004',
    /reports regeneration.*satisfaction differs.*results vary/,
    /сообщает о регенерации.*разная, результаты различаются/,
  ],
  [
    '[S-40]',
    'leavingAtOnce',
    'S004',
    /no recovery period.*leave at once/,
    /не называет периода восстановления.*сразу уйти/,
  ],
  ['[S-41]', 'photographs', 'S004', /before and after the course/, /до и после курса/],
  ['[S-42]', 'price', 'S004', /One visit is not the whole cost/, /Один визит — не вся стоимость/],
  ['[S-43]', 'origin', 'S000', /autohaemotherapy.*gluteus/, /аутогемотерапия.*ягодичную/],
];

describe('what the seeds say beside the rules', () => {
  test.each(facts)('%s %s is told, from %s', (row, id, seed, en, ru) => {
    const fact = plasmolifting.facts.find((each) => each.id === id);
    expect(fact?.text.en).toMatch(en);
    expect(fact?.text.ru).toMatch(ru);
    expect(fact?.sources.map((source) => source.key)).toContain(seed);
    expect(`[S-${fact?.seedRow}]`).toBe(row);
  });

  test('[S-43] every seed is known by its file name', () => {
    expect(plasmolifting.bibliography['S004']).toContain('004_719ba481ba720303.txt');
    expect(plasmolifting.bibliography['S000']).toContain('000_be96c6df255c67d5.txt');
    expect(plasmolifting.facts.map((fact) => fact.id)).toContain('origin');
  });
});

/** Row, conflict, what it is about, the sources of its sides. */
const conflicts: [string, string, string, string[][]][] = [
  ['[S-22]', 'fasting', 'preparation', [['S004'], ['CLIN2', 'CLIN5']]],
  ['[S-27]', 'interval', 'course', [['S004'], ['IADVL-AGA'], ['SKINREV']]],
  ['[S-28]', 'duration', 'reportedDuration', [['S004'], ['ALAM'], ['ORACLE', 'GRAZ']]],
  ['[S-23]', 'volumeDrawn', 'stageDraw', [['S004'], ['DOCI', 'ORACLE', 'FUS', 'WJO', 'KNEE']]],
  ['[S-26]', 'depth', 'stageInjection', [['S004'], ['ALAM']]],
  ['[S-24]', 'peel', 'stageCleansing', [['S004'], ['RENEW']]],
  ['[S-33]', 'safetyTone', 'crossInfection', [['S004'], ['CDC', 'WU', 'IJDVL']]],
  ['[S-16]', 'acneBothWays', 'acne', [['S004'], ['S000']]],
  ['[S-12]', 'allergyBothWays', 'allergy', [['S004'], ['S000']]],
  ['[S-31]', 'allergyBothWays', 'sideEffectsSystemic', [['S004'], ['S000']]],
  ['[S-40]', 'recoveryBothWays', 'leavingAtOnce', [['S004'], ['S004']]],
  ['[S-2]', 'cancerClass', 'cancer', [['S004', 'S000'], ['ICMS'], ['ANY']]],
  ['[S-7]', 'sugar', 'glucose', [['S004'], ['ANY']]],
];

describe('where the sources disagree', () => {
  test.each(conflicts)('%s %s stands at %s with all its sides', (_row, id, about, sides) => {
    const found = conflictsAbout(plasmolifting, about).find((each) => each.id === id);
    expect(found?.sides.map((side) => side.sources.map((source) => source.key))).toEqual(sides);
  });
});
