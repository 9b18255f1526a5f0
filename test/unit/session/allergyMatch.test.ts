import { allergiesTo } from '@shared/domain/allergyMatch';
import { describe, expect, it } from 'vitest';

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
