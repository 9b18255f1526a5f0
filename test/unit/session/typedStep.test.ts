import { describe, expect, it } from 'vitest';
import { readTypedStep } from '@renderer/screens/session/typedStep';
import { blankSpin } from '@renderer/screens/session/stepValues';
import type { StepValues } from '@shared/domain/sessionSteps';

const spin = { ...blankSpin(), rpm: 3200, minutes: 5 };
const typed: StepValues['spin'] = { spins: [spin, { ...spin, rpm: 1500 }], plasmaTakenMl: 4.5 };

describe('[V21] going on with the kept draft of a step', () => {
  it('brings back what was typed', () => {
    expect(readTypedStep('spin', typed)).toEqual(typed);
  });

  it('clears a number no record may hold, and keeps all the others', () => {
    const slip = { ...typed, spins: [spin, { ...spin, rpm: -1500 }], plasmaTakenMl: 0 };
    expect(readTypedStep('spin', slip)).toEqual({
      spins: [spin, { ...spin, rpm: null }],
      plasmaTakenMl: null,
    });
  });

  it('takes nothing that this form did not write', () => {
    for (const content of [null, 'typed', { spins: 3 }, { ...typed, spins: [{ rpm: 1 }] }])
      expect(readTypedStep('spin', content)).toBeNull();
  });
});
