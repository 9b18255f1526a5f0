import { describe, expect, test } from 'vitest';
import { conflictsAbout } from '@shared/protocol/conflictsOf';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import { prpLiterature } from '@shared/protocol/shipped/literature';
import { clearInputOf, findingsOf } from '../../builders/packInput';
import { knownWoman } from '../../builders/screening';

const { course, preparation } = prpLiterature;
const parameters = sessionParametersOf(prpLiterature);
const keys = (sources: readonly { key: string }[] | undefined) => sources?.map((source) => source.key);
const born = (birthDate: string) =>
  clearInputOf(prpLiterature, { patient: { ...knownWoman, birthDate, firstVisit: true } });

describe('course, preparation and gates of the literature', () => {
  test('[R26] sessions: 1 to 5, from the guideline for hair and reviews for the face', () => {
    expect(course.sessions).toMatchObject({ min: 1, max: 5 });
    expect(keys(course.sessions.sources)).toEqual(['IADVL-AGA', 'SKINREV']);
  });

  test('[R26] interval: the floor of 7 days is the seed’s and stops', () => {
    expect(parameters.minDaysBetweenSessions).toMatchObject({ days: 7, tooEarly: 'stop' });
    expect(keys(course.floor.sources)).toEqual(['S004']);
    expect(course.floor.unverified?.en).toContain('seed');
  });

  test('[R26] recommended scalp: a month between sessions, for the scalp only', () => {
    expect(course.recommended).toMatchObject([{ zones: ['scalp'], days: 28 }]);
    expect(keys(course.recommended[0]?.sources)).toEqual(['IADVL-AGA']);
  });

  test('[R26] review: looked at after 6 months, no promise', () => {
    expect(course.review).toMatchObject({ fromMonths: 6, toMonths: 6 });
    expect(course.review?.text.en).toContain('results vary');
  });

  test('[R26] bloodDrawnMl: 5 to 32 ml, the smallest and largest seen', () => {
    expect(parameters.bloodDrawnMl).toMatchObject({ min: 5, max: 32 });
    expect(course.bloodDrawnMl.unverified?.en).toContain('no source states a range');
  });

  test.each([
    ['androgeneticAlopecia', ['IADVL-AGA']],
    ['skinRejuvenation', ['SKINREV', 'HMP']],
    ['photoagedSkin', ['ALAM']],
    ['melasma', ['CTRI']],
  ])('[R26] %s is an indication', (id, sources) => {
    expect(keys(course.indications.find((each) => each.id === id)?.sources)).toEqual(sources);
  });

  test('[R26] microneedling is a combination', () => {
    expect(keys(course.combinations.find((each) => each.id === 'microneedling')?.sources)).toEqual(['HMP']);
  });

  test.each(['skinType', 'problem', 'other'])('[R26] %s is a reason for the number, and says whose', (id) => {
    expect(course.countReasons.find((each) => each.id === id)?.unverified?.en).toMatch(/seed/i);
  });

  test.each([
    ['eat', /breakfast or lunch/, /Позавтракать или пообедать/],
    ['hydrate', /water/, /воды/],
  ])('[R26] %s stands on the preparation sheet', (id, en, ru) => {
    const item = preparation.items.find((each) => each.id === id);
    expect(item?.text.en).toMatch(en);
    expect(item?.text.ru).toMatch(ru);
  });

  test('[R26] nobody fasts by this pack, and no litres are set', () => {
    expect(parameters).toMatchObject({ fastingHours: null, waterLitresPerDay: null });
  });

  test('[R26] safety 1: the sheet says diabetes, fainting, fluids', () => {
    expect(preparation.safety.map((each) => each.en)).toContain(
      'If you have diabetes, have fainted before, or must limit fluids, call us first.',
    );
  });

  test('[R26] safety 2: prescribed medicines are taken as usual', () => {
    expect(preparation.safety.map((each) => each.en)).toContain('Take prescribed medicines as usual.');
  });

  test('[R26] over50: the examination is the seed’s alone, and says so', () => {
    expect(findingsOf(prpLiterature, 'over50', born('1970-01-01'))).toMatchObject([{ cause: 'ageTask' }]);
    expect(prpLiterature.ageTask?.unverified?.en).toBe('Seed only; no guideline was found.');
  });

  test('[R26] typicalAge: 18 to 80 years, outside of it a note', () => {
    expect(findingsOf(prpLiterature, 'typicalAge', born('1945-11-21'))).toMatchObject([{ action: 'info' }]);
    expect(findingsOf(prpLiterature, 'typicalAge', born('1945-11-22'))).toEqual([]);
  });

  test('[R26] minor: under 18 a guardian, and a reason', () => {
    expect(findingsOf(prpLiterature, 'minor', born('2009-01-01'))).toMatchObject([
      { action: 'reason', sources: [{ key: 'GMC', grade: 'A' }] },
    ]);
  });

  test('[R26] informed: the contraindications are given to read, or a reason', () => {
    const input = { ...clearInputOf(prpLiterature), contraindicationsGiven: false };
    expect(findingsOf(prpLiterature, 'informed', input)).toMatchObject([{ action: 'reason' }]);
  });

  test('[R26] the first visit is no gate here', () => {
    expect(prpLiterature.firstVisit).toBeNull();
    expect(findingsOf(prpLiterature, 'firstVisit', born('1986-05-01'))).toEqual([]);
  });
});

