import { describe, expect, test } from 'vitest';
import type { Detail } from '@shared/domain/answer';
import type { Action, Decision } from '@shared/domain/finding';
import { prpLiterature } from '@shared/protocol/shipped/literature';
import { yesTo } from '../../builders/packInput';
import { knownWoman } from '../../builders/screening';

const stop: Decision = { kind: 'doNotTreat' };
const caution: Decision = { kind: 'caution' };
const own = { name: 'X', ordered: 'selfChosen' };
const controlled = { diagnosis: 'x', controlled: 'yes' };

/** The screening day is 21 November 2026. */
const lasting: [string, Detail, Decision, Action][] = [
  ['plateletDysfunction', { diagnosis: 'x' }, stop, 'reason'],
  ['haemodynamicInstability', {}, stop, 'block'],
  ['septicaemia', {}, stop, 'block'],
  ['localInfection', { where: 'x' }, stop, 'reason'],
  ['riskNotAccepted', {}, stop, 'block'],
  ['antiplatelets', { ...own, state: 'ended', endOn: '2026-11-01' }, stop, 'reason'],
  ['anticoagulant', { ...own, state: 'ended', endOn: '2026-11-01' }, stop, 'reason'],
  ['tobacco', {}, stop, 'reason'],
  ['cancer', { diagnosis: 'x', treatment: 'y' }, stop, 'reason'],
  ['cancerSymptoms', { what: 'x' }, stop, 'reason'],
  ['chemotherapy', { when: 'x' }, stop, 'reason'],
  ['radiotherapy', { when: 'x' }, stop, 'reason'],
  ['familyHistory', { who: 'x' }, caution, 'confirm'],
  ['pregnancy', {}, stop, 'block'],
  ['breastfeeding', {}, stop, 'reason'],
  ['hepatitis', { type: 'B' }, stop, 'reason'],
  ['liver', controlled, stop, 'reason'],
  ['kidney', controlled, stop, 'reason'],
  ['varicoseVeins', { where: 'x' }, stop, 'reason'],
  ['cardiovascular', controlled, stop, 'reason'],
  ['glucose', { type: 'type2', controlled: 'yes' }, caution, 'confirm'],
  ['glucose', { type: 'type2', controlled: 'no' }, caution, 'reason'],
  ['thyroid', controlled, caution, 'confirm'],
  ['thyroid', { diagnosis: 'x', controlled: 'no' }, caution, 'reason'],
  ['autoimmune', { diagnosis: 'SLE' }, stop, 'reason'],
  ['porphyria', {}, stop, 'reason'],
  ['longTermCortisone', { ...own, state: 'continuing' }, caution, 'reason'],
  ['plateletDefect', { diagnosis: 'x' }, caution, 'reason'],
  ['herpesCarriage', {}, caution, 'confirm'],
  ['keloid', {}, stop, 'reason'],
  ['isotretinoin', { ...own, state: 'ended', endOn: '2026-09-01' }, caution, 'reason'],
  ['allergy', { substance: 'dust', reaction: 'x', usedToday: 'no' }, caution, 'reason'],
  ['allergy', { substance: 'lidocaine', reaction: 'x', usedToday: 'yes' }, stop, 'block'],
  ['tan', {}, caution, 'confirm'],
  ['painPlan', { plan: 'x' }, caution, 'confirm'],
  ['expectations', { discussed: 'x' }, caution, 'confirm'],
  ['bodyImage', { reasoning: 'x' }, caution, 'reason'],
  ['otherMedicines', { ...own, state: 'continuing' }, caution, 'confirm'],
];

/** Question, last day, the day it may be again. */
const dated: [string, string, string][] = [
  ['nsaid', '2026-11-20', '2026-11-22'],
  ['steroidInjection', '2026-11-01', '2026-12-01'],
  ['systemicSteroid', '2026-11-10', '2026-11-24'],
  ['fever', '2026-11-10', '2026-11-24'],
  ['recentIllness', '2026-11-10', '2026-11-24'],
  ['menstruation', '2026-11-21', '2026-11-22'],
  ['antibiotics', '2026-11-10', '2026-11-24'],
  ['herpesActive', '2026-11-21', '2026-11-22'],
  ['topicalRetinoid', '2026-11-18', '2026-11-25'],
  ['topicalAcid', '2026-11-18', '2026-11-25'],
  ['scalpDisease', '2026-11-21', '2026-11-22'],
  ['botulinum', '2026-11-10', '2026-11-24'],
  ['filler', '2026-11-10', '2026-11-24'],
  ['laser', '2026-11-10', '2026-11-24'],
  ['vaccination', '2026-11-10', '2026-11-24'],
];
const ended = (endOn: string): Detail => ({
  ...own,
  what: 'x',
  where: 'x',
  diagnosis: 'x',
  state: 'ended',
  endOn,
});

describe('a yes to a question of the literature', () => {
  test.each(lasting)('[R24] %s %o', (id, detail, decision, action) => {
    expect(yesTo(prpLiterature, id, detail)).toMatchObject([{ decision, action }]);
  });

  test.each(dated)('[R24] %s: the last day %s puts off until %s and no longer', (id, last, until) => {
    expect(yesTo(prpLiterature, id, ended(last))).toMatchObject([
      { decision: { kind: 'notBefore', date: until }, action: 'reason' },
    ]);
    // A year later the same end is only a caution to be confirmed.
    const later = yesTo(prpLiterature, id, ended(last), { on: '2027-11-21' });
    expect(later).toContainEqual(expect.objectContaining({ cause: 'windowPassed', action: 'confirm' }));
  });

  test.each(['acne', 'dermatosis', 'eczema', 'rosacea', 'rash'])(
    '[R24] %s is put off while not under control, and a caution once it is',
    (id) => {
      expect(yesTo(prpLiterature, id, { state: 'continuing' })).toMatchObject([
        { decision: stop, action: 'reason' },
      ]);
      expect(yesTo(prpLiterature, id, { state: 'ended', endOn: '2026-11-20' })).toMatchObject([
        { decision: caution, cause: 'windowPassed' },
      ]);
    },
  );

  test.each([
    'nsaid',
    'antiplatelets',
    'anticoagulant',
    'systemicSteroid',
    'isotretinoin',
    'topicalRetinoid',
    'topicalAcid',
    'antibiotics',
    'longTermCortisone',
    'otherMedicines',
  ])('[R28] %s: a prescription that goes on has no date', (id) => {
    const goesOn = { name: 'X', ordered: 'prescribed', state: 'continuing', endOn: '2026-11-22' };
    const found = yesTo(prpLiterature, id, goesOn);
    expect(found).toMatchObject([{ cause: 'continuingPrescription', params: { name: 'X' } }]);
    expect(found.map((each) => each.decision.kind)).not.toContain('notBefore');
  });

  test('[R28] otherMedicines: a “no” against a medicine of the chart is questioned', () => {
    const patient = { ...knownWoman, chart: { allergies: [], medication: ['warfarin'] } };
    const found = yesTo(prpLiterature, 'otherMedicines', { ...own, state: 'continuing' }, { patient });
    expect(found).toContainEqual(expect.objectContaining({ cause: 'chartListsMore' }));
  });

  test('[R24] scalpDisease acts for the scalp only', () => {
    const yes = { diagnosis: 'x', state: 'continuing' };
    expect(yesTo(prpLiterature, 'scalpDisease', yes, { plannedZones: ['face'] })).toEqual([]);
    expect(yesTo(prpLiterature, 'scalpDisease', yes, { plannedZones: ['scalp'] })).toMatchObject([
      { decision: stop },
    ]);
  });
});
