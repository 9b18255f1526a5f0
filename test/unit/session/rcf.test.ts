import { describe, expect, test } from 'vitest';
import { rcfGFromRpm, rpmFromRcfG } from '@shared/calc/rcf';
import { completeSpin, type Spin } from '@shared/domain/preparedPlasma';

describe('relative centrifugal force', () => {
  test.each([
    [5, 10_000, 5590],
    [10, 3000, 1006.2],
  ])('[V15] %f cm at %i rpm is %f g', (radiusCm, rpm, g) => {
    expect(rcfGFromRpm(rpm, radiusCm)).toBeCloseTo(g, 1);
  });

  test('[V15] 10 cm and 1500 g need 3663 rpm', () => {
    expect(Math.round(rpmFromRcfG(1500, 10))).toBe(3663);
  });

  const spin: Spin = { enteredAs: 'rpm', rpm: 3000, rcfG: null, rotorRadiusCm: 10, minutes: 10 };

  test('[V15] the value that was not typed follows from the one that was', () => {
    expect(completeSpin(spin).rcfG).toBe(1006);
    expect(completeSpin({ ...spin, enteredAs: 'rcfG', rcfG: 1500, rpm: 1 }).rpm).toBe(3663);
  });

  test('[V15] without a radius nothing is made up, and a stale value goes', () => {
    expect(completeSpin({ ...spin, rotorRadiusCm: null, rcfG: 1006 }).rcfG).toBeNull();
  });
});
