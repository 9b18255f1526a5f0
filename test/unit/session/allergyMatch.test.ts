import {
  allergiesTo,
  allergiesToUsed,
  latexAllergies,
  recordedAllergies,
  relatedAllergies,
} from '@shared/domain/allergyMatch';
import { describe, expect, it } from 'vitest';
import { aPatient } from '../../builders/patient';
import { aDraw, aFullSession } from '../../builders/session';

describe('[V25] recorded allergies and a chosen agent', () => {
  it.each([
    ['lidocaineInjection', 'Lidocaine'],
    ['lidocaineCream', 'ЛИДОКАИН (отёк Квинке)'],
    ['lidocaineAdrenaline', 'lidocaine spray'],
    ['lidocainePrilocaineCream', 'EMLA'],
    ['chlorhexidineAqueous', 'chlorhexidine'],
    ['chlorhexidineAlcohol', 'раствор хлоргексидина'],
    ['povidoneIodine', 'povidone-iodine'],
    ['sodiumHeparin', 'Гепарин'],
    ['sodiumCitrate', 'цитрат натрия'],
    ['tetracaineCream', 'local anaesthetics'],
  ] as const)('%s is concerned by "%s"', (agent, typed) => {
    expect(allergiesTo(agent, ['pollen', typed])).toEqual([typed]);
  });

  it.each([
    ['lidocaineInjection', 'latex'],
    ['povidoneIodine', 'amiodarone'],
    ['povidoneIodine', 'chlorhexidine'],
    ['cooling', 'лидокаин'],
    ['none', 'heparin'],
    [null, 'heparin'],
  ] as const)('control: %s is not concerned by "%s"', (agent, typed) => {
    expect(allergiesTo(agent, [typed])).toEqual([]);
  });
});

describe('[V25] allergies that are no direct match', () => {
  it.each([
    ['lidocaineInjection', 'Новокаин'],
    ['lidocaineCream', 'Ultracain D-S'],
    ['tetracaineCream', 'articaine'],
    ['nerveBlock', 'прилокаин'],
    ['otherAgent', 'лидокаин'],
  ] as const)('before %s an allergy to "%s" is a question', (agent, typed) => {
    expect(relatedAllergies(agent, ['pollen', typed])).toEqual([typed]);
    expect(allergiesTo(agent, [typed])).toEqual([]);
  });

  it('control: none for the agent itself, for cooling, or for what numbs nothing', () => {
    expect(relatedAllergies('lidocaineInjection', ['lidocaine', 'penicillin'])).toEqual([]);
    expect(relatedAllergies('cooling', ['articaine'])).toEqual([]);
    expect(relatedAllergies('povidoneIodine', ['articaine'])).toEqual([]);
    expect(relatedAllergies(null, ['articaine'])).toEqual([]);
  });

  it('latex is found in both scripts', () => {
    expect(latexAllergies(['Латекс (перчатки)', 'natural latex', 'lidocaine'])).toHaveLength(2);
  });
});

describe('[V27] allergies to what was used', () => {
  const lidocaine = aFullSession();
  it('names agents that were given, put on the skin, or stand in blood that was used', () => {
    const { anaesthesia } = lidocaine;
    if (anaesthesia === null) throw new Error('the full session has an anaesthesia step');
    const given = {
      ...lidocaine,
      anaesthesia: { ...anaesthesia, given: 'yes', agent: 'lidocaineInjection' },
    } as const;
    expect(allergiesToUsed(given, ['лидокаин', 'pollen'])).toEqual(['лидокаин']);
    expect(
      allergiesToUsed({ ...given, anaesthesia: { ...given.anaesthesia, given: 'no' } }, ['лидокаин']),
    ).toEqual([]);
    const heparin = aDraw(30, { anticoagulant: 'sodiumHeparin' });
    const draws = (draw: typeof heparin) => ({ ...lidocaine, draw: { draws: [draw] } });
    expect(allergiesToUsed(draws(heparin), ['heparin'])).toEqual(['heparin']);
    expect(allergiesToUsed(draws({ ...heparin, result: 'failed' }), ['heparin'])).toEqual([]);
  });

  it('reads only a list that was asked for', () => {
    const allergies = [{ substance: 'lidocaine', reaction: '' }];
    expect(recordedAllergies(aPatient({ allergiesState: 'listed', allergies }))).toEqual(['lidocaine']);
    expect(recordedAllergies(aPatient({ allergiesState: 'notAsked' }))).toEqual([]);
  });
});