/** Conflict, what it is about, the sources of its sides. */
const conflicts: [string, string, string[][]][] = [
  ['fasting', 'preparation', [['S004'], ['CLIN2', 'CLIN5']]],
  ['interval', 'course', [['S004'], ['IADVL-AGA'], ['SKINREV']]],
  ['duration', 'outcomesSeen', [['S004'], ['ALAM'], ['ORACLE', 'GRAZ']]],
  ['volumeDrawn', 'volumesSeen', [['S004'], ['DOCI', 'ORACLE', 'FUS', 'WJO', 'KNEE']]],
  ['depth', 'depthIntradermal', [['S004'], ['ALAM']]],
  ['peel', 'topicalRetinoid', [['S004'], ['RENEW']]],
  ['safetyTone', 'infectionCluster', [['S004'], ['CDC', 'WU', 'IJDVL']]],
  ['isotretinoinDelay', 'isotretinoin', [['RENEW'], ['ASDS', 'ACSI']]],
  ['nsaidWindow', 'nsaid', [['ICMS'], ['LEACH'], ['CLIN1', 'CLIN2', 'CLIN3', 'CLIN4']]],
  ['antiplateletEvidence', 'antiplatelets', [['FREY'], ['CLIN2']]],
  ['cancerClass', 'cancer', [['ICMS'], ['S004', 'S000'], ['ANY']]],
  ['cancerTreatment', 'chemotherapy', [['FUS'], ['ANY']]],
  ['immuneAndPorphyria', 'autoimmune', [['ANY'], ['ENH']]],
  ['plateletFunction', 'plateletDysfunction', [['ICMS'], ['ANY']]],
  ['sugar', 'glucose', [['ANY'], ['S004']]],
  [
    'acneBothWays',
    'acne',
    [
      ['HMP', 'PRICE'],
      ['S004', 'S000'],
    ],
  ],
];

const facts: [string, RegExp, string][] = [
  ['nsaidRecovery', /naproxen 24 and possibly 48 hours; paracetamol needs no deferral/, 'LEACH'],
  ['depthIntradermal', /mid-dermis/, 'ALAM'],
  ['volumesSeen', /5–15, 9–10, 11–22, 13.5–27, 32 ml/, 'WJO'],
  ['outcomesSeen', /masked dermatologists saw no difference.*Results vary/, 'GRAZ'],
  ['acidsLeftOut', /for a week before and after/, 'RENEW'],
  ['infectionCluster', /HIV infections/, 'CDC'],
  ['visionLoss', /Seven cases of vision loss/, 'WU'],
  ['sarcoidGranulomas', /Late sarcoid granulomas/, 'IJDVL'],
  ['standardPrecautions', /standard precautions for everyone/, 'SRB'],
];

describe('disagreement, facts and gaps of the literature', () => {
  test.each(conflicts)('[R27] %s stands at %s with all its sides', (id, about, sides) => {
    const found = conflictsAbout(prpLiterature, about).find((each) => each.id === id);
    expect(found?.sides.map((side) => keys(side.sources))).toEqual(sides);
  });

  test.each(facts)('[R27] %s is told with its source', (id, words, source) => {
    const fact = prpLiterature.facts.find((each) => each.id === id);
    expect(fact?.text.en).toMatch(words);
    expect(keys(fact?.sources)).toContain(source);
  });

  test.each([
    ['gap 1', /missing from its text/],
    ['gap 2', /republished by a kit vendor/],
    ['gap 3', /botulinum toxin, filler, laser and vaccination/],
  ])('[R27] %s is shown as a gap', (_name, words) => {
    expect(prpLiterature.gaps.filter((gap) => words.test(gap.text.en))).toHaveLength(1);
  });
});
