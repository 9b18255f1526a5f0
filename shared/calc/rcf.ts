/**
 * Relative centrifugal force. Source: clinical-reference.md §3B (RCF = 1.118e-5 · r · rpm²).
 * The radius is measured in centimetres from the rotor's axis to the middle of the tube.
 */
const gPerCmPerRpmSquared = 1.118e-5;

/** Multiples of g at `rpm` turns a minute. All three are positive; 0 for a rotor at rest. */
export function rcfGFromRpm(rpm: number, rotorRadiusCm: number): number {
  return gPerCmPerRpmSquared * rotorRadiusCm * rpm * rpm;
}

/** Turns a minute that give `rcfG`. `rotorRadiusCm` must be above 0. */
export function rpmFromRcfG(rcfG: number, rotorRadiusCm: number): number {
  return Math.sqrt(rcfG / (gPerCmPerRpmSquared * rotorRadiusCm));
}
