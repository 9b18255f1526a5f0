import { describe, expect, test } from 'vitest';
import { checksNotMet, emptyPreparation, type PreparationCheck } from '@shared/domain/preparation';
import { missingInStep } from '@shared/domain/sessionMissing';
import { signGate } from '@shared/domain/sessionSigning';
import { sessionParametersOf } from '@shared/protocol/sessionParametersOf';
import { plasmolifting } from '@shared/protocol/shipped/plasmolifting';
import { aFullSession, allChecked, allReadable } from '../../builders/session';

const { preparation } = plasmolifting;
const parameters = sessionParametersOf(plasmolifting);
const answered = (check: PreparationCheck) => {
  const checks = allChecked('2026-11-21');
  return aFullSession('2026-11-21', { checks: { ...checks, answers: { ...checks.answers, [check]: 'no' } } });
};

describe('before the session', () => {
  test.each(['morning', 'fasting'] as const)(
    '[S-20] %s is asked, and a no is kept without blocking',
    (check) => {
      const session = answered(check);
      expect(
        missingInStep({ ...session, checks: emptyPreparation() }, 'checks').map((each) => each.field),
      ).toContain(check);
      expect(checksNotMet(session.checks ?? emptyPreparation())).toEqual([check]);
      expect(signGate(session, [], allReadable, parameters).verdicts.completed.allowed).toBe(true);
    },
  );

  test.each([
    ['food', 'plainFood', ['fatty', 'sour', 'salty', 'fried']],
    ['caffeine', 'noCaffeine', ['caffeine']],
    ['exercise', 'noExercise', ['exercise']],
    ['nicotine', 'noNicotine', ['nicotine']],
    ['alcohol', 'noAlcohol', ['alcohol']],
  ] as const)('[S-21] %s stands on the sheet and is asked as %s', (id, check, words) => {
    const item = preparation.items.find((each) => each.id === id);
    for (const word of words) expect(item?.text.en).toContain(word);
    expect(item?.text.ru).toMatch(/\p{Script=Cyrillic}/u);
    expect(checksNotMet(answered(check).checks ?? emptyPreparation())).toEqual([check]);
  });

  test('[S-22] fastingHours: 7 to 8 hours without food, from the pack', () => {
    expect(parameters.fastingHours).toMatchObject({ min: 7, max: 8, source: { kind: 'seed' } });
  });

  test('[S-22] waterLitresPerDay: two litres, from the pack', () => {
    expect(parameters.waterLitresPerDay).toMatchObject({ min: 2, source: { kind: 'seed' } });
  });

  test('[S-22] that the information was given is missing until it is stamped', () => {
    const checks = { ...allChecked('2026-11-21'), informationGivenAt: null };
    const fields = missingInStep(aFullSession('2026-11-21', { checks }), 'checks').map((each) => each.field);
    expect(fields).toEqual(['informationGivenAt']);
  });

  test('[S-22] safety: diabetes, fainting and limited fluids call first', () => {
    expect(preparation.safety.map((each) => each.en).join(' ')).toMatch(
      /diabetes, have fainted before, or must limit fluids/,
    );
  });

  test('[S-22] safety: prescribed medicines are taken as usual', () => {
    expect(preparation.safety.map((each) => each.en)).toContain('Take prescribed medicines as usual.');
    expect(preparation.safety.map((each) => each.ru)).toContain(
      'Назначенные лекарства принимайте как обычно.',
    );
  });
});
