import { describe, expect, test } from 'vitest';
import { prpLiterature } from '@shared/protocol/shipped/literature';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { noticing } from '../../scripts/seedRules/noticed.mjs';
import { elementsOf, packWithout } from '../../scripts/seedRules/removal.mjs';

const packs = [plasmolifting, prpLiterature];
const rash = { name: 'rash', seedRow: 30 };

describe('what `npm run seed-rules` takes out', () => {
  test.each(packs.map((pack) => [pack.id, pack] as const))('[T20] %s: every element once', (_id, pack) => {
    const elements = elementsOf(pack);
    const { course, preparation } = pack;
    const gates = [pack.firstVisit, pack.ageTask, pack.typicalAge].filter((gate) => gate !== null).length + 2;
    const numbers = [preparation.fastingHours, preparation.waterLitresPerDay].filter(
      (each) => each !== null,
    ).length;
    const lists = [
      pack.rules,
      pack.labs,
      pack.labThresholds,
      pack.facts,
      pack.conflicts,
      pack.gaps,
      course.recommended,
      course.indications,
      course.combinations,
      course.countReasons,
      preparation.items,
      preparation.safety,
    ];
    const listed = lists.reduce((sum, list) => sum + list.length, 0);
    // Sessions, floor, blood and review are there in both.
    expect(elements).toHaveLength(listed + gates + numbers + 4);
  });

  test.each(packs.map((pack) => [pack.id, pack] as const))(
    '[T20] %s: each is another pack, none with nothing taken out',
    (_id, pack) => {
      const left = elementsOf(pack).map((_element, at) =>
        JSON.stringify(packWithout(pack, `${pack.id}/${at}`)),
      );
      expect(left).not.toContain(JSON.stringify(pack));
      expect(new Set(left).size).toBe(left.length);
      expect(packWithout(pack, '')).toBe(pack);
      expect(packWithout(pack, 'another/0')).toBe(pack);
      expect(() => packWithout(pack, `${pack.id}/9999`)).toThrow('no such element');
    },
  );

  test('[T20] only a failing test that cites the row notices', () => {
    expect(noticing(['x > [S-30] tan'], rash, true)).toBe('x > [S-30] tan');
    expect(noticing(['x > [S-3] rash', 'x > rash'], rash, true)).toBeUndefined();
    expect(noticing([], rash, true)).toBeUndefined();
  });

  test('[T20] where no row is cited, the test has to cite a rule and name the element', () => {
    expect(noticing(['x > [R24] rash {}'], rash, false)).toBe('x > [R24] rash {}');
    expect(noticing(['x > [R24] acne {}', 'x > [R24] rashes {}', 'x > rash'], rash, false)).toBeUndefined();
    expect(noticing(['x > [R29] rash'], { ...rash, seedRow: null }, true)).toBe('x > [R29] rash');
  });
});
