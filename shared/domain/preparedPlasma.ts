import { z } from 'zod';
import { rcfGFromRpm, rpmFromRcfG } from '../calc/rcf';

/** Which of the two the practitioner set on the centrifuge; the other one is computed where the radius is known. */
export const spinUnits = ['rcfG', 'rpm'] as const;
export const spinUnitSchema = z.enum(spinUnits);
export type SpinUnit = z.infer<typeof spinUnitSchema>;

/** One run of the centrifuge. */
export const spinSchema = z.strictObject({
  enteredAs: spinUnitSchema,
  rcfG: z.number().positive().nullable(),
  rpm: z.number().positive().nullable(),
  rotorRadiusCm: z.number().positive().nullable(),
  minutes: z.number().positive().nullable(),
});
export type Spin = z.infer<typeof spinSchema>;

export const spinStepSchema = z.strictObject({
  spins: z.array(spinSchema).max(4),
  /** Plasma drawn off after the last spin, where it was measured. */
  plasmaTakenMl: z.number().positive().nullable(),
});
export type SpinStep = z.infer<typeof spinStepSchema>;

/** Fills in the value that was not typed (g from rpm or rpm from g), rounded to whole units; null without a radius. */
export function completeSpin(spin: Spin): Spin {
  const { enteredAs, rcfG, rpm, rotorRadiusCm } = spin;
  if (enteredAs === 'rpm') {
    const computed = rpm !== null && rotorRadiusCm !== null ? rcfGFromRpm(rpm, rotorRadiusCm) : null;
    return { ...spin, rcfG: wholeOrNull(computed) };
  }
  const computed = rcfG !== null && rotorRadiusCm !== null ? rpmFromRcfG(rcfG, rotorRadiusCm) : null;
  return { ...spin, rpm: wholeOrNull(computed) };
}

/** Null as well for what would round to nothing. */
function wholeOrNull(value: number | null): number | null {
  return value === null ? null : Math.round(value) || null;
}
