import { describe, expect, test } from 'vitest';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { yesTo } from '../../builders/packInput';
import { knownWoman } from '../../builders/screening';

/** What the seeds do not have and the pack asks all the same. */
describe('questions of our own in the seed pack', () => {
  test('[R29] otherMedicines: one that affects bleeding asks for a reason, and none is to be left off', () => {
    const taken = { name: 'X', ordered: 'prescribed', state: 'continuing' };
    const asked = (affectsBleeding: string) =>
      yesTo(plasmolifting, 'otherMedicines', { ...taken, affectsBleeding });
    expect(asked('no')).toMatchObject([{ cause: 'continuingPrescription', action: 'confirm' }]);
    expect(asked('yes')).toMatchObject([{ cause: 'continuingPrescription', action: 'reason' }]);
  });

  test('[R29] otherMedicines is held against the chart', () => {
    const patient = { ...knownWoman, chart: { allergies: [], medication: ['warfarin'] } };
    const taken = { name: 'X', ordered: 'prescribed', state: 'continuing', affectsBleeding: 'no' };
    expect(yesTo(plasmolifting, 'otherMedicines', taken, { patient })).toHaveLength(2);
  });

  test('[R29] recentIllness is a caution, and makes the blood count too old', () => {
    expect(yesTo(plasmolifting, 'recentIllness', { what: 'operation' })).toMatchObject([
      { decision: { kind: 'caution' }, action: 'confirm' },
    ]);
    const cbc = plasmolifting.labs.find((lab) => lab.group === 'cbc');
    expect(cbc?.tests.find((each) => each.test === 'platelets')?.repeatIf).toContain('recentIllness');
  });

  test.each(['otherMedicines', 'recentIllness'])('[R29] %s says that it is not the seed’s', (id) => {
    const rule = plasmolifting.rules.find((each) => each.id === id);
    expect(rule?.seedRow).toBeNull();
    expect(rule?.unverified).not.toBeNull();
    expect(rule?.sources.map((source) => source.key)).toContain('OWN');
  });
});
